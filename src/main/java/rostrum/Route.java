package rostrum;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Function;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;

/**
 * A line of the route table.
 *
 * @param method GET or POST
 * @param handler found among the pages once they are built; the table itself needs none of them
 * @param least what somebody must at least be
 */
public record Route(String method, String path, Function<Pages, Handler> handler, Role least) {

  /** What a page does when somebody comes who may. */
  @FunctionalInterface
  public interface Action {
    void run(Context ctx, Actor actor) throws Exception;
  }

  static Route get(String path, Function<Pages, Action> action, Role least) {
    return new Route("GET", path, guarded(action, least), least);
  }

  static Route post(String path, Function<Pages, Action> action, Role least) {
    return new Route("POST", path, guarded(action, least), least);
  }

  /** Where people come in or leave: also for visitors of a house that is closed to them. */
  static Route atTheDoor(String method, String path, Function<Pages, Action> action, Role least) {
    return new Route(method, path, p -> ctx -> p.door().greet(ctx, action.apply(p)), least);
  }

  /** For programs and files: nobody is recognised and nobody kept out. */
  static Route open(String path, Function<Pages, Handler> handler, Role least) {
    return new Route("GET", path, handler, least);
  }

  private static Function<Pages, Handler> guarded(Function<Pages, Action> action, Role least) {
    return pages -> ctx -> pages.door().enter(ctx, least, action.apply(pages));
  }
}
