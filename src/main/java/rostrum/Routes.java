package rostrum;

import static rostrum.Route.atTheDoor;
import static rostrum.Route.get;
import static rostrum.Route.open;
import static rostrum.Route.post;
import static rostrum.accounts.Role.ADMIN;
import static rostrum.accounts.Role.INSTRUCTOR;
import static rostrum.accounts.Role.LEARNER;
import static rostrum.accounts.Role.OPERATOR;
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
              "/courses/{course}/lessons/{lesson}/sentences/{sentence}",
              p -> p.sentences()::show,
              VISITOR),
          post(
              "/courses/{course}/lessons/{lesson}/sentences/{sentence}/jottings",
              p -> p.sentences()::jot,
              VISITOR),
          get("/courses/{course}/jottings", p -> p.jottings()::list, VISITOR),
          get("/courses/{course}/jottings/{jotting}", p -> p.jottings()::edit, VISITOR),
          post("/courses/{course}/jottings/{jotting}", p -> p.jottings()::rewrite, VISITOR),
          post(
              "/courses/{course}/jottings/{jotting}/removal", p -> p.jottings()::takeAway, VISITOR),
          post(
              "/courses/{course}/jottings/{jotting}/return", p -> p.jottings()::bringBack, VISITOR),
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
          get("/courses/{course}/sheet", p -> p.sheet()::show, VISITOR),
          get("/courses/{course}/cards", p -> p.cards()::show, VISITOR),
          get("/courses/{course}/search", p -> p.search()::show, VISITOR),
          get("/courses/{course}/practice", p -> p.practice()::ask, VISITOR),
          post("/courses/{course}/practice", p -> p.practice()::answer, VISITOR),
          get("/courses/{course}/practice/{attempt}", p -> p.practice()::summary, VISITOR),
          get("/courses/{course}/practice/{attempt}/{position}", p -> p.practice()::show, VISITOR),
          get(
              "/courses/{course}/practice/{attempt}/{position}/problem",
              p -> p.problems()::show,
              VISITOR),
          post(
              "/courses/{course}/practice/{attempt}/{position}/problem",
              p -> p.problems()::send,
              VISITOR),
          get("/courses/{course}/reports", p -> p.reports()::show, INSTRUCTOR),
          post("/courses/{course}/reports/{report}/state", p -> p.reports()::set, INSTRUCTOR),
          get("/courses/{course}/items/{item}/versions", p -> p.versions()::show, INSTRUCTOR),
          post("/courses/{course}/items/{item}/tags", p -> p.items()::tag, INSTRUCTOR),
          get("/courses/{course}/items", p -> p.items()::show, INSTRUCTOR),
          get("/courses/{course}/items/{format}", p -> p.items()::download, INSTRUCTOR),
          get("/courses/{course}/own-questions", p -> p.ownQuestions()::list, INSTRUCTOR),
          post("/courses/{course}/own-questions", p -> p.ownQuestions()::write, INSTRUCTOR),
          get("/courses/{course}/own-questions/new", p -> p.ownQuestions()::fresh, INSTRUCTOR),
          post("/courses/{course}/own-questions/checks", p -> p.ownQuestions()::check, INSTRUCTOR),
          get(
              "/courses/{course}/own-questions/{question}",
              p -> p.ownQuestions()::show,
              INSTRUCTOR),
          post(
              "/courses/{course}/own-questions/{question}",
              p -> p.ownQuestions()::rewrite,
              INSTRUCTOR),
          post(
              "/courses/{course}/own-questions/{question}/sharing",
              p -> p.ownQuestions()::share,
              INSTRUCTOR),
          post(
              "/courses/{course}/own-questions/{question}/retirement",
              p -> p.ownQuestions()::retire,
              INSTRUCTOR),
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
          atTheDoor("GET", "/sign-in/second-factor", p -> p.secondFactor()::ask, VISITOR),
          atTheDoor("POST", "/sign-in/second-factor", p -> p.secondFactor()::enter, VISITOR),
          atTheDoor("POST", "/console-token", p -> p.signIn()::enterByToken, VISITOR),
          atTheDoor("POST", "/sign-out", p -> p.signIn()::leave, VISITOR),
          atTheDoor("GET", "/register", p -> p.registration()::show, VISITOR),
          atTheDoor("POST", "/register", p -> p.registration()::register, VISITOR),
          atTheDoor("GET", "/recovery", p -> p.recovery()::show, VISITOR),
          atTheDoor("POST", "/recovery", p -> p.recovery()::recover, VISITOR),
          get("/account", p -> p.account()::show, LEARNER),
          post("/account/profile", p -> p.account()::describe, LEARNER),
          post("/account/email", p -> p.account()::changeEmail, LEARNER),
          post("/account/password", p -> p.account()::changePassword, LEARNER),
          post("/account/recovery-code", p -> p.account()::renewCode, LEARNER),
          get("/account/second-factor", p -> p.secondFactor()::show, LEARNER),
          post("/account/second-factor", p -> p.secondFactor()::propose, LEARNER),
          post("/account/second-factor/confirmation", p -> p.secondFactor()::confirm, LEARNER),
          post("/account/second-factor/removal", p -> p.secondFactor()::remove, LEARNER),
          post("/account/session-end", p -> p.account()::endSession, LEARNER),
          get("/account/everything", p -> p.leaving()::everything, LEARNER),
          get("/account/everything.json", p -> p.leaving()::file, LEARNER),
          get("/account/deletion", p -> p.leaving()::ask, LEARNER),
          post("/account/deletion", p -> p.leaving()::leave, LEARNER),
          get("/people", p -> p.people()::list, ADMIN),
          post("/people/{person}/role", p -> p.people()::setRole, ADMIN),
          post("/people/{person}/session-end", p -> p.people()::endSessions, ADMIN),
          get("/ledger", p -> p.ledger()::show, ADMIN),
          get("/ledger.csv", p -> p.ledger()::download, ADMIN),
          atTheDoor("GET", "/join", p -> p.join()::ask, VISITOR),
          atTheDoor("POST", "/join", p -> p.join()::find, VISITOR),
          atTheDoor("GET", "/join/{code}", p -> p.join()::show, VISITOR),
          atTheDoor("POST", "/join/{code}", p -> p.join()::join, VISITOR),
          get("/classes", p -> p.classes()::list, LEARNER),
          post("/classes", p -> p.classes()::open, INSTRUCTOR),
          get("/classes/{class}", p -> p.classes()::show, LEARNER),
          post("/classes/{class}/departure", p -> p.classes()::depart, LEARNER),
          get("/classes/{class}/learners.csv", p -> p.classes()::download, INSTRUCTOR),
          post("/classes/{class}/name", p -> p.classDoors()::rename, INSTRUCTOR),
          post("/classes/{class}/join-code", p -> p.classDoors()::setCode, INSTRUCTOR),
          post("/classes/{class}/instructors", p -> p.classDoors()::addInstructor, INSTRUCTOR),
          post(
              "/classes/{class}/instructors/{instructor}/removal",
              p -> p.classDoors()::removeInstructor,
              INSTRUCTOR),
          get("/classes/{class}/roster", p -> p.rosters()::show, INSTRUCTOR),
          post("/classes/{class}/roster", p -> p.rosters()::look, INSTRUCTOR),
          post("/classes/{class}/invitations", p -> p.rosters()::invite, INSTRUCTOR),
          post("/classes/{class}/invitation-links", p -> p.rosters()::renewAll, INSTRUCTOR),
          post(
              "/classes/{class}/invitations/{invitation}/link",
              p -> p.rosters()::renew,
              INSTRUCTOR),
          post(
              "/classes/{class}/invitations/{invitation}/removal",
              p -> p.rosters()::takeBack,
              INSTRUCTOR),
          get("/classes/{class}/enrolments/{enrolment}", p -> p.enrolments()::show, INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/admission",
              p -> p.enrolments()::admit,
              INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/removal",
              p -> p.enrolments()::remove,
              INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/return",
              p -> p.enrolments()::bringBack,
              INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/group",
              p -> p.enrolments()::group,
              INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/accommodation",
              p -> p.enrolments()::grant,
              INSTRUCTOR),
          post(
              "/classes/{class}/enrolments/{enrolment}/link",
              p -> p.enrolments()::link,
              INSTRUCTOR),
          get("/assignments/{assignment}/results", p -> p.results()::show, INSTRUCTOR),
          get("/assignments/{assignment}/results/mistaken", p -> p.results()::mistaken, INSTRUCTOR),
          get(
              "/assignments/{assignment}/results/attempts/{attempt}",
              p -> p.resultAttempts()::show,
              INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/attempts/{attempt}/questions/{position}/mark",
              p -> p.resultAttempts()::mark,
              INSTRUCTOR),
          get(
              "/assignments/{assignment}/results/questions/{position}",
              p -> p.resultQuestions()::show,
              INSTRUCTOR),
          get(
              "/assignments/{assignment}/results/questions/{position}/distractors/{option}",
              p -> p.retiring()::show,
              INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/questions/{position}/distractors/{option}/retirement",
              p -> p.retiring()::retire,
              INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/questions/{position}/distractors/{option}/use",
              p -> p.retiring()::takeBack,
              INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/questions/{position}/dry-run",
              p -> p.resultQuestions()::dryRun,
              INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/questions/{position}/regrade",
              p -> p.resultQuestions()::regrade,
              INSTRUCTOR),
          get(
              "/assignments/{assignment}/results/gradebook.csv",
              p -> p.grades()::download,
              INSTRUCTOR),
          get("/assignments/{assignment}/results/grades-home", p -> p.grades()::ask, INSTRUCTOR),
          post("/assignments/{assignment}/results/grades-home", p -> p.grades()::look, INSTRUCTOR),
          post(
              "/assignments/{assignment}/results/grades-home/file",
              p -> p.grades()::fill,
              INSTRUCTOR),
          get("/quizzes", p -> p.quizzes()::list, INSTRUCTOR),
          post("/quizzes", p -> p.quizzes()::compose, INSTRUCTOR),
          get("/quizzes/{quiz}", p -> p.quizzes()::show, INSTRUCTOR),
          post("/quizzes/{quiz}/choices", p -> p.quizzes()::choose, INSTRUCTOR),
          post("/quizzes/{quiz}/name", p -> p.quizzes()::name, INSTRUCTOR),
          post("/quizzes/{quiz}/additions", p -> p.quizzes()::add, INSTRUCTOR),
          post("/quizzes/{quiz}/revisions", p -> p.quizzes()::restore, INSTRUCTOR),
          post("/quizzes/{quiz}/sharing", p -> p.quizzes()::share, INSTRUCTOR),
          post("/quizzes/{quiz}/copies", p -> p.quizzes()::copy, INSTRUCTOR),
          post(
              "/quizzes/{quiz}/slots/{position}/replacement",
              p -> p.quizzes()::replace,
              INSTRUCTOR),
          post("/quizzes/{quiz}/slots/{position}/pin", p -> p.quizzes()::pin, INSTRUCTOR),
          post("/quizzes/{quiz}/slots/{position}/removal", p -> p.quizzes()::remove, INSTRUCTOR),
          post("/quizzes/{quiz}/slots/{position}/place", p -> p.quizzes()::move, INSTRUCTOR),
          post("/quizzes/{quiz}/slots/{position}/mark", p -> p.quizzes()::mark, INSTRUCTOR),
          get("/quizzes/{quiz}/paper", p -> p.papers()::show, INSTRUCTOR),
          get("/quizzes/{quiz}/paper.pdf", p -> p.papers()::pdf, INSTRUCTOR),
          get("/quizzes/{quiz}/publication", p -> p.publications()::ask, INSTRUCTOR),
          post("/quizzes/{quiz}/publication", p -> p.publications()::publish, INSTRUCTOR),
          post("/assignments/{assignment}/withdrawal", p -> p.publications()::withdraw, INSTRUCTOR),
          get("/assignments", p -> p.sitting()::list, LEARNER),
          get("/assignments/{assignment}", p -> p.sitting()::show, LEARNER),
          post("/assignments/{assignment}/attempts", p -> p.sitting()::begin, LEARNER),
          get("/assignments/{assignment}/attempts/{attempt}", p -> p.sitting()::attempt, LEARNER),
          get(
              "/assignments/{assignment}/attempts/{attempt}/submission",
              p -> p.sitting()::ask,
              LEARNER),
          post(
              "/assignments/{assignment}/attempts/{attempt}/submission",
              p -> p.sitting()::handIn,
              LEARNER),
          get(
              "/assignments/{assignment}/attempts/{attempt}/questions/{position}",
              p -> p.sitting()::question,
              LEARNER),
          post(
              "/assignments/{assignment}/attempts/{attempt}/questions/{position}",
              p -> p.sitting()::save,
              LEARNER),
          open(Assets.PATH, p -> p.assets()::send, VISITOR),
          open("/health/live", p -> p.health()::live, VISITOR),
          open("/health/ready", p -> p.health()::ready, VISITOR),
          open("/metrics", p -> p.metrics()::show, OPERATOR));

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
