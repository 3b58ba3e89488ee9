package rostrum.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import rostrum.bench.Request.Field;

/**
 * Somebody who is signed in and answers.
 *
 * @param account id
 * @param cookies value of the header
 */
public record Learner(long account, String cookies) {
  private static final String PRACTICE = "/courses/wpk-8th-congress/practice";

  /** Looks at the question that comes next in practice and fills it in, without sending it. */
  public Request practise(Wire wire) throws IOException {
    return filledIn(page(wire, PRACTICE));
  }

  /** A browser like theirs in which nobody is signed in. */
  public Learner asVisitor() {
    return new Learner(account, cookies.replaceFirst("; rostrum-session=.*", ""));
  }

  /** Answers so many questions of practice. */
  public void practise(Wire wire, int steps) throws IOException {
    for (int step = 0; step < steps; step++) {
      Reply reply = wire.send(practise(wire));
      if (reply.status() != 303) {
        throw new IOException("an answer was refused with " + reply.status());
      }
    }
  }

  public Document page(Wire wire, String path) throws IOException {
    Reply reply = wire.send(Request.get(path, cookies));
    if (reply.status() != 200) {
      throw new IOException(path + " answered " + reply.status());
    }
    return Jsoup.parse(reply.text());
  }

  /** An answer to the question of a page: a guess, of whatever kind it is. */
  public Request filledIn(Document page) {
    Element form = Optional.ofNullable(page.selectFirst("form#answer")).orElseThrow();
    List<Field> fields = new ArrayList<>(hidden(form));
    List<String> guesses = guesses(form);
    guesses.forEach(guess -> fields.add(new Field("response", guess)));
    return Request.post(form.attr("action"), cookies, fields);
  }

  /** What the form carries along, under a key of its own. */
  static List<Field> hidden(Element form) {
    return hidden(form, true);
  }

  /**
   * @param isNew whether under another key than the page’s
   */
  static List<Field> hidden(Element form, boolean isNew) {
    return form.select("input[type=hidden]").stream()
        .map(field ->
            new Field(
                field.attr("name"),
                isNew && field.attr("name").equals("key")
                    ? UUID.randomUUID().toString()
                    : field.attr("value")))
        .toList();
  }

  private static List<String> guesses(Element form) {
    Elements choices =
        form.select("input[type=radio][name=response], input[type=checkbox][name=response]");
    if (!choices.isEmpty()) {
      return List.of(choices.getFirst().attr("value"));
    }
    return List.of(form.select("button[name=response]").getFirst().attr("value"));
  }
}
