package rostrum.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What axe finds on the pages that one window shows, in the light and in the dark. In the dark a
 * page has other colours and nothing else, so there only contrast is looked at. That is what takes
 * axe longest, so it looks in either only at words whose colours, size and grounds it has not seen.
 */
final class Axe {
  /** Read by the browser with each page, and run on those that ask for it. */
  private static final String LOAD = "window.loadAxe = () => {" + AxeBuilder.getAxeScript() + "};";

  /**
   * Hands over the violations alone: what passed is long and takes its time. So does fetching the
   * style sheets once more, which only a rule on turned screens reads.
   */
  private static final String RUN =
      """
      const run = async (context, only) => {
        window.axe || loadAxe();
        const found = await axe.run(context, {...only, resultTypes: ['violations'],
          preload: false});
        return found.violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`));
      };
      """;

  private static final String ALL_BUT_CONTRAST =
      "async () => {"
          + RUN
          + "return run(document, {rules: {'color-contrast': {enabled: false}}}); }";

  /** A word's look is all that its contrast comes from: what its ancestors paint, and itself. */
  private static final String CONTRAST =
      "async known => {"
          + RUN
          + """
            const grounds = new Map();
            const ground = e => {
              if (!e) return '';
              if (!grounds.has(e)) {
                const s = getComputedStyle(e);
                grounds.set(e, ground(e.parentElement) + '|' + [s.backgroundColor,
                  s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position]);
              }
              return grounds.get(e);
            };
            const look = e => {
              const s = getComputedStyle(e);
              return [ground(e), s.color, s.fontSize, s.fontWeight, s.textShadow,
                s.webkitTextFillColor, s.webkitTextStrokeColor, s.clipPath, e.disabled,
                e.ariaDisabled].join();
            };
            const seen = new Set(known);
            const fresh = [];
            const elements = [];
            for (const e of document.body.querySelectorAll('*')) {
              const speaks = e.matches('input, select, textarea')
                || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
              if (!speaks || !e.checkVisibility({visibilityProperty: true})) continue;
              const it = look(e);
              if (seen.has(it)) continue;
              seen.add(it);
              fresh.push(it);
              elements.push(e);
            }
            const found = elements.length
              ? await run({include: elements}, {runOnly: ['color-contrast']}) : [];
            return {found, fresh};
          }\
          """;

  private final Page page;
  private final Set<String> looks;

  Axe(Page page) {
    this(page, new HashSet<>());
  }

  /**
   * @param looks of words that were seen elsewhere; those of this window are added
   */
  Axe(Page page, Set<String> looks) {
    this.page = page;
    this.looks = looks;
    page.addInitScript(LOAD);
  }

  /** Each violation of what the window shows, with its place. */
  List<String> violations() {
    List<String> violations = new ArrayList<>();
    add("in the light ", page.evaluate(ALL_BUT_CONTRAST), violations);
    add("in the light ", contrast(), violations);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    add("in the dark ", contrast(), violations);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return violations;
  }

  private Object contrast() {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(CONTRAST, List.copyOf(looks));
    ((List<?>) seen.get("fresh")).forEach(look -> looks.add((String) look));
    return Objects.requireNonNull(seen.get("found"));
  }

  private static void add(String light, Object found, List<String> violations) {
    ((List<?>) found).forEach(what -> violations.add(light + what));
  }
}
