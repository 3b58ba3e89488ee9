package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.TestApp;
import rostrum.TestApp.Field;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Item;
import rostrum.sitting.Term;

/** A question that is answered in one’s own words, from the form that makes it to its mark. */
class OpenInQuizTest {
  private static final String OWN = "/courses/" + TestApp.COURSE + "/own-questions";

  @Test
  void what_is_written_is_never_lost_nor_marked_by_a_program_and_its_rubric_stays_hidden() {
    try (TestApp app = TestApp.choosing()) {
      Term term = Term.of(app, "Essay", 1);
      Reader mina = term.learner("Mina");
      Item item = EveryKind.item(EveryKind.open());
      term.teacher().submit(filled(term.teacher(), item));
      String id =
          term.teacher()
              .get(OWN)
              .html()
              .select("a[href*=/own-questions/own-]")
              .first()
              .attr("href")
              .replaceAll(".*/(own-[0-9a-f]+).*", "$1");
      Page with =
          term.teacher()
              .submit(
                  term.teacher().get(term.quiz()).form("form[action$=additions]").with("item", id));
      assertThat(with.one("#slot-2 .by").text()).contains("the instructor’s own, unproven");
      Page alone = term.teacher().submit(with.form("#slot-1 form[action$=removal]"));
      assertThat(alone.texts(".cards h3")).containsExactly(item.title());
      String assignment =
          term.publish(Map.of("marks", "handed-in", "right", "closed", "why", "closed"));
      List<Page> seen = new ArrayList<>();
      Page asked = Term.begin(mina, assignment);
      seen.add(asked);
      String address = asked.form("form#answer").action();
      String attempt = address.replaceAll("/questions/1$", "");

      Page unfinished = mina.send(written(asked, "It was the song.", ""));
      assertThat(unfinished.status()).isEqualTo(422);
      assertThat(unfinished.one("#notice").text()).startsWith("What you wrote is saved.");
      Page again = mina.get(address);
      assertThat(again.one("#written").val()).isEqualTo("It was the song.");
      Page saved =
          mina.submit(written(again, "It was the song.", "introduction#s-1").with("go", "stay"));
      assertThat(saved.one("#saved").text()).isEqualTo("Saved 10:00:00");
      seen.add(saved);
      Page over = mina.submit(mina.get(attempt + "/submission").form("form#hand-in"));
      seen.add(over);
      seen.add(mina.get(address));

      assertThat(over.text()).contains("Some of it is still to be marked");
      assertThat(over.has("#mark")).isFalse();
      List<String> hidden = EveryKind.open().hidden().toList();
      assertThat(hidden).isNotEmpty();
      assertThat(seen).allSatisfy(page -> assertThat(hidden).noneMatch(page.text()::contains));
    }
  }

  private static Form written(Page page, String text, String sentence) {
    Form form = page.form("form#answer").without("response");
    return new Form(
        form.action(),
        Stream.concat(
                form.fields().stream(),
                Stream.of(text, sentence, "", "").map(value -> new Field("response", value)))
            .toList());
  }

  private static Form filled(Reader teacher, Item item) {
    Form form = teacher.get(OWN + "/new?kind=open").form("form#own");
    Draft draft = Draft.of(item, Fixtures.congress().article(), List.of());
    List<Field> fields = new ArrayList<>();
    form.fields().stream()
        .filter(field -> !draft.fields().containsKey(field.name()))
        .forEach(fields::add);
    draft
        .fields()
        .forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
    return new Form(form.action(), fields);
  }
}
