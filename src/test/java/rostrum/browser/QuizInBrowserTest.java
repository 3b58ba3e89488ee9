package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.QUIZ_STEP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;
import rostrum.TestApp.Reader;
import rostrum.sitting.Term;

/** From an empty page to marks in Chromium, as plain forms and with scripts. */
@ExtendWith(Chromium.class)
class QuizInBrowserTest {
  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    QuizInBrowserTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void a_quiz_is_composed_published_sat_by_two_and_ended_by_the_clock(boolean scripts) {
    Term term = Term.of(app, scripts ? "Scripted" : "Plain", 1);
    Reader mina = term.learner("Mina");
    Reader amina = term.learner("Amina");
    term.grant("Amina", "1.5");
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    String assignment;
    try (Visit visit = new Visit(app, browser, device)) {
      assignment = published(visit, term, scripts);
      assertThat(visit.faults()).isEmpty();
    }
    String question;
    try (Visit visit = new Visit(app, browser, device)) {
      question = sat(visit, mina, assignment, scripts);
      twoTabs(visit, question, scripts);
      assertThat(visit.faults())
          .as("but for what the lost connection says")
          .allMatch(fault -> fault.matches(".*(ERR_FAILED|htmx:sendError|htmx:afterRequest).*"));
    }
    try (Visit hers = new Visit(app, browser, device);
        Visit late = new Visit(app, browser, device)) {
      Page her = begun(hers, amina, assignment);
      Page his = late.as(mina).open(question);
      late.option(false).click();
      app.pass(Duration.ofMinutes(4));
      app.pass(Duration.ofMinutes(1));
      press(his);
      assertThat(his.locator("[role=alert]")).containsText("The time was up before this arrived");
      assertThat(his.locator("form#answer")).hasCount(0);
      hers.option(true).click();
      her.locator("button[value=stay]").click();
      assertThat(her.locator("#saved")).containsText("Saved 10:05:00");
      app.pass(Duration.ofMinutes(3));
      her.reload();
      assertThat(her.locator("form#answer")).hasCount(0);
      her.locator(".where a").click();
      assertThat(her.locator("#saved")).containsText("handed in");
      results(term, assignment, device);
      app.pass(Duration.ofMinutes(-8));
    }
  }

  /** What came of it; a question is judged otherwise, and the file has the new marks. */
  private static void results(Term term, String assignment, Device device) {
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.as(term.teacher()).open(assignment + "/results");
      assertThat(page.locator("#headline")).containsText("2 of 2 handed in");
      assertThat(page.locator("#statistics [data-measure]").first()).isVisible();
      page.locator("#questions article a.button").first().click();
      page.locator("#regrade input[value=full-credit]").check();
      page.locator("#reason").fill("The table can be read so, too.");
      page.locator("#regrade button").click();
      assertThat(page.locator("#changes tbody tr")).hasCount(2);
      page.locator("#apply button").click();
      assertThat(page.locator("#saved")).isVisible();
      assertThat(page.locator("main")).containsText("The table can be read so, too.");
      assertThat(visit.faults()).isEmpty();
    }
    String file = term.teacher().get(assignment + "/results/gradebook.csv").text();
    assertThat(file).contains("Mina", "Amina");
  }

  private static void press(Page page) {
    page.locator("button[value=next]").click();
  }

  /** By clicks alone: nine of them, and none of the fields has to be filled in. */
  private static String published(Visit visit, Term term, boolean scripts) {
    Page page = visit.as(term.teacher()).open("/quizzes");
    page.locator("form#new button").click();
    assertThat(page.locator("#slot-10")).hasCount(1);
    page.locator("#count").fill("6");
    page.locator("#draw").click();
    assertThat(page.locator("#slot-7")).hasCount(0);
    String stem = page.locator("#slot-1 h3").innerText();
    page.locator("#slot-1 form[action$=replacement] button").click();
    assertThat(page.locator("#slot-1 h3")).not().hasText(stem);
    page.locator("form.undo button").click();
    assertThat(page.locator("#slot-1 h3")).hasText(stem);
    if (scripts) {
      page.locator("#weight-core").check();
      assertThat(page.locator("form.undo")).hasCount(1);
      assertThat(page.locator("#weight-core")).isFocused();
      page.locator("form.undo button").click();
      assertThat(page.locator("#weight-all")).isChecked();
    }
    page.getByText("Publish …").click();
    page.locator("#minutes").fill("5");
    page.locator("form#publish button").click();
    assertThat(page.locator("#given .called")).containsText("open");
    return page.locator("#given a[href$=results]").getAttribute("href").replace("/results", "");
  }

  private static Page begun(Visit visit, Reader learner, String assignment) {
    Page page = visit.as(learner).open(assignment);
    page.locator("form#begin button").click();
    assertThat(page.locator("form#answer")).hasCount(1);
    return page;
  }

  /** The connection breaks at the first answer; with scripts it is saved by itself, twice over. */
  private static String sat(Visit visit, Reader learner, String assignment, boolean scripts) {
    Page page = begun(visit, learner, assignment);
    String address = page.url();
    AtomicInteger sent = new AtomicInteger();
    page.route(
        "**/questions/*",
        route -> {
          if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
            route.abort("failed");
          } else {
            route.resume();
          }
        });
    int before = app.rows(QUIZ_STEP);
    visit.option(true).click();
    if (scripts) {
      assertThat(page.locator("#saved")).hasText("Saved 10:00:00");
      assertThat(sent.get()).isGreaterThan(1);
      press(page);
    } else {
      page.locator("button[value=stay]").click();
      page.waitForURL("chrome-error://chromewebdata/");
      page.navigate(address);
      visit.option(true).click();
      press(page);
    }
    assertThat(page.locator(".where")).containsText("Question 2 of");
    assertThat(app.rows(QUIZ_STEP)).isEqualTo(before + 1);
    page.unroute("**/questions/*");
    return address.substring(app.address("").length());
  }

  /** The tab that is behind is told so, and shows what the other saved. */
  private static void twoTabs(Visit visit, String question, boolean scripts) {
    Page one = visit.open(question);
    Page other = one.context().newPage();
    other.navigate(app.address(question));
    Locator another = one.locator("form#answer label.option:not(:has(:checked))").first();
    String first = another.locator("input").getAttribute("value");
    if (scripts) {
      one.waitForResponse(answer -> answer.request().method().equals("POST"), another::click);
      one.reload();
    } else {
      another.click();
      one.locator("button[value=stay]").click();
    }
    assertThat(one.locator("form#answer input").and(one.locator("[value='" + first + "']")))
        .isChecked();
    other.locator("form#answer label.option:not(:has(:checked))").last().click();
    if (!scripts) {
      other.locator("button[value=stay]").click();
    }
    assertThat(other.locator("[role=alert]")).containsText("A newer answer was saved");
    assertThat(other.locator("form#answer input").and(other.locator("[value='" + first + "']")))
        .isChecked();
    other.close();
  }
}
