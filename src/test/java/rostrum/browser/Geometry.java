package rostrum.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Where things stand on a page. */
final class Geometry {
  /**
   * Pairs of elements, neither inside the other, that cover more of each other than a hairline.
   * What is meant to lie over the page, and what moves with the window, is left out.
   */
  private static final String OVERLAPS =
      """
      selector => {
        const heard = e => e && (getComputedStyle(e).clipPath === 'inset(50%)'
          || heard(e.parentElement));
        const floats = e => e && (['fixed', 'sticky'].includes(getComputedStyle(e).position)
          || floats(e.parentElement));
        const shown = [...document.querySelectorAll(selector)]
          .filter(e => e.checkVisibility({visibilityProperty: true}))
          .filter(e => !heard(e) && !floats(e))
          .map(e => ({e, lines: [...e.getClientRects()].filter(r => r.width > 1 && r.height > 1)}));
        const name = ({e}) => e.tagName.toLowerCase() + (e.className && '.' + e.className)
          + ' “' + e.textContent.trim().slice(0, 40) + '”';
        const covers = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
        const cover = (one, other) =>
          one.lines.some(a => other.lines.some(b => covers(a, b)));
        return shown.flatMap((one, at) => shown.slice(at + 1)
          .filter(other => !one.e.contains(other.e) && !other.e.contains(one.e))
          .filter(other => cover(one, other))
          .map(other => name(one) + ' and ' + name(other)));
      }
      """;

  /** Elements that hang out of the window, and by how much the page does. */
  private static final String OVERFLOWS =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const by = document.documentElement.scrollWidth - width;
        if (by <= 0) return [];
        return [by + ' px', ...[...document.body.querySelectorAll('*')]
          .filter(e => e.getBoundingClientRect().right > width + 1)
          .slice(0, 5)
          .map(e => e.tagName.toLowerCase() + '.' + e.className)];
      }
      """;

  /** Elements whose words have no room. */
  private static final String SQUEEZED =
      """
      () => {
        const heard = e => e && (getComputedStyle(e).clipPath === 'inset(50%)'
          || heard(e.parentElement));
        return [...document.body.querySelectorAll('*')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()))
          .filter(e => e.checkVisibility() && e.tagName !== 'NOSCRIPT' && !heard(e))
          .filter(e => e.getBoundingClientRect().width < 2)
          .map(e => e.tagName.toLowerCase() + '.' + e.className + ' “' + e.textContent + '”');
      }
      """;

  /** Where an answer is given, lower than the 48 pixels that a finger needs. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('#answer :is(.option, select, .field input)')]
        .filter(e => e.getBoundingClientRect().height < 48)
        .map(e => e.tagName.toLowerCase() + '.' + e.className + ' '
          + e.getBoundingClientRect().height + ' px')
      """;

  private static final String BLOCKS =
      "h1, h2, h3, p, blockquote, label, li, summary, button, a.button, td, th, dt, dd, select,"
          + " progress";

  private Geometry() {}

  /** What hangs out of the window, covers other words, or has no room for its own. */
  static List<String> misfits(Page page) {
    List<String> misfits = new ArrayList<>();
    found(page.evaluate(OVERFLOWS), "hangs out by ", misfits);
    found(overlaps(page, BLOCKS), "covers ", misfits);
    found(page.evaluate(SQUEEZED), "squeezes ", misfits);
    return misfits;
  }

  static List<?> overlaps(Page page, String selector) {
    return (List<?>) page.evaluate(OVERLAPS, selector);
  }

  /** Where an answer is given on a place too small for a finger. */
  static List<String> small(Page page) {
    List<String> small = new ArrayList<>();
    found(page.evaluate(SMALL), "is too low for a finger: ", small);
    return small;
  }

  private static void found(Object elements, String what, List<String> faults) {
    ((List<?>) elements).forEach(element -> faults.add(what + element));
  }
}
