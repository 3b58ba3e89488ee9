package rostrum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
  private static TestApp kinds;
  private static Browser browser;
  private static List<Place> places;
  private static List<Place> kindPlaces;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.choosing();
    AccessibilityTest.browser = browser;
    places = Places.of(app);
    kinds = TestApp.asking(EveryKind.items());
    kindPlaces = new KindPlaces(kinds).all();
  }

  @AfterAll
  static void stop() {
    kinds.close();
    app.close();
  }

  static Stream<Device> devices() {
    return Stream.of(Device.PHONE, Device.DESK);
  }

  @ParameterizedTest
  @MethodSource("devices")
  void no_page_has_a_violation(Device device) {
    assertThat(violations(app, places, device)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void no_kind_of_question_has_a_violation(Device device) {
    assertThat(violations(kinds, kindPlaces, device)).isEmpty();
  }

  private static List<String> violations(TestApp app, List<Place> places, Device device) {
    List<String> violations = new ArrayList<>();
    try (Visit visit = new Visit(app, browser, device)) {
      for (Place place : places) {
        Axe.violations(visit.go(place)).forEach(what -> violations.add(place + " " + what));
      }
    }
    return violations;
  }
}
