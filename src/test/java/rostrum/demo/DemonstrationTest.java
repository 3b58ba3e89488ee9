package rostrum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.demo.Demonstration.Made;

/** The demonstration, as whoever signs in to it finds it. */
class DemonstrationTest {

  @Test
  void a_newcomer_finds_a_class_of_thirty_its_quizzes_and_what_came_of_them() {
    try (TestApp app = TestApp.start()) {
      Made made =
          new Demonstration(app.database(), TestApp.NOW)
              .make(new Actor.Operator(), TestApp.PASSWORD)
              .orElseThrow();

      Reader teacher = app.signedIn(made.email(), TestApp.PASSWORD);
      Page classes = teacher.get("/classes");
      Page classroom = teacher.get(classes.one("#taught a").attr("href"));
      Page quizzes = teacher.get("/quizzes");
      Reader learner = app.signedIn("bo.larsen@demo.example", TestApp.PASSWORD);
      Page reports = teacher.get("/courses/" + TestApp.COURSE + "/reports");
      assertThat(reports.texts(".reported .in-quizzes li > a"))
          .containsExactly("“Week 1: the whole article”, question 20");
      Page seats = learner.get("/assignments");

      assertThat(made.learners()).isEqualTo(30);
      assertThat(made.attempts()).isEqualTo(36).isEqualTo(app.rows(QUIZ_ATTEMPT));
      assertThat(app.rows(SUBMISSION)).as("all but those that go on").isGreaterThan(28);
      assertThat(app.rows(STEP)).isGreaterThan(100);
      assertThat(classroom.texts(".people tbody tr")).hasSize(30);
      assertThat(quizzes.texts(".called"))
          .containsExactly("Week 2: people and posts", "Week 1: the whole article");
      assertThat(seats.texts(".shelf li")).hasSize(2);
      assertThat(seats.text()).contains("that is what counts so far");
      assertThat(learner.get("/progress").has("[data-answered]")).isTrue();

      int accounts = app.rows(ACCOUNT);
      assertThat(
              new Demonstration(app.database(), TestApp.NOW)
                  .make(new Actor.Operator(), TestApp.PASSWORD))
          .as("once more")
          .isEmpty();
      assertThat(app.rows(ACCOUNT)).isEqualTo(accounts);
    }
  }
}
