package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.STEP;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.Sitting;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.attempts.Attempt;
import rostrum.attempts.Slot;
import rostrum.questions.Question;

/** A session over everything that the shipped course asks, page by page. */
class WholeBankTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void whatever_is_asked_gets_its_verdict_its_evidence_and_its_place_in_the_records() {
    Sitting mina = new Sitting(app, app.reader());
    int questions = mina.attempt().slots().size();
    String attempt = "";

    for (int asked = 1; asked <= questions; asked++) {
      Slot slot = mina.next();
      int before = app.rows(STEP);
      Page feedback = answered(mina, slot);

      assertThat(feedback.one("#feedback").attr("data-result"))
          .as(slot.item().id())
          .isEqualTo("right");
      assertThat(feedback.one("#verdict span[lang]").text())
          .as(slot.item().id())
          .startsWith("Right. ")
          .doesNotContain("{");
      String evidence = feedback.html().select("#feedback a[rel=evidence]").first().attr("href");
      assertThat(mina.reader().get(evidence).status()).as(evidence).isEqualTo(200);
      assertThat(app.rows(STEP) - before).isEqualTo(slot.item().citation().isPresent() ? 2 : 1);
      if (asked < questions) {
        assertThat(stored(mina.attempt(), slot)).as(slot.item().id()).contains(1.0);
        attempt = mina.attempt().publicId().orElseThrow();
      }
    }

    assertThat(questions).isGreaterThan(4);
    assertThat(mina.reader().get(Sitting.PRACTICE + "/" + attempt).one("h1").text())
        .isEqualTo("%d of %d right".formatted(questions, questions));
  }

  private static Page answered(Sitting mina, Slot slot) {
    Question question = slot.item().question();
    Page page = mina.answer(mina.reader().get(Sitting.PRACTICE), question.answer());
    return page.has("#feedback") ? page : mina.answer(page, question.key());
  }

  private static Optional<Double> stored(Attempt attempt, Slot asked) {
    return attempt.slots().stream()
        .filter(slot -> slot.position() == asked.position())
        .flatMap(slot -> slot.step().stream())
        .map(step -> step.score().fraction())
        .findFirst();
  }
}
