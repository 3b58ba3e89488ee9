package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.PROBLEM_REPORT;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A report on a question, from the reader who sends it to whoever reads it. */
class ProblemPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String REPORTS = COURSE + "/reports";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Page form(Reader reader) {
    Page answered = reader.submit(app.rightly(reader.get(COURSE + "/practice")));
    return reader.get(answered.one("#problem a").attr("href"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_report_reaches_those_who_teach_without_its_writer(boolean htmx) {
    Reader mina = app.reader();
    Page page = form(mina);
    String words = "The table says otherwise, " + htmx;
    Form form = page.form("form#report").with("problem", "wrong-key").with("body", words);

    assertThat(page.html().selectFirst("form#report > p").text())
        .contains("teaches or administers")
        .contains("not who you are");
    Page sent = htmx ? mina.swap(form) : mina.submit(form);
    mina.swap(form);

    assertThat(sent.one("#problem [role=status]").text()).startsWith("Sent");
    Page reports = app.administrator().get(REPORTS);
    assertThat(reports.texts("#reports li .own-body")).containsOnlyOnce(words);
    assertThat(reports.texts("#reports li h4"))
        .contains("The answer that counts as right is not right");
    assertThat(reports.text()).doesNotContain(mina.token());
  }

  @Test
  void a_report_that_says_nothing_is_refused_and_keeps_what_was_typed() {
    Reader mina = app.reader();
    Form form = form(mina).form("form#report").with("body", "Hm.");

    Page refused = mina.submit(form);
    Page empty = mina.submit(form.with("problem", "other").with("body", ""));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("[role=alert]").text())
        .isEqualTo("Choose what is wrong with the question.");
    assertThat(refused.one("textarea").text()).isEqualTo("Hm.");
    assertThat(empty.one("[role=alert]").text()).isEqualTo("Say in your own words what is wrong.");
    assertThat(empty.one("input[value=other]").hasAttr("checked")).isTrue();
  }

  @Test
  void the_eleventh_report_in_an_hour_stays_in_its_form_and_everybody_else_s_is_sent() {
    Reader mina = app.reader();
    Form form = form(mina).form("form#report").with("problem", "tone");
    for (int report = 1; report <= 10; report++) {
      assertThat(mina.send(form.with("key", "mina-reports-" + report)).status()).isEqualTo(303);
    }
    int before = app.rows(PROBLEM_REPORT);
    Form next = form.with("body", "It preaches.").with("key", "mina-reports-on");

    Page refused = mina.submit(next);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.one("[role=alert]").text()).endsWith("send it again in 60 minutes.");
    assertThat(refused.one("textarea").text()).isEqualTo("It preaches.");
    assertThat(mina.send(form.with("key", "mina-reports-3")).status()).isEqualTo(303);
    assertThat(app.rows(PROBLEM_REPORT)).isEqualTo(before);
    Reader jonas = app.reader();
    Form own = form(jonas).form("form#report").with("problem", "tone");
    assertThat(jonas.send(own).status()).isEqualTo(303);
    app.pass(Duration.ofHours(1));
    assertThat(mina.send(next).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_became_of_a_report_is_kept_with_its_date(boolean htmx) {
    Reader mina = app.reader();
    String words = "Unclear to me, " + htmx;
    mina.submit(form(mina).form("form#report").with("problem", "unclear").with("body", words));
    Reader teacher = app.administrator();
    String report = "#reports li:has(.own-body:containsOwn(" + words + "))";
    Form form =
        teacher
            .get(REPORTS)
            .form(report + " form")
            .with("remark", "Worded anew.")
            .with("state", "settled");

    Page after = htmx ? teacher.swap(form) : teacher.submit(form);

    assertThat(after.one("section[aria-labelledby=done] " + report.substring(9)).text())
        .contains("Mar 2, 2026")
        .contains("settled. Worded anew.");
  }

  @Test
  void only_who_answered_may_report_and_only_who_teaches_may_read() {
    Reader mina = app.reader();
    Page page = form(mina);
    Form form = page.form("form#report").with("problem", "tone");
    Reader jonas = app.reader();
    Form own = form(jonas).form("form#report").with("problem", "tone");
    int before = app.rows(PROBLEM_REPORT);

    assertThat(jonas.send(new Form(form.action(), own.fields())).status()).isEqualTo(404);
    assertThat(app.rows(PROBLEM_REPORT)).isEqualTo(before);
    assertThat(mina.get(REPORTS).status()).isEqualTo(404);
  }

  @Test
  void an_answered_question_opens_the_form_in_its_place() {
    Reader mina = app.reader();
    Page answered = mina.submit(app.rightly(mina.get(COURSE + "/practice")));

    Page part = mina.getPart(answered.one("#problem a").attr("hx-get"));

    assertThat(part.has("header")).isFalse();
    assertThat(part.has("#problem form#report")).isTrue();
  }
}
