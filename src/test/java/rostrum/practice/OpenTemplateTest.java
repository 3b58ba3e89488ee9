package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.attempts.Attempt;
import rostrum.attempts.Scope;
import rostrum.attempts.Slot;
import rostrum.attempts.Step;
import rostrum.lessons.SpeechWords;
import rostrum.questions.Attached;
import rostrum.questions.Item;
import rostrum.questions.Open;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.web.Assets;
import rostrum.web.Templates;
import rostrum.web.View;
import rostrum.words.Messages;

/** A question to be answered in one’s own words, before the answer and after it. */
class OpenTemplateTest {
  private static final Actor READER = new Actor.Account(1, Role.LEARNER, Optional.empty());
  private static final Frame FRAME = new Frame("", "A test", "/test", 1, 1, 0, true);
  private static final Scope SCOPE = new Scope(TestApp.COURSE, Optional.empty());

  private final Messages words = Messages.in("interface", "en");
  private final Templates templates = new Templates(new Assets(), words);
  private final Asking asking =
      new Asking(new SpeechWords(words), Clock.fixed(TestApp.NOW, ZoneOffset.UTC), ZoneOffset.UTC);
  private final Open question = EveryKind.open();
  private final Item item = EveryKind.item(question);

  private static Attempt attempt(Slot slot) {
    return new Attempt(Optional.of("test"), SCOPE, 1, 8, List.of(slot));
  }

  private Document page(View view) {
    return Jsoup.parse(templates.page(view.with("path", "/test").with("signedIn", false)));
  }

  private Document asked(Asking.Again again) {
    Slot slot = new Slot(1, 7, item, Optional.empty());
    return page(asking.ask(READER, Fixtures.congress(), attempt(slot), slot, FRAME, false, again));
  }

  @Test
  void who_is_asked_sees_fields_and_nothing_of_what_counts() {
    Document page = asked(Asking.Again.NOT);

    assertThat(page.select("form#answer textarea[name=response]")).hasSize(4);
    assertThat(page.select("form#answer textarea:not([id])")).isEmpty();
    assertThat(page.select("label[for=written]").text()).startsWith("Your answer");
    assertThat(question.hidden()).noneMatch(text -> page.html().contains(text));
    assertThat(question.grounds().evidence())
        .noneMatch(piece -> page.text().contains(piece.quote()));
  }

  @Test
  void what_was_typed_stays_and_the_sentence_that_is_not_found_is_marked() {
    List<String> typed =
        List.of("Both <b>of</b> them.", "introduction#s-1", "Nobody wrote this.", "");

    Document page =
        asked(new Asking.Again("practice.flaw.not-in-article", typed, Optional.empty()));

    assertThat(page.select("textarea").eachText())
        .contains("Both <b>of</b> them.", "introduction#s-1", "Nobody wrote this.");
    assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("attached-2");
    assertThat(page.select("#attached-2-flaw").text())
        .isEqualTo("Not found, or found more than once.");
  }

  @Test
  void afterwards_the_answer_stands_beside_the_model_and_the_rubric_without_a_verdict() {
    Attached attached =
        Attached.in(Fixtures.congress().article(), "introduction#s-1").orElseThrow();
    Step step =
        new Step(
            1,
            new Response.Written("They disagree.", List.of(attached)),
            Score.NOTHING,
            TestApp.NOW,
            Optional.empty(),
            Optional.empty());
    Slot slot = new Slot(1, 7, item, Optional.of(step));

    Document page =
        page(
            asking
                .answered(READER, Fixtures.congress(), attempt(slot), slot, FRAME, "")
                .with("last", true)
                .with("next", "/"));

    assertThat(page.select("#verdict").text()).contains("Handed in.");
    assertThat(page.text())
        .contains("They disagree.", attached.quote(), question.model(), "2 points", "1.5 points");
  }
}
