package rostrum.browser;

import java.util.Map;
import java.util.stream.Stream;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.browser.Places.Place;
import rostrum.sitting.Term;

/** Every kind of page of a quiz: composed, published, sat, handed in. */
final class QuizPlaces {
  private QuizPlaces() {}

  static Stream<Place> of(TestApp app) {
    Term term = Term.of(app, "Autumn", 5);
    Reader mina = term.learner("Mina");
    Reader amina = term.learner("Amina");
    term.grant("Amina", "1.5");
    String assignment =
        term.publish(Map.of("marks", "handed-in", "right", "handed-in", "why", "handed-in"));
    String over = handedIn(term, mina, assignment);
    Page running = Term.begin(amina, assignment);
    String attempt = attempt(running);
    amina.submit(term.answering(running, true).with("go", "stay"));
    Term later = Term.of(app, "Winter", 3);
    Reader lena = later.learner("Lena");
    String untold = handedIn(later, lena, later.publish(Map.of()));
    return Stream.of(
        new Place("quizzes", term.teacher(), "/quizzes", ""),
        new Place("a quiz is composed", term.teacher(), term.quiz(), ""),
        new Place("more choices", term.teacher(), term.quiz(), "#choices summary"),
        new Place("a quiz is published", term.teacher(), term.quiz() + "/publication", ""),
        new Place("a quiz on paper", term.teacher(), term.quiz() + "/paper?key=yes", ""),
        new Place("quizzes of a learner", mina, "/assignments", ""),
        new Place("before an attempt", amina, assignment, ""),
        new Place("after an attempt", mina, assignment, ""),
        new Place("a question of a quiz", amina, attempt + "/questions/1", ""),
        new Place("an attempt that goes on", amina, attempt, ""),
        new Place("before handing in", amina, attempt + "/submission", ""),
        new Place("an attempt that is over", mina, over, ""),
        new Place("a question that is told", mina, over + "/questions/2", ""),
        new Place("an attempt of which nothing is told", lena, untold, ""),
        new Place("a question that is not told", lena, untold + "/questions/1", ""));
  }

  private static String attempt(Page question) {
    return question.form("form#answer").action().replaceAll("/questions/\\d+$", "");
  }

  /** The first right, the second wrong, the others not answered. */
  private static String handedIn(Term term, Reader learner, String assignment) {
    Page first = Term.begin(learner, assignment);
    Page second = learner.submit(term.answering(first, true).with("go", "next"));
    learner.submit(term.answering(second, false).with("go", "next"));
    String attempt = attempt(first);
    learner.submit(learner.get(attempt + "/submission").form("form#hand-in"));
    return attempt;
  }
}
