package rostrum.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** The headers that tell a browser to load and run nothing but our own files. */
public final class SecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final String NO_FEATURES =
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(),"
          + " geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

  private final Map<String, String> headers = new TreeMap<>();

  /**
   * @param https whether people come by https; browsers are then told to use nothing else
   */
  public SecurityHeaders(boolean https) {
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", NO_FEATURES);
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** For every answer, whatever becomes of it. */
  public void add(Context ctx) {
    headers.forEach(ctx::header);
  }

  Map<String, String> all() {
    return headers;
  }
}
