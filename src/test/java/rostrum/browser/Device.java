package rostrum.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What somebody reads on.
 *
 * @param width of its window in CSS pixels
 * @param touch whether it is a finger that points
 */
record Device(int width, int height, ColorScheme scheme, boolean touch, boolean scripts) {
  static final Device DESK = new Device(1280, 800, ColorScheme.LIGHT, false, true);
  static final Device PHONE = new Device(360, 740, ColorScheme.LIGHT, true, true);

  Device wide(int width) {
    return new Device(width, height, scheme, touch, scripts);
  }

  Device in(ColorScheme scheme) {
    return new Device(width, height, scheme, touch, scripts);
  }

  Device withoutScripts() {
    return new Device(width, height, scheme, touch, false);
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setHasTouch(touch)
        .setIsMobile(touch)
        .setJavaScriptEnabled(scripts);
  }
}
