package rostrum.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites from acting in a reader's name: whatever changes something must come from one
 * of our pages (so the browser says) and carry a token that only our pages know.
 */
public final class Csrf {
  /** The form field with the token. */
  public static final String FIELD = "csrf";

  private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final String DOMAIN = "rostrum form token 1\n";

  private final Visitors visitors;
  private final Origins origins;

  public Csrf(Visitors visitors, Origins origins) {
    this.visitors = visitors;
    this.origins = origins;
  }

  /** The token for the forms of a page. */
  public String token(Visitor visitor) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Hashes.sha256(DOMAIN + visitor.token()));
  }

  /**
   * Lets a request pass or not; to be called before anything else looks at it.
   *
   * @throws Refusal if it changes something and is not ours
   */
  public void check(Context ctx) {
    if (HARMLESS.contains(ctx.method())) {
      return;
    }
    if (!sameOrigin(ctx)) {
      throw new Refusal("foreign");
    }
    Visitor visitor = visitors.known(ctx).orElseThrow(() -> new Refusal("cookie"));
    String sent = Optional.ofNullable(ctx.formParam(FIELD)).orElse("");
    if (!equal(sent, token(visitor))) {
      throw new Refusal("token");
    }
    visitors.renew(ctx);
  }

  /**
   * A client that sends neither header is no browser of the last years, and no site can make it
   * act: the token decides.
   */
  private boolean sameOrigin(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = ctx.header("Origin");
    return origin == null || Origins.normal(origin).equals(origins.of(ctx));
  }

  private static boolean equal(String sent, String right) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
