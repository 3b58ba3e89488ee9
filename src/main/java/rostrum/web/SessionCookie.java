package rostrum.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie of whoever is signed in, beside the one that every browser has. How long what it holds
 * is good for, the server alone decides.
 */
public final class SessionCookie {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private final boolean secure;

  /**
   * @param secure whether people come by https; the prefix of the cookie's name then keeps other
   *     hosts and paths from setting it
   */
  public SessionCookie(boolean secure) {
    this.secure = secure;
  }

  /** The secret that a request brings. */
  public Optional<String> of(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name()))
        .filter(secret -> SECRET.matcher(secret).matches());
  }

  /**
   * Gives a secret to the browser.
   *
   * @param lasting how long it keeps it; if that is not said, until it is closed
   */
  public void send(Context ctx, String secret, Optional<Duration> lasting) {
    send(ctx, secret, lasting.map(time -> (int) time.toSeconds()).orElse(UNTIL_THE_BROWSER_CLOSES));
  }

  /** Takes it back. */
  public void forget(Context ctx) {
    send(ctx, "", 0);
  }

  private void send(Context ctx, String value, int maxAge) {
    ctx.cookie(
        new Cookie(
            name(),
            value,
            "/",
            maxAge,
            secure,
            /* isHttpOnly= */ true,
            /* domain= */ null,
            SameSite.LAX));
  }

  private String name() {
    return secure ? "__Host-rostrum-session" : "rostrum-session";
  }
}
