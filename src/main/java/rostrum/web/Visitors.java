package rostrum.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises browsers. Whoever brings no cookie is given one; nothing is stored about them before
 * they do something that is worth keeping.
 */
public final class Visitors {
  private static final String ATTRIBUTE = Visitors.class.getName();
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** As long as browsers keep any cookie. */
  private static final int MAX_AGE = (int) Duration.ofDays(400).toSeconds();

  private final SecureRandom random = new SecureRandom();
  private final boolean secure;

  /**
   * @param secure whether people come by https; the prefix of the cookie's name then keeps other
   *     hosts and paths from setting it
   */
  public Visitors(boolean secure) {
    this.secure = secure;
  }

  /** The browser behind a request; a new one is given its cookie with the answer. */
  public Visitor of(Context ctx) {
    Visitor before = ctx.attribute(ATTRIBUTE);
    if (before != null) {
      return before;
    }
    Visitor visitor = known(ctx).orElseGet(() -> greet(ctx));
    ctx.attribute(ATTRIBUTE, visitor);
    return visitor;
  }

  /** The browser behind a request, if it brought its cookie. */
  public Optional<Visitor> known(Context ctx) {
    return Optional.ofNullable(ctx.cookie(cookieName()))
        .filter(token -> TOKEN.matcher(token).matches())
        .map(Visitor::new);
  }

  /** Starts the cookie's time anew, for somebody who is still here. */
  public void renew(Context ctx) {
    known(ctx).ifPresent(visitor -> send(ctx, visitor));
  }

  /** A new cookie in place of the one it had: whoever knows that knows nothing any more. */
  public void rename(Context ctx) {
    ctx.attribute(ATTRIBUTE, greet(ctx));
  }

  private Visitor greet(Context ctx) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    Visitor visitor = new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    send(ctx, visitor);
    return visitor;
  }

  private void send(Context ctx, Visitor visitor) {
    ctx.cookie(
        new Cookie(
            cookieName(),
            visitor.token(),
            "/",
            MAX_AGE,
            secure,
            /* isHttpOnly= */ true,
            /* domain= */ null,
            SameSite.LAX));
  }

  private String cookieName() {
    return secure ? "__Host-rostrum" : "rostrum";
  }
}
