package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.QUIZ;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.sitting.Term;

/** The studio by plain forms, and what it hands to htmx. */
class QuizPagesTest {
  private static TestApp app;
  private static Reader ada;

  @BeforeAll
  static void start() {
    app = TestApp.start();
    ada = app.instructor("Ada", "ada@example.org");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Page composed() {
    return ada.submit(ada.get("/quizzes").form("form#new"));
  }

  private static List<String> stems(Page page) {
    return page.texts(".cards h3");
  }

  private static String address(Page page) {
    return page.form("form#choices").action().replace("/choices", "");
  }

  @Test
  void from_nothing_to_twenty_published_questions_in_three_forms() {
    String classroom =
        ada.send(ada.get("/classes").form("form#new").with("name", "Spring")).location();

    Page quiz = composed();
    Page published =
        ada.submit(
            ada.get(address(quiz) + "/publication")
                .form("form#publish")
                .with("class", classroom.replace("/classes/", "")));

    assertThat(quiz.one("h1").text()).isEqualTo("Quiz of 2 March 2026");
    assertThat(stems(quiz)).hasSize(20).doesNotHaveDuplicates();
    assertThat(quiz.one("#balance").text())
        .matches("[0-8] of 20 come from a table \\(limit 8\\)\\. \\d+ ask for more than recall\\.");
    assertThat(published.one("#given .called").text()).isEqualTo("Spring open");
    assertThat(published.one("#given p.quiet").text())
        .isEqualTo("opens 2 March 2026, 10:00 (Z) · closes 9 March 2026, 17:00 (Z)");
  }

  @Test
  void the_same_choices_and_seed_give_the_same_paper() {
    Form choices =
        composed().form("form#choices").with("count", "7").with("seed", "42").with("section", "4");
    Page one = ada.submit(choices);
    Page other =
        ada.submit(
            composed()
                .form("form#choices")
                .with("count", "7")
                .with("seed", "42")
                .with("section", "4"));

    assertThat(stems(one)).hasSize(7).isEqualTo(stems(other));
    assertThat(one.texts(".cards .by")).allMatch(line -> line.contains("Section IV"));
    Page again = ada.submit(one.form("form#choices").with("again", "yes"));
    assertThat(stems(again)).isNotEqualTo(stems(one));
  }

  @Test
  void a_question_is_replaced_pinned_moved_weighed_removed_and_all_of_it_undone() {
    Page quiz = ada.submit(composed().form("form#choices").with("count", "5").with("seed", "3"));
    List<String> first = stems(quiz);

    Page replaced = ada.submit(quiz.form("#slot-2 form[action$=replacement]"));
    assertThat(stems(replaced)).hasSize(5).isNotEqualTo(first).doesNotHaveDuplicates();
    assertThat(stems(replaced).getFirst()).isEqualTo(first.getFirst());
    Page undone =
        ada.submit(replaced.form("form.undo").with("number", replaced.one(".undo button").val()));
    assertThat(stems(undone)).isEqualTo(first);

    Page pinned = ada.submit(undone.form("#slot-3 form[action$=pin]"));
    Page redrawn = ada.submit(pinned.form("form#choices").with("again", "yes"));
    assertThat(stems(redrawn).get(2)).isEqualTo(first.get(2));
    assertThat(redrawn.one("#slot-3").hasClass("is-pinned")).isTrue();

    Page moved = ada.submit(redrawn.form("#slot-3 form[action$=place]").with("to", "2"));
    assertThat(stems(moved).get(1)).isEqualTo(first.get(2));
    Page weighed = ada.submit(moved.form("#slot-2 form[action$=mark]").with("mark", "2,5"));
    assertThat(weighed.one("#paper-head").text()).isEqualTo("5 questions, worth 6.5 in all");
    Page removed = ada.submit(weighed.form("#slot-1 form[action$=removal]"));
    assertThat(stems(removed)).isEqualTo(stems(weighed).subList(1, 5));
    assertThat(removed.form("form#choices").value("count")).isEqualTo("4");
  }

  @Test
  void a_page_that_is_behind_changes_nothing_and_shows_what_is() {
    Page quiz = ada.submit(composed().form("form#choices").with("count", "4").with("seed", "5"));
    Page removed = ada.submit(quiz.form("#slot-1 form[action$=removal]"));

    Page late = ada.send(quiz.form("#slot-1 form[action$=removal]"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.one("[role=alert]").text()).startsWith("This quiz was changed from another");
    assertThat(stems(late)).isEqualTo(stems(removed)).hasSize(3);
  }

  @Test
  void what_cannot_be_so_is_said_and_nothing_is_changed() {
    Page quiz = ada.submit(composed().form("form#choices").with("count", "3").with("seed", "6"));
    Map<Form, String> unsound =
        Map.of(
            quiz.form("form#choices").with("count", "61"), "A quiz has 1 to 60 questions",
            quiz.form("form#choices").with("seed", "x"), "A seed is a whole number",
            quiz.form("#slot-1 form[action$=mark]").with("mark", "0"), "A question is worth",
            quiz.form("form[action$=additions]").with("item", "nothing"), "The bank asks no",
            quiz.form("form[action$=name]").with("name", " "), "A quiz has a name");

    unsound.forEach((form, why) -> {
      Page page = ada.send(form);
      assertThat(page.status()).as(why).isEqualTo(422);
      assertThat(page.one("[role=alert]").text()).startsWith(why);
      assertThat(stems(page)).isEqualTo(stems(quiz));
    });
    String item = quiz.one("#slot-1 code").text();
    assertThat(ada.send(quiz.form("form[action$=additions]").with("item", item)).text())
        .contains("That question is on the paper already.");
  }

  @Test
  void a_publication_that_cannot_be_so_keeps_what_was_typed() {
    Term term = Term.of(app, "Windows", 2);
    Page page = term.teacher().get(term.quiz() + "/publication");
    Form form = page.form("form#publish");
    Map<String, Form> unsound =
        Map.of(
            "closes-flaw", form.with("closes", "2026-03-01T09:00"),
            "minutes-flaw", form.with("minutes", "soon"),
            "attempts-flaw", form.with("attempts", "0"),
            "right-flaw", form.with("marks", "closed").with("right", "during"),
            "opens-flaw", form.with("opens", "tomorrow"),
            "class-flaw", form.with("class", "nowhere"));

    unsound.forEach((flaw, sent) -> {
      Page again = term.teacher().send(sent);
      assertThat(again.status()).as(flaw).isEqualTo(422);
      assertThat(again.has("#" + flaw)).as(flaw).isTrue();
      assertThat(again.form("form#publish").value("minutes")).isEqualTo(sent.value("minutes"));
    });
    Page never = term.teacher().send(form.with("closes", ""));
    assertThat(never.one("#closes-flaw").text()).startsWith("Something is to be shown after");
  }

  @Test
  void others_see_a_quiz_once_it_is_shared_and_make_their_own_of_it() {
    Page quiz = ada.submit(composed().form("form#choices").with("count", "3").with("seed", "9"));
    Reader jonas = app.instructor("Jonas", "jonas@example.org");
    assertThat(jonas.get(address(quiz)).status()).isEqualTo(404);
    ada.send(quiz.form("form[action$=sharing]"));

    Page seen = jonas.get(address(quiz));

    assertThat(stems(seen)).isEqualTo(stems(quiz));
    assertThat(seen.has("form#choices")).isFalse();
    assertThat(jonas.get(address(quiz) + "/publication").status()).isEqualTo(404);
    Form stolen = quiz.form("#slot-1 form[action$=removal]");
    Form own =
        new Form(stolen.action(), seen.form("form[action$=copies]").fields()).with("revision", "3");
    assertThat(jonas.send(own).status()).isEqualTo(404);
    int before = app.rows(QUIZ);
    Form copy = seen.form("form[action$=copies]");
    Page copied = jonas.submit(copy);
    jonas.submit(copy);
    assertThat(copied.one("h1").text()).startsWith("Copy of Quiz of");
    assertThat(copied.has("form#choices")).isTrue();
    assertThat(app.rows(QUIZ)).isEqualTo(before + 1);
    assertThat(app.learner("Mina", "mina@example.org").get(address(quiz)).status()).isEqualTo(404);
  }

  @Test
  void on_paper_a_quiz_has_its_key_only_where_it_is_asked_for_and_its_variants_are_shuffled() {
    Page quiz = ada.submit(composed().form("form#choices").with("count", "6").with("seed", "11"));

    Page plain = ada.get(address(quiz) + "/paper");
    Page keyed = ada.get(address(quiz) + "/paper?key=yes");
    Page variant = ada.get(address(quiz) + "/paper?variant=2");

    assertThat(plain.has(".answer-key")).isFalse();
    assertThat(keyed.texts(".answer-key")).hasSize(6);
    assertThat(plain.texts(".printed .stem")).isEqualTo(keyed.texts(".printed .stem"));
    assertThat(variant.texts(".printed .stem"))
        .isNotEqualTo(plain.texts(".printed .stem"))
        .containsExactlyInAnyOrderElementsOf(plain.texts(".printed .stem"));
    assertThat(ada.get(address(quiz) + "/paper?variant=2").texts(".printed"))
        .isEqualTo(variant.texts(".printed"));
  }
}
