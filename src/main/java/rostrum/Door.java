package rostrum;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.web.Refusal;
import rostrum.web.Visitors;

/** Knows who comes, and lets in who may. */
final class Door {
  private final Visitors visitors;
  private final boolean isPrivate;

  /**
   * @param isPrivate whether visitors are kept out
   */
  Door(Visitors visitors, boolean isPrivate) {
    this.visitors = visitors;
    this.isPrivate = isPrivate;
  }

  /**
   * Runs an action in somebody's name.
   *
   * @throws Refusal if the house is closed to visitors and this is one
   * @throws NotFoundResponse if somebody may not know that there is such a page
   */
  void enter(Context ctx, Role least, Route.Action action) throws Exception {
    Actor actor = new Actor.Visitor(visitors.of(ctx).hash());
    Role role = role(actor);
    if (isPrivate && role == Role.VISITOR) {
      throw new Refusal("private");
    }
    if (!role.includes(least)) {
      throw new NotFoundResponse();
    }
    action.run(ctx, actor);
  }

  private static Role role(Actor actor) {
    return switch (actor) {
      case Actor.Visitor visitor -> Role.VISITOR;
      case Actor.Account account -> account.role();
      case Actor.Operator operator -> Role.OPERATOR;
    };
  }
}
