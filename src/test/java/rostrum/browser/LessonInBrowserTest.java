package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.TestApp;

/** The way from a question to its sentence and back, and the author's notes where they belong. */
@ExtendWith(Chromium.class)
class LessonInBrowserTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    LessonInBrowserTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "abstract"})
  void the_evidence_is_marked_where_it_stands_and_leads_back(String lesson) {
    try (Visit visit = new Visit(app, browser, Device.PHONE)) {
      Page page = visit.open(COURSE + "/practice?lesson=" + lesson);
      visit.option(true).tap();
      page.locator("form#answer button").first().tap();
      String stem = page.locator("#question .stem").innerText();
      page.locator("a[rel=evidence]").first().tap();

      assertThat(page.locator("main")).hasAttribute("data-lesson", Pattern.compile("."));
      Locator marked = page.locator(":target");
      assertThat(marked).hasCSS("background-color", markColour(page));
      page.waitForFunction(
          "() => { const r = document.querySelector(':target').getClientRects()[0];"
              + " const at = document.elementFromPoint(r.x + 2, r.y + r.height / 2);"
              + " return document.querySelector(':target').contains(at); }");

      page.locator(".wayback a").tap();
      assertThat(page.locator("#question .stem")).hasText(stem);
      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
    }
  }

  private static String markColour(Page page) {
    return (String)
        page.evaluate(
            "() => { const mark = document.body.appendChild(document.createElement('mark'));"
                + " const colour = getComputedStyle(mark).backgroundColor;"
                + " mark.remove(); return colour; }");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void on_a_phone_a_tap_on_its_mark_opens_a_note_in_its_place(boolean scripts) {
    Device device = scripts ? Device.PHONE : Device.PHONE.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/lessons/1");
      Locator mark = page.locator("a.mark").first();
      Locator note = page.locator(mark.getAttribute("href"));
      assertThat(note).not().isVisible();

      mark.tap();

      assertThat(note).isVisible();
      assertThat(note).isInViewport();
      BoundingBox paragraph = page.locator(".passage:has(a.mark)").first().boundingBox();
      assertThat(note.boundingBox().y).isGreaterThanOrEqualTo(paragraph.y + paragraph.height);
      note.locator(".note-back").tap();
      assertThat(mark).isInViewport();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void on_a_wide_screen_each_note_stands_beside_its_paragraph(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/lessons/1");
      Locator note = page.locator(".note-body").first();
      assertThat(note).isVisible();

      BoundingBox beside = note.boundingBox();
      BoundingBox paragraph = page.locator(".passage:has(a.mark)").first().boundingBox();
      assertThat(beside.x).isGreaterThan(paragraph.x + paragraph.width);
      assertThat(beside.y).isBetween(paragraph.y - 40, paragraph.y + paragraph.height);
      assertThat(page.locator(".note-body:visible").count())
          .isEqualTo(page.locator(".note-body").count());
    }
  }

  @Test
  void no_note_covers_another_or_the_text() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      for (String lesson : new String[] {"introduction", "1", "2", "3", "4", "5"}) {
        Page page = visit.open(COURSE + "/lessons/" + lesson);
        assertThat(Geometry.overlaps(page, ".passage, .notes, table, .remark"))
            .as(lesson)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_is_speaking_can_be_shown_and_hidden(boolean scripts) {
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/lessons/1");
      page.getByText("Show who is speaking").click();
      assertThat(page.locator(".voice").first()).isVisible();
      assertThat(page).hasURL(Pattern.compile("voices=1$"));

      page.getByText("Hide who is speaking").click();
      assertThat(page.locator(".voice")).hasCount(0);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void a_click_on_a_sentence_says_who_is_speaking() {
    try (Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open(COURSE + "/lessons/1");
      Locator sentence = page.locator("#s-1");
      clickOnItsWords(page, sentence);
      Locator card = page.getByLabel("About this sentence");
      assertThat(card).containsText(sentence.getAttribute("data-who"));
      assertThat(card).containsText(sentence.getAttribute("data-kind"));

      page.keyboard().press("Escape");
      assertThat(card).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void a_name_opens_its_entry_in_place_and_escape_goes_back_to_it(String where) {
    Device device = where.equals("phone") ? Device.PHONE : Device.DESK;
    try (Visit visit = new Visit(app, browser, device)) {
      Page page = visit.open(COURSE + "/lessons/3");
      Locator name = page.locator("a.term[href$='#person-kim-tu-il']").first();
      name.focus();
      page.keyboard().press("Enter");
      Locator entry = page.getByRole(AriaRole.DIALOG);
      assertThat(entry).isVisible();
      assertThat(entry).isFocused();
      assertThat(entry).containsText("later O Su Yong");
      assertThat(page).hasURL(Pattern.compile("/lessons/3$"));

      page.keyboard().press("Escape");
      assertThat(entry).isHidden();
      assertThat(name).isFocused();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void without_scripts_a_name_is_a_link_to_its_entry() {
    try (Visit visit = new Visit(app, browser, Device.PHONE.withoutScripts())) {
      Page page = visit.open(COURSE + "/lessons/3");
      page.locator("a.term[href$='#person-kim-tu-il']").first().tap();
      assertThat(page).hasURL(Pattern.compile("/people#person-kim-tu-il$"));
      assertThat(page.locator("#person-kim-tu-il")).isInViewport();
    }
  }

  /** A sentence runs over several lines: the middle of its box may be somebody else's. */
  private static void clickOnItsWords(Page page, Locator sentence) {
    sentence.scrollIntoViewIfNeeded();
    List<?> point =
        (List<?>)
            sentence.evaluate(
                "e => { const words = document.createRange();"
                    + " words.selectNodeContents(e.firstChild); const r ="
                    + " words.getClientRects()[0]; return [r.x + 20, r.y + r.height / 2]; }");
    page.mouse()
        .click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
  }
}
