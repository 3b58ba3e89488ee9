package rostrum;

import static rostrum.Route.atTheDoor;
import static rostrum.Route.get;
import static rostrum.Route.open;
import static rostrum.Route.post;
import static rostrum.accounts.Role.INSTRUCTOR;
import static rostrum.accounts.Role.VISITOR;

import io.javalin.config.RoutesConfig;
import java.util.List;
import rostrum.web.Assets;

/** Everything that this program answers to. */
public final class Routes {

  /** Method, path, handler, least role. */
  public static final List<Route> TABLE =
      List.of(
          get("/", p -> p.courses()::list, VISITOR),
          get("/courses/{course}", p -> p.courses()::show, VISITOR),
          get("/courses/{course}/lessons/{lesson}", p -> p.lessons()::show, VISITOR),
          post("/courses/{course}/lessons/{lesson}/reading", p -> p.lessons()::read, VISITOR),
          get(
              "/courses/{course}/lessons/{lesson}/pre-questions",
              p -> p.preQuestions()::ask,
              VISITOR),
          post(
              "/courses/{course}/lessons/{lesson}/pre-questions",
              p -> p.preQuestions()::answer,
              VISITOR),
          get("/courses/{course}/reference", p -> p.reference()::index, VISITOR),
          get("/courses/{course}/people", p -> p.reference()::people, VISITOR),
          get("/courses/{course}/people/{person}", p -> p.reference()::person, VISITOR),
          get("/courses/{course}/bodies", p -> p.reference()::bodies, VISITOR),
          get("/courses/{course}/bodies/{body}", p -> p.reference()::body, VISITOR),
          get("/courses/{course}/slogans", p -> p.reference()::slogans, VISITOR),
          get("/courses/{course}/slogans/{slogan}", p -> p.reference()::slogan, VISITOR),
          get("/courses/{course}/timeline", p -> p.reference()::timeline, VISITOR),
          get("/courses/{course}/figures", p -> p.reference()::figures, VISITOR),
          get("/courses/{course}/notes", p -> p.reference()::notes, VISITOR),
          get("/courses/{course}/guide", p -> p.reference()::guide, VISITOR),
          get("/courses/{course}/practice", p -> p.practice()::ask, VISITOR),
          post("/courses/{course}/practice", p -> p.practice()::answer, VISITOR),
          get("/courses/{course}/practice/{attempt}", p -> p.practice()::summary, VISITOR),
          get("/courses/{course}/practice/{attempt}/{position}", p -> p.practice()::show, VISITOR),
          get("/courses/{course}/items", p -> p.items()::show, INSTRUCTOR),
          get("/courses/{course}/items/{format}", p -> p.items()::download, INSTRUCTOR),
          get("/review", p -> p.review()::show, VISITOR),
          post("/review/sessions", p -> p.review()::begin, VISITOR),
          get("/review/question", p -> p.review()::ask, VISITOR),
          post("/review/question", p -> p.review()::answer, VISITOR),
          get("/review/plan", p -> p.plan()::show, VISITOR),
          post("/review/plan", p -> p.plan()::change, VISITOR),
          get("/review/{course}/{attempt}/{position}", p -> p.review()::feedback, VISITOR),
          post(
              "/review/{course}/{attempt}/{position}/withdrawal",
              p -> p.review()::withdraw,
              VISITOR),
          get("/progress", p -> p.progress()::show, VISITOR),
          atTheDoor("GET", "/sign-in", p -> p.signIn()::show, VISITOR),
          atTheDoor("POST", "/sign-in", p -> p.signIn()::enter, VISITOR),
          atTheDoor("POST", "/sign-out", p -> p.signIn()::leave, VISITOR),
          open(Assets.PATH, p -> p.assets()::send, VISITOR),
          open("/health/live", p -> p.health()::live, VISITOR),
          open("/health/ready", p -> p.health()::ready, VISITOR));

  private Routes() {}

  /** Opens the table's routes; HEAD is answered wherever GET is. */
  static void install(RoutesConfig routes, Pages pages) {
    for (Route route : TABLE) {
      var handler = route.handler().apply(pages);
      if (route.method().equals("GET")) {
        routes.get(route.path(), handler);
        routes.head(route.path(), handler);
      } else {
        routes.post(route.path(), handler);
      }
    }
  }
}
