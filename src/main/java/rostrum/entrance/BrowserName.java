package rostrum.entrance;

import java.util.List;
import java.util.Optional;

/**
 * What a browser is called, from what it says of itself, so that somebody knows their own again:
 * “Firefox, Linux”. Nothing rests on it.
 */
final class BrowserName {
  private record Sign(String said, String name) {}

  /** In this order: most also say that they are others, which came before them. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "Mac"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Linux", "Linux"));

  private BrowserName() {}

  static Optional<String> of(String userAgent) {
    Optional<String> browser = first(BROWSERS, userAgent);
    Optional<String> system = first(SYSTEMS, userAgent);
    return browser.isEmpty()
        ? system
        : browser.map(name -> system.map(on -> name + ", " + on).orElse(name));
  }

  private static Optional<String> first(List<Sign> signs, String userAgent) {
    return signs.stream()
        .filter(sign -> userAgent.contains(sign.said()))
        .findFirst()
        .map(Sign::name);
  }
}
