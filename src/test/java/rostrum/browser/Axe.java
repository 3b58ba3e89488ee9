package rostrum.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on a page, in the light and in the dark. */
final class Axe {
  /**
   * Hands over the violations alone: what passed is long and takes its time. So does fetching the
   * style sheets once more, which only a rule on turned screens reads.
   */
  private static final String RUN =
      """
      async rules => {
        const only = rules.length ? {runOnly: rules} : {};
        const found = await axe.run(document, {...only, resultTypes: ['violations'],
          preload: false});
        return found.violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`));
      }\
      """;

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private Axe() {}

  /**
   * Each violation with its place; in the dark the same page has other colours and nothing else.
   */
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    List<String> violations = new ArrayList<>(findings(page, "in the light", List.of()));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    violations.addAll(findings(page, "in the dark", List.of("color-contrast")));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return violations;
  }

  private static List<String> findings(Page page, String light, List<String> rules) {
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(what -> light + " " + what).toList();
  }
}
