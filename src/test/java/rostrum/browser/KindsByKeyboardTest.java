package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.EveryKind;
import rostrum.Sitting;
import rostrum.TestApp;
import rostrum.questions.Cloze;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Question;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/** Every kind of question is answered rightly by the keyboard alone, with scripts and without. */
@ExtendWith(Chromium.class)
class KindsByKeyboardTest {
  private static final String FIELDS = "form#answer fieldset [name=response]";
  private static final int MOST_TABS = 60;

  private static TestApp app;
  private static Browser browser;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.asking(EveryKind.items());
    KindsByKeyboardTest.browser = browser;
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  static Stream<Arguments> kinds() {
    return EveryKind.NAMES.stream()
        .filter(name -> !name.equals("cited"))
        .flatMap(name -> Stream.of(Arguments.of(name, true), Arguments.of(name, false)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tab_and_the_browsers_own_keys_are_enough(String name, boolean scripts) {
    try (Visit visit = visit(name, scripts)) {
      Page page = visit.page();
      fill(page, EveryKind.question(name));
      tabTo(page, page.locator("form#answer button").first());
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
      assertThat(page.locator("#feedback")).isFocused();
    }
  }

  private static void fill(Page page, Question question) {
    switch (question) {
      case SingleChoice choice -> radio(page, key(choice.options()));
      case TrueFalse choice -> radio(page, key(choice.options()));
      case MultipleChoice choice -> {
        for (Option option : choice.options()) {
          if (option.correct()) {
            tabTo(page, option(page, option.text()).locator("input"));
            page.keyboard().press("Space");
          }
        }
      }
      case Matching matching ->
          matching.pairs().forEach(pair -> pick(page, pair.left(), pair.right()));
      case Ordering ordering -> {
        List<String> stages = ordering.sequence().stream().map(Stage::text).toList();
        for (String line : page.locator("form#answer .line label").allInnerTexts()) {
          pick(page, line, String.valueOf(stages.indexOf(line) + 1));
        }
      }
      case Cloze cloze -> cloze.accepted().forEach(gap -> type(page, gap.getFirst()));
      case NumberQuestion _ -> type(page, "50 000");
      case ShortAnswer answer -> type(page, answer.accepted().getFirst());
      case Open _ -> throw new IllegalArgumentException("it is not practised");
    }
  }

  private static String key(List<Option> options) {
    return options.stream().filter(Option::correct).findFirst().orElseThrow().text();
  }

  private static Locator option(Page page, String text) {
    Locator words = page.getByText(text, new Page.GetByTextOptions().setExact(true));
    return page.locator("form#answer label.option")
        .filter(new Locator.FilterOptions().setHas(words));
  }

  /** Arrows go from one radio to the next. */
  private static void radio(Page page, String text) {
    Locator goal = option(page, text).locator("input");
    tabTo(page, page.locator(FIELDS).first());
    page.keyboard().press("Space");
    for (int arrow = 0; arrow < 9 && !goal.isChecked(); arrow++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(goal).isChecked();
  }

  private static void pick(Page page, String line, String choice) {
    Locator list = page.getByLabel(line, new Page.GetByLabelOptions().setExact(true));
    tabTo(page, list);
    int down = list.locator("option").allInnerTexts().indexOf(choice);
    for (int arrow = 0; arrow < down; arrow++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(list.locator("option:checked")).hasText(choice);
  }

  /** Into the first field that is empty. */
  private static void type(Page page, String text) {
    for (Locator field : page.locator("form#answer input[type=text]").all()) {
      if (field.inputValue().isEmpty()) {
        tabTo(page, field);
        page.keyboard().type(text);
        return;
      }
    }
    throw new AssertionError("no field is empty");
  }

  @Test
  void digits_toggle_and_enter_checks() {
    try (Visit visit = visit("multiple-choice", true)) {
      Page page = visit.page();
      for (String country : List.of("Russia", "Vietnam", "Laos", "Syria", "Syria")) {
        page.keyboard().press(option(page, country).locator("kbd").innerText());
      }
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
    }
  }

  @Test
  void in_a_field_digits_are_typed_and_enter_checks() {
    try (Visit visit = visit("numeric", true)) {
      Page page = visit.page();
      page.keyboard().press("1");
      Locator field = page.locator("form#answer input[type=text]");
      assertThat(field).isFocused();
      assertThat(field).hasValue("");
      page.keyboard().type("50000");
      assertThat(field).hasValue("50000");
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
    }
  }

  @Test
  void enter_goes_to_the_next_gap_and_checks_from_the_last() {
    try (Visit visit = visit("cloze", true)) {
      Page page = visit.page();
      page.keyboard().press("1");
      page.keyboard().type("food");
      page.keyboard().press("Enter");
      assertThat(page.locator("form#answer input[type=text]").last()).isFocused();
      page.keyboard().type("housing");
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void both_steps_are_answered_by_the_keyboard(boolean scripts) {
    try (Visit visit = visit("cited", scripts)) {
      Page page = visit.page();
      radio(page, "China");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1"))
          .hasText("In which of these sentences does the article say so?");
      if (scripts) {
        assertThat(page.locator("#question :focus")).hasCount(1);
      }
      radio(page, EveryKind.question("cited").grounds().evidence().getFirst().quote());
      page.keyboard().press("Enter");

      assertThat(page.locator("#feedback")).hasAttribute("data-result", "right");
      assertThat(page.locator("#feedback")).isFocused();
    }
  }

  @Test
  void what_is_to_be_mended_has_the_focus_and_what_was_typed() {
    try (Visit visit = visit("numeric", true)) {
      Page page = visit.page();
      page.keyboard().press("1");
      page.keyboard().type("abc");
      page.keyboard().press("Enter");

      assertThat(page.locator("[role=alert]")).containsText("Type a number");
      Locator field = page.locator("form#answer input[type=text]");
      assertThat(field).isFocused();
      assertThat(field).hasValue("abc");
    }
  }

  private static Visit visit(String name, boolean scripts) {
    Sitting sitting = new Sitting(app, app.reader());
    sitting.ask(EveryKind.question(name).id());
    Device device = scripts ? Device.DESK : Device.DESK.withoutScripts();
    Visit visit = new Visit(app, browser, device);
    visit.as(sitting.reader()).open(Sitting.PRACTICE);
    return visit;
  }

  private static void tabTo(Page page, Locator goal) {
    for (int stop = 0; stop < MOST_TABS; stop++) {
      if (Boolean.TRUE.equals(goal.evaluate("e => e === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no tab stop at " + goal);
  }
}
