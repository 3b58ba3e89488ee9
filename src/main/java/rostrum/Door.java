package rostrum;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.accounts.Oversight;
import rostrum.accounts.Role;
import rostrum.accounts.SecondFactorRule;
import rostrum.accounts.Secret;
import rostrum.accounts.Sessions;
import rostrum.accounts.SignedIn;
import rostrum.entrance.Doorbell;
import rostrum.web.Refusal;
import rostrum.web.RequestLog;
import rostrum.web.SessionCookie;
import rostrum.web.Visitors;

/** Knows who comes, and lets in who may. */
final class Door {
  private static final String SECOND_FACTOR = "/account/second-factor";

  private final Visitors visitors;
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final SecondFactorRule rule;
  private final Oversight oversight;
  private final boolean isPrivate;

  /**
   * @param isPrivate whether visitors are kept out
   */
  Door(
      Visitors visitors,
      SessionCookie cookie,
      Sessions sessions,
      SecondFactorRule rule,
      Oversight oversight,
      boolean isPrivate) {
    this.visitors = visitors;
    this.cookie = cookie;
    this.sessions = sessions;
    this.rule = rule;
    this.oversight = oversight;
    this.isPrivate = isPrivate;
  }

  /**
   * Runs an action in somebody's name. That somebody may not is recorded by who they are and by the
   * route; of accounts also that they asked for what is not there, since nobody can tell the two
   * apart.
   *
   * @throws Refusal if the house is closed to visitors and this is one
   * @throws NotFoundResponse if somebody may not know that there is such a page
   */
  void enter(Context ctx, Role least, Route.Action action) throws Exception {
    Actor actor = recognise(ctx);
    Role role = role(actor);
    if (isPrivate && role == Role.VISITOR) {
      throw new Refusal("private");
    }
    if (!role.includes(least)) {
      oversight.refused(actor, RequestLog.route(ctx));
      throw new NotFoundResponse();
    }
    if (actor instanceof Actor.Account account && !isOwn(ctx) && rule.isDue(account)) {
      ctx.redirect(SECOND_FACTOR, HttpStatus.SEE_OTHER);
      return;
    }
    try {
      action.run(ctx, actor);
    } catch (NotFoundResponse e) {
      if (role != Role.VISITOR) {
        oversight.refused(actor, RequestLog.route(ctx));
      }
      throw e;
    }
  }

  /** Whoever has still to set a second factor up may need a password and an address first. */
  private static boolean isOwn(Context ctx) {
    return ctx.path().equals("/account") || ctx.path().startsWith("/account/");
  }

  /** Runs an action that is also for those whom a private house keeps out. */
  void greet(Context ctx, Route.Action action) throws Exception {
    action.run(ctx, recognise(ctx));
  }

  private Actor recognise(Context ctx) {
    Optional<SignedIn> known = cookie.of(ctx).map(Secret::new).flatMap(sessions::of);
    known.ifPresent(who -> Doorbell.greet(ctx, who));
    return known
        .<Actor>map(SignedIn::account)
        .orElseGet(() -> new Actor.Visitor(visitors.of(ctx).hash()));
  }

  private static Role role(Actor actor) {
    return switch (actor) {
      case Actor.Visitor visitor -> Role.VISITOR;
      case Actor.Account account -> account.role();
      case Actor.Operator operator -> Role.OPERATOR;
    };
  }
}
