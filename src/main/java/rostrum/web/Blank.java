package rostrum.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** HTML that is the same for many, with gaps where each has something of their own. */
public final class Blank {

  /** What is filled in; a template prints its mark as it prints any text. */
  enum Gap {
    CSRF,
    KEY,
    NAME;

    /** Stands in the HTML for what belongs here: letters that no text and no language has. */
    String mark() {
      return "\uE000" + ordinal() + "\uE001";
    }
  }

  private static final Pattern MARK = Pattern.compile("\uE000(\\d)\uE001");

  private final List<byte[]> texts = new ArrayList<>();
  private final List<Gap> gaps;

  private Blank(List<MatchResult> marks, String html) {
    int from = 0;
    for (MatchResult mark : marks) {
      texts.add(html.substring(from, mark.start()).getBytes(StandardCharsets.UTF_8));
      from = mark.end();
    }
    texts.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    gaps = marks.stream().map(mark -> Gap.values()[Integer.parseInt(mark.group(1))]).toList();
  }

  static Blank of(String html) {
    return new Blank(MARK.matcher(html).results().toList(), html);
  }

  /** In bytes, without what is filled in. */
  int size() {
    return texts.stream().mapToInt(text -> text.length).sum();
  }

  /**
   * The whole, in UTF-8.
   *
   * @param values plain text for each gap; it is escaped here
   */
  byte[] filled(Function<Gap, String> values) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(size() + 64 * gaps.size());
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
    return new String(filled(Gap::mark), StandardCharsets.UTF_8);
  }
}
