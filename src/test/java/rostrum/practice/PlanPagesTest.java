package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.REVIEW_PLAN;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** What a learner wants of reviews, as a form. */
class PlanPagesTest {
  private static final String PLAN = "/review/plan";
  private static final String EXAM = "exam-" + TestApp.COURSE;

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Form plan(Reader reader) {
    return reader.get(PLAN).form("#plan-form");
  }

  @Test
  void at_first_the_usual_stands_there() {
    Form form = plan(app.reader());

    assertThat(form.value("cards")).isEqualTo("20");
    assertThat(form.value("minutes")).isEqualTo("8");
    assertThat(form.value("new")).isEqualTo("10");
    assertThat(form.value("core")).isEqualTo("yes");
    assertThat(form.fields()).noneMatch(field -> field.name().equals("confidence"));
    assertThat(form.value(EXAM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void what_was_changed_holds(boolean htmx) {
    Reader mina = app.reader();
    Form form =
        plan(mina)
            .with("cards", "30")
            .with("new", "0")
            .without("core")
            .with("confidence", "yes")
            .with(EXAM, "2026-07-15")
            .with("from", "2026-04-01")
            .with("until", "2026-04-07");

    Page answer = htmx ? mina.swap(form) : mina.submit(form);

    assertThat(answer.one("[role=status]").text()).startsWith("Kept.");
    Form kept = plan(mina);
    assertThat(kept.value("cards")).isEqualTo("30");
    assertThat(kept.value("new")).isEqualTo("0");
    assertThat(kept.fields()).noneMatch(field -> field.name().equals("core"));
    assertThat(kept.value("confidence")).isEqualTo("yes");
    assertThat(kept.value(EXAM)).isEqualTo("2026-07-15");
    assertThat(kept.value("from")).isEqualTo("2026-04-01");
    assertThat(kept.value("until")).isEqualTo("2026-04-07");
    mina.submit(kept.with(EXAM, ""));
    assertThat(plan(mina).value(EXAM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cards, 0, Questions at most",
    "cards, many, Questions at most",
    "minutes, 500, Minutes at most",
    "new, -1, New ones a day",
    "until, 2026-03-01, Break",
    "exam-wpk-8th-congress, soon, Exam"
  })
  void what_cannot_be_read_stays_and_is_named(String field, String typed, String words) {
    Reader mina = app.reader();
    mina.submit(plan(mina).with("from", "2026-04-01").with("until", "2026-04-07"));
    int before = app.rows(REVIEW_PLAN);

    Page answer = mina.send(plan(mina).with(field, typed));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.texts("[role=alert] li")).hasSize(1).first().asString().startsWith(words);
    assertThat(answer.form("#plan-form").value(field)).isEqualTo(typed);
    assertThat(answer.has("#plan-form [name=" + field + "][aria-invalid=true]")).isTrue();
    assertThat(answer.has(answer.one("[role=alert] a").attr("href"))).isTrue();
    assertThat(app.rows(REVIEW_PLAN)).isEqualTo(before);
  }

  @Test
  void in_a_break_nothing_is_asked_and_afterwards_it_is() {
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get("/courses/" + TestApp.COURSE + "/practice?lesson=1")));
    app.pass(Duration.ofDays(1));
    mina.submit(plan(mina).with("from", "2026-03-01").with("until", "2026-03-03"));

    Page paused = mina.get("/review");

    assertThat(paused.one("h1").text()).isEqualTo("You are taking a break");
    assertThat(paused.text()).contains("Nothing is asked until 3 March.");
    assertThat(paused.has("#start")).isFalse();
    mina.submit(plan(mina).with("from", "").with("until", ""));
    assertThat(mina.get("/review").one("h1").text()).isEqualTo("1 to review, about 1 minute.");
  }
}
