package rostrum.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.Secret;
import rostrum.accounts.Sessions;
import rostrum.accounts.Tries;
import rostrum.courses.Courses;
import rostrum.web.Form;
import rostrum.web.SessionCookie;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.web.Visitors;

/** Signing in with the token that the server printed at its console, and signing out. */
public final class SignInPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

  private final ConsoleTokens tokens;
  private final Sessions sessions;
  private final Tries tries;
  private final SessionCookie cookie;
  private final Visitors visitors;
  private final Courses courses;
  private final Views views;

  public SignInPages(
      ConsoleTokens tokens,
      Sessions sessions,
      Tries tries,
      SessionCookie cookie,
      Visitors visitors,
      Courses courses,
      Views views) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.tries = tries;
    this.cookie = cookie;
    this.visitors = visitors;
    this.courses = courses;
    this.views = views;
  }

  /** The form; whoever is signed in has no use for it. */
  public void show(Context ctx, Actor actor) {
    if (actor instanceof Actor.Visitor) {
      answer(ctx, HttpStatus.OK, Optional.empty());
    } else {
      ctx.redirect(home(actor), HttpStatus.SEE_OTHER);
    }
  }

  /** Starts a session for whoever has the token. */
  public void enter(Context ctx, Actor actor) {
    if (!(actor instanceof Actor.Visitor visitor)) {
      ctx.redirect(home(actor), HttpStatus.SEE_OTHER);
      return;
    }
    if (!tries.areOpen()) {
      ctx.header("Retry-After", "60");
      answer(ctx, HttpStatus.TOO_MANY_REQUESTS, Optional.of("sign-in.flaw.many"));
      return;
    }
    Optional<String> typed = new Form(ctx).text("token");
    if (typed.isEmpty()) {
      answer(ctx, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("sign-in.flaw.nothing"));
      return;
    }
    Optional<ConsoleTokens.Entry> entry = tokens.use(visitor, typed.get());
    if (entry.isEmpty()) {
      tries.wrong();
      LOG.warn("somebody tried to sign in with a wrong token");
      answer(ctx, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("sign-in.flaw.wrong"));
      return;
    }
    LOG.info("the administrator signed in with the token of the console");
    visitors.rename(ctx);
    cookie.send(ctx, entry.get().session().text());
    ctx.redirect(home(entry.get().account()), HttpStatus.SEE_OTHER);
  }

  /** Ends the session; whoever has none is signed out already. */
  public void leave(Context ctx, Actor actor) {
    if (actor instanceof Actor.Account account) {
      cookie.of(ctx).map(Secret::new).ifPresent(secret -> sessions.end(account, secret));
    }
    cookie.forget(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  /** The bank of the first course: what there is to do here for whoever signs in. */
  private String home(Actor actor) {
    return courses.all(actor).stream()
        .findFirst()
        .map(course -> "/courses/" + course.slug() + "/items")
        .orElse("/");
  }

  private void answer(Context ctx, HttpStatus status, Optional<String> flaw) {
    ctx.status(status);
    views.answer(ctx, View.of("sign-in").with("isTaken", tokens.areUsed()).with("flaw", flaw));
  }
}
