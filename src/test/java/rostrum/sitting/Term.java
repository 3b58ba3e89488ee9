package rostrum.sitting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A class, its quiz and its learners, made through pages as people make them. */
public final class Term {
  private final TestApp app;
  private final Reader teacher;
  private final String classroom;
  private final String quiz;

  private Term(TestApp app, Reader teacher, String classroom, String quiz) {
    this.app = app;
    this.teacher = teacher;
    this.classroom = classroom;
    this.quiz = quiz;
  }

  /**
   * A class with a quiz that is not given to it yet.
   *
   * @param name of the class, from which addresses follow: one word
   * @param count how many questions the quiz has
   */
  public static Term of(TestApp app, String name, int count) {
    Reader teacher = app.instructor("Ada " + name, name.toLowerCase(Locale.ROOT) + "@example.org");
    String classroom =
        teacher.send(teacher.get("/classes").form("form#new").with("name", name)).location();
    String quiz =
        teacher.send(teacher.get("/quizzes").form("form#new").with("name", "Week 1")).location();
    teacher.send(
        teacher
            .get(quiz)
            .form("form#choices")
            .with("count", String.valueOf(count))
            .with("seed", "8"));
    return new Term(app, teacher, classroom, quiz);
  }

  public Reader teacher() {
    return teacher;
  }

  public String classroom() {
    return classroom;
  }

  public String quiz() {
    return quiz;
  }

  /** Somebody new who has come into the class. */
  public Reader learner(String name) {
    teacher.send(teacher.get(classroom).form("#code-form").with("door", "open"));
    String code = teacher.get(classroom).one("#join-code").text();
    String email =
        (name.replace(' ', '.') + "." + classroom.substring(classroom.length() - 6))
            .toLowerCase(Locale.ROOT);
    Reader learner = app.learner(name, email + "@example.org");
    learner.submit(learner.get("/join/" + code).form("#enter"));
    return learner;
  }

  /** Grants somebody more time, by name. */
  public void grant(String name, String factor) {
    String enrolment =
        teacher.get(classroom).html().select(".people a").stream()
            .filter(link -> link.text().equals(name))
            .findFirst()
            .orElseThrow()
            .attr("href");
    teacher.send(
        teacher
            .get(enrolment)
            .form("form#accommodation-form")
            .with("factor", factor)
            .with("attempts", "0")
            .with("note", ""));
  }

  /** Publishes the quiz with what is to be otherwise than usual. */
  public String publish(Map<String, String> otherwise) {
    Page page = teacher.get(quiz + "/publication");
    Form form = page.form("form#publish").with("class", classroom.substring("/classes/".length()));
    for (Map.Entry<String, String> field : otherwise.entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    Page given = teacher.submit(form);
    String results = given.one("#given a[href$=/results]").attr("href");
    return results.substring(0, results.length() - "/results".length());
  }

  /** The first question of an attempt that begins. */
  public static Page begin(Reader learner, String assignment) {
    return learner.submit(learner.get(assignment).form("form#begin"));
  }

  /** The words of the options that are right, or those that are not. */
  public Form answering(Page page, boolean rightly) {
    List<String> options = TestApp.options(app.asked(page), rightly);
    return page.choosing(options.getFirst());
  }
}
