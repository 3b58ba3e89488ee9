package rostrum.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** HTML that is the same for many, with gaps where each has something of their own. */
public final class Blank {

  /** The token of forms, an idempotency key, and the name of whoever is signed in. */
  static final String CSRF = "csrf";

  static final String KEY = "key";
  static final String NAME = "name";

  private static final Pattern MARK = Pattern.compile("\uE000([a-z0-9]+)\uE001");

  private final List<byte[]> texts = new ArrayList<>();
  private final List<String> gaps;
  private final int size;

  private Blank(List<MatchResult> marks, String html) {
    int from = 0;
    for (MatchResult mark : marks) {
      texts.add(html.substring(from, mark.start()).getBytes(StandardCharsets.UTF_8));
      from = mark.end();
    }
    texts.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    gaps = marks.stream().map(mark -> mark.group(1)).toList();
    size = texts.stream().mapToInt(text -> text.length).sum();
  }

  /** Stands in the HTML for what belongs there: letters that no text and no language has. */
  static String mark(String gap) {
    return "\uE000" + gap + "\uE001";
  }

  static Blank of(String html) {
    return new Blank(MARK.matcher(html).results().toList(), html);
  }

  /** In bytes, without what is filled in. */
  int size() {
    return size;
  }

  /**
   * The whole, in UTF-8.
   *
   * @param values plain text for each gap; it is escaped here
   */
  public byte[] filled(UnaryOperator<String> values) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(size + 64 * gaps.size());
    for (int at = 0; at < gaps.size(); at++) {
      whole.writeBytes(texts.get(at));
      String value = HtmlEscape.escapeHtml4Xml(values.apply(gaps.get(at)));
      whole.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }
    whole.writeBytes(texts.getLast());
    return whole.toByteArray();
  }

  /** The HTML itself, its gaps marked, to be set into a page that has them too. */
  public String text() {
    return new String(filled(Blank::mark), StandardCharsets.UTF_8);
  }
}
