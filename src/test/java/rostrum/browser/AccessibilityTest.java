package rostrum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.TestApp;
import rostrum.browser.Places.Place;

/** Axe finds nothing on any page, on phone and desk, in light and dark. */
@ExtendWith(Chromium.class)
class AccessibilityTest {
  private static TestApp app;
  private static Browser browser;
  private static List<Place> places;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    AccessibilityTest.browser = browser;
    places = Places.of(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  static Stream<Device> devices() {
    return Stream.of(
        Device.PHONE,
        Device.PHONE.in(ColorScheme.DARK),
        Device.DESK,
        Device.DESK.in(ColorScheme.DARK));
  }

  @ParameterizedTest
  @MethodSource("devices")
  void no_page_has_a_violation(Device device) {
    assertThat(violations(app, places, device)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void no_kind_of_question_has_a_violation(Device device) {
    try (TestApp kinds = TestApp.asking(EveryKind.items())) {
      assertThat(violations(kinds, new KindPlaces(kinds).all(), device)).isEmpty();
    }
  }

  private static List<String> violations(TestApp app, List<Place> places, Device device) {
    List<String> violations = new ArrayList<>();
    try (Visit visit = new Visit(app, browser, device)) {
      for (Place place : places) {
        Page page = visit.go(place);
        new AxeBuilder(page)
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .forEach(rule ->
                rule.getNodes()
                    .forEach(node ->
                        violations.add(
                            place
                                + ": "
                                + rule.getId()
                                + " at "
                                + node.getTarget()
                                + ": "
                                + node.getFailureSummary())));
      }
    }
    return violations;
  }
}
