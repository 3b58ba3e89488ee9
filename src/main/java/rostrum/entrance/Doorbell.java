package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.accounts.Actor;
import rostrum.accounts.Caller;
import rostrum.accounts.Entry;
import rostrum.accounts.Outcome;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;
import rostrum.accounts.Sessions;
import rostrum.accounts.SignedIn;
import rostrum.courses.Courses;
import rostrum.web.Greeting;
import rostrum.web.Origins;
import rostrum.web.SessionCookie;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.web.Visitors;

/** What all ways in have in common: who calls, and how they are let in. */
public final class Doorbell {
  private static final Pattern TO_A_CLASS = Pattern.compile("/join/[a-z0-9-]{1,60}");
  private static final Duration AS_LONG_AS_BROWSERS_KEEP_ANY = Duration.ofDays(400);

  private final Visitors visitors;
  private final Origins origins;
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final Courses courses;
  private final Views views;

  public Doorbell(
      Visitors visitors,
      Origins origins,
      SessionCookie cookie,
      Sessions sessions,
      Courses courses,
      Views views) {
    this.visitors = visitors;
    this.origins = origins;
    this.cookie = cookie;
    this.sessions = sessions;
    this.courses = courses;
    this.views = views;
  }

  /** Has the page that answers a request say who is signed in. */
  public static void greet(Context ctx, SignedIn who) {
    Role role = who.account().role();
    Views.greet(ctx, new Greeting(role.slug(), who.name(), role.includes(Role.INSTRUCTOR)));
  }

  /** Where somebody was going who has to come in first: into a class, and nowhere else. */
  static Optional<String> next(Context ctx) {
    return Optional.ofNullable(ctx.formParam("next"))
        .or(() -> Optional.ofNullable(ctx.queryParam("next")))
        .filter(path -> TO_A_CLASS.matcher(path).matches());
  }

  Caller caller(Context ctx) {
    return new Caller(
        new Actor.Visitor(visitors.of(ctx).hash()),
        origins.client(ctx),
        Optional.ofNullable(ctx.userAgent()).flatMap(BrowserName::of));
  }

  /** What the browser’s session is known by; every page for whoever is signed in has one. */
  Secret session(Context ctx) {
    return cookie.of(ctx).map(Secret::new).orElseThrow();
  }

  /**
   * Lets somebody in: with cookies that nobody knew before, and to where they were going, or where
   * there is something to do. Whoever is half in is asked for the code.
   */
  void open(Context ctx, Entry entry) {
    entry.session().ifPresentOrElse(session -> open(ctx, entry, session), () -> askForCode(ctx));
  }

  private static void askForCode(Context ctx) {
    String asking = "/sign-in/second-factor";
    ctx.redirect(
        next(ctx).map(next -> asking + "?next=" + next).orElse(asking), HttpStatus.SEE_OTHER);
  }

  private void open(Context ctx, Entry entry, Secret session) {
    visitors.rename(ctx);
    give(ctx, entry.account(), session);
    String next = next(ctx).orElseGet(() -> home(entry.account()));
    if (entry.code().isPresent()) {
      sessions.of(session).ifPresent(who -> greet(ctx, who));
      show(ctx, entry.code().get(), next);
    } else {
      ctx.redirect(next, HttpStatus.SEE_OTHER);
    }
  }

  /** Gives the browser its session’s cookie, which outlasts the browser only for learners. */
  void give(Context ctx, Actor.Account account, Secret session) {
    cookie.send(
        ctx,
        session.text(),
        account.role() == Role.LEARNER
            ? Optional.of(AS_LONG_AS_BROWSERS_KEEP_ANY)
            : Optional.empty());
  }

  void forget(Context ctx) {
    cookie.forget(ctx);
  }

  /** Neither cookie of the browser means anything any more, and its pages greet nobody. */
  void farewell(Context ctx) {
    cookie.forget(ctx);
    visitors.rename(ctx);
    ctx.header("Clear-Site-Data", "\"cache\"");
    Views.greetNobody(ctx);
  }

  /** Shows a recovery code, this once. */
  void show(Context ctx, Secret code, String next) {
    views.answer(ctx, View.of("recovery-code").with("code", code.text()).with("next", next));
  }

  /** The bank of the first course for whoever makes questions, else the next step of a learner. */
  String home(Actor actor) {
    return actor instanceof Actor.Account account && account.role().includes(Role.INSTRUCTOR)
        ? courses.all(actor).stream()
            .findFirst()
            .map(course -> "/courses/" + course.slug() + "/items")
            .orElse("/")
        : "/";
  }

  /** Says with the status, and when to come again, that something was refused. */
  static void refuse(Context ctx, Outcome.Reason reason) {
    switch (reason) {
      case WRONG, TAKEN -> ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      case MANY -> ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "900");
      case CROWDED -> ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "3600");
      case BUSY -> ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "30");
    }
  }
}
