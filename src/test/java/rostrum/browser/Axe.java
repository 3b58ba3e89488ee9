package rostrum.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds on a page, in the light and in the dark. */
final class Axe {
  private Axe() {}

  /**
   * Each violation with its place; in the dark the same page has other colours and nothing else.
   */
  static List<String> violations(Page page) {
    List<String> light = findings("in the light", axe(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    List<String> dark = findings("in the dark", axe(page).withRules(List.of("color-contrast")));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return Stream.concat(light.stream(), dark.stream()).toList();
  }

  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of(ResultType.Violations.getKey()));
    return new AxeBuilder(page).setLegacyMode(true).options(options);
  }

  private static List<String> findings(String light, AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .flatMap(rule ->
            rule.getNodes().stream()
                .map(node ->
                    "%s %s at %s: %s"
                        .formatted(
                            light, rule.getId(), node.getTarget(), node.getFailureSummary())))
        .toList();
  }
}
