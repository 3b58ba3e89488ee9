package rostrum.entrance;

import io.javalin.http.NotFoundResponse;
import rostrum.accounts.Actor;

/** Who is at a page that is for people with an account. */
public final class Who {
  private Who() {}

  public static Actor.Account is(Actor actor) {
    return switch (actor) {
      case Actor.Account account -> account;
      case Actor.Visitor _, Actor.Operator _ -> throw new NotFoundResponse();
    };
  }
}
