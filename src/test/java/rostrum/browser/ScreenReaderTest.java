package rostrum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rostrum.TestApp;
import rostrum.questions.Item;

/** What is heard of a question, in which order: as docs/screen-reader.md has it. */
@ExtendWith(Chromium.class)
class ScreenReaderTest {
  private static final Path SCRIPT = Path.of("docs", "screen-reader.md");

  @Test
  void a_question_and_its_answer_are_read_in_the_order_of_the_script(Browser browser)
      throws IOException {
    try (TestApp app = TestApp.choosing();
        Visit visit = new Visit(app, browser, Device.DESK)) {
      Page page = visit.open("/courses/" + TestApp.COURSE + "/practice?lesson=1");
      Item item = visit.asked();
      assertInOrder(
          page.locator("main").ariaSnapshot(),
          "0 of 5 answered",
          "heading \"" + item.stem(),
          "radio",
          "button \"Check\"",
          "button \"I don’t know\"");

      visit.option(false).click();
      page.keyboard().press("Enter");
      assertThat(page.locator("#feedback")).isFocused();

      String answered = page.locator("main").ariaSnapshot();
      assertInOrder(
          answered,
          "1 of 5 answered",
          "heading \"" + item.stem(),
          "region \"Not this one.",
          "heading \"Not this one.",
          "Right answer:",
          "Your answer:",
          "[level=3]",
          "Read it in Section",
          "How we know that this is the answer",
          "The options",
          "Next question",
          "status: Saved",
          "Report a problem with this question");
      assertThat(Files.readString(SCRIPT)).satisfies(script -> assertInOrder(script, HEARD));
    }
  }

  private static final String[] HEARD = {
    "1 of 4 answered",
    "heading level 1",
    "radio button",
    "Check, button",
    "I don’t know, button",
    "Not this one.",
    "Right answer:",
    "Your answer:",
    "block quote",
    "Read it in Section",
    "How we know that this is the answer",
    "The options, list",
    "Next question, link",
    "Saved",
    "Report a problem with this question, link"
  };

  private static void assertInOrder(String text, String... parts) {
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (String part : parts) {
      int at = text.indexOf(part, from);
      assertThat(at).as(part + " in\n" + text).isNotNegative();
      places.add(at);
      from = at + 1;
    }
    assertThat(places).isSorted();
  }
}
