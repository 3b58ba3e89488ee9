package rostrum.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rostrum.words.Messages;

/**
 * Answers requests with views: a reader gets the page, an htmx request only the part of it that it
 * asked for. Every template may read
 *
 * <ul>
 *   <li>{@code csrf}, the token that each form carries in its field of this name,
 *   <li>{@code key}, a fresh idempotency key,
 *   <li>{@code path}, the request's path,
 *   <li>{@code signedIn}, the {@link Greeting} of whoever is signed in, or nothing.
 * </ul>
 */
public final class Views {
  private static final String SIGNED_IN = Views.class.getName();

  private final Templates templates;
  private final Visitors visitors;
  private final Csrf csrf;
  private final Messages words;
  private final SecureRandom random = new SecureRandom();

  public Views(Templates templates, Visitors visitors, Csrf csrf, Messages words) {
    this.templates = templates;
    this.visitors = visitors;
    this.csrf = csrf;
    this.words = words;
  }

  /** Whether htmx asks, and a part of a page is enough. It proves nothing about who asks. */
  public static boolean wantsPart(Context ctx) {
    return "true".equals(ctx.header("HX-Request"))
        && !"true".equals(ctx.header("HX-History-Restore-Request"));
  }

  /** Has every page that answers this request say that somebody is signed in. */
  public static void greet(Context ctx, Greeting greeting) {
    ctx.attribute(SIGNED_IN, greeting);
  }

  /** Takes that back, for who has just left. */
  public static void greetNobody(Context ctx) {
    ctx.attribute(SIGNED_IN, null);
  }

  /** Answers with a view, for nobody else's eyes. */
  public void answer(Context ctx, View view) {
    if (view.kept().isPresent()) {
      View.Kept kept = view.kept().get();
      answer(ctx, List.of(view.template(), kept.key()), kept.marks(), () -> view);
      return;
    }
    View complete = complete(ctx, view, csrf.token(visitors.of(ctx)), freshKey(), greeting(ctx));
    send(ctx).result(wantsPart(ctx) ? templates.part(complete) : templates.page(complete));
  }

  /**
   * The same, with a page that is kept for everybody to whom it says the same.
   *
   * @param key equal to another only if everything that the view shows is
   */
  public void answer(Context ctx, Object key, Supplier<View> view) {
    answer(ctx, key, new Marks(), view);
  }

  private void answer(Context ctx, Object key, Marks marks, Supplier<View> view) {
    Optional<Greeting> greeting = greeting(ctx);
    Optional<Greeting> marked = greeting.map(Greeting::marked);
    boolean part = wantsPart(ctx);
    Blank page =
        templates.kept(
            List.of(ctx.path(), key, marked, part),
            part,
            () -> complete(ctx, view.get(), Blank.mark(Blank.CSRF), Blank.mark(Blank.KEY), marked));
    send(ctx)
        .result(
            page.filled(gap ->
                switch (gap) {
                  case Blank.CSRF -> csrf.token(visitors.of(ctx));
                  case Blank.KEY -> freshKey();
                  case Blank.NAME -> greeting.flatMap(Greeting::name).orElseThrow();
                  default -> marks.value(gap);
                }));
  }

  /**
   * Part of a page that says the same to many, as HTML; it holds no form.
   *
   * @param key names the template, and is equal to another only if everything that the view shows
   *     is
   */
  public String kept(Object key, Supplier<View> view) {
    return templates.kept(key, false, view).text();
  }

  private static View complete(
      Context ctx, View view, String csrf, String key, Optional<Greeting> greeting) {
    return view.with("csrf", csrf)
        .with("key", key)
        .with("path", ctx.path())
        .with("signedIn", greeting);
  }

  private static Optional<Greeting> greeting(Context ctx) {
    return Optional.ofNullable(ctx.<Greeting>attribute(SIGNED_IN));
  }

  private static Context send(Context ctx) {
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Vary", "HX-Request, Accept-Encoding");
    return ctx.contentType("text/html; charset=utf-8");
  }

  /**
   * Says no with a page of ours, which is answered next. htmx shows only answers that say yes, so
   * it is told yes and shown the page.
   */
  public static void refuse(Context ctx, HttpStatus status) {
    ctx.status(wantsPart(ctx) ? HttpStatus.OK : status);
  }

  /** Leads on from what was done; what could not be done is as good as not there. */
  public static void lead(Context ctx, boolean isDone, String next) {
    if (!isDone) {
      throw new NotFoundResponse();
    }
    ctx.redirect(next, HttpStatus.SEE_OTHER);
  }

  /** Wording of the interface, for what a template cannot say by itself. */
  public String say(String key, Object... places) {
    return words.say(key, places);
  }

  private String freshKey() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
