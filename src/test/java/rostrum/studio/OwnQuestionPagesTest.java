package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.TestApp;
import rostrum.TestApp.Field;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.audit.Verdict;
import rostrum.bank.Bank;
import rostrum.courses.Courses;
import rostrum.questions.Item;
import rostrum.questions.Question;
import rostrum.questions.Questions;

/** Writing questions by hand. */
class OwnQuestionPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final String OWN = COURSE + "/own-questions";
  private static final String STEM =
      "What was not heard when the 8th Congress closed, according to the article?";
  private static final String SENTENCE = "The song was not heard";

  private static TestApp app;
  private static Reader amina;
  private static Reader jonas;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
    amina = app.instructor("Amina Yusuf", "amina@example.org");
    jonas = app.instructor("Jonas Weber", "jonas@example.org");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static List<Verdict> audit() {
    Courses courses = new Courses(app.database(), false);
    return new Bank(app.database(), courses, new Questions())
        .audit(new Actor.Account(7, Role.INSTRUCTOR, Optional.empty()), TestApp.COURSE)
        .orElseThrow();
  }

  /** A form with these values in the rows of a field. */
  private static Form set(Form form, String name, String... values) {
    List<Field> fields = new ArrayList<>(form.without(name).fields());
    Stream.of(values).forEach(value -> fields.add(new Field(name, value)));
    return new Form(form.action(), fields);
  }

  private static Form choice(Form form) {
    Form asked = set(form, "stem", STEM);
    asked = set(asked, "option", "The Internationale", "The anthem", "A march", "", "", "");
    asked =
        set(asked, "why", "It says so.", "Of that it says nothing.", "Nor of that.", "", "", "");
    return set(set(asked, "right", "0"), "evidence", SENTENCE, "", "");
  }

  private static Form fresh(Reader reader, String kind) {
    return reader.get(OWN + "/new?kind=" + kind).form("form#own");
  }

  private static String written(Reader reader) {
    String place = reader.send(choice(fresh(reader, "single-choice"))).location();
    return place.substring(0, place.indexOf('?'));
  }

  @Test
  void what_is_written_is_its_authors_until_it_is_shared_and_is_never_practised() {
    List<Verdict> before = audit();
    String place = written(amina);
    Page mine = amina.get(place);

    assertThat(mine.text()).contains("The instructor’s own, unproven");
    assertThat(mine.one("#stem").text()).isEqualTo(STEM);
    String id = place.substring(place.lastIndexOf('/') + 1);
    assertThat(jonas.get(place).status()).isEqualTo(404);
    assertThat(jonas.get(COURSE + "/items/" + id + "/versions").status()).isEqualTo(404);
    assertThat(jonas.get(COURSE + "/items/jsonl?family=own").text()).doesNotContain(id);
    assertThat(jonas.get(OWN + "/new?from=" + id).status()).isEqualTo(404);
    assertThat(app.learner("Mina", "mina@example.org").get(place).status()).isEqualTo(404);

    amina.send(mine.form("form#sharing"));
    Page theirs = jonas.get(place);
    assertThat(theirs.status()).isEqualTo(200);
    assertThat(theirs.has("form#own, form#sharing")).isFalse();
    assertThat(jonas.get(OWN).texts(".questions h3")).contains(STEM);
    assertThat(jonas.get(COURSE + "/items/" + id + "/versions").status()).isEqualTo(200);
    assertThat(jonas.get(COURSE + "/items/jsonl?family=own").text()).contains(id);
    assertThat(jonas.get(OWN + "/new?from=" + id).one("#stem").text()).isEqualTo(STEM);
    assertThat(audit()).as("what people wrote is not audited").isEqualTo(before);
    assertThat(
            jonas.send(new Form(place + "/sharing", mine.form("form#sharing").fields())).status())
        .as("with the token of somebody else")
        .isNotEqualTo(200);
  }

  @Test
  void everything_typed_stays_where_something_is_missing_and_is_said_there() {
    Form form = fresh(amina, "single-choice");
    form = set(form, "stem", "Which of these?");
    form = set(form, "option", "One <b>bold</b>", "", "", "", "", "");
    form = set(form, "evidence", "Nobody wrote this in the article.", "", "");

    Page again = amina.send(form);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.one("#stem").text()).isEqualTo("Which of these?");
    assertThat(again.one("#option-0").val()).isEqualTo("One <b>bold</b>");
    assertThat(again.one("#answers-flaw").text()).startsWith("Fill in two answers at least");
    assertThat(again.one("#evidence-flaw").text()).startsWith("Where it is marked");
    assertThat(again.one("#evidence-0").attr("aria-invalid")).isEqualTo("true");
    assertThat(again.one("#evidence-0").val()).isEqualTo("Nobody wrote this in the article.");
  }

  @Test
  void the_checks_speak_while_somebody_types_and_as_a_button_without_a_script() {
    Form form = choice(fresh(amina, "single-choice"));
    form =
        set(
            form,
            "option",
            "The Internationale, which is sung at all congresses of such parties",
            "The anthem",
            "The anthem",
            "",
            "",
            "");
    Form checking = new Form(OWN + "/checks", form.fields());
    int before = app.rows(rostrum.storage.schema.Tables.QUESTION_VERSION);

    Page part = amina.swap(checking);
    assertThat(part.has("header, form")).isFalse();
    assertThat(part.texts(".advice li.block strong")).isNotEmpty();
    assertThat(part.has("[data-check=length]")).isTrue();
    assertThat(part.has("[data-check=overlap]")).isTrue();
    Page whole = amina.send(checking);
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.has("#checks [data-check=length]")).isTrue();
    assertThat(whole.one("#option-1").val()).isEqualTo("The anthem");
    assertThat(amina.swap(new Form(OWN + "/checks", fresh(amina, "open").fields())).text())
        .contains("It is no question yet", "Type the question.");
    assertThat(app.rows(rostrum.storage.schema.Tables.QUESTION_VERSION)).isEqualTo(before);
  }

  @Test
  void an_edit_is_a_new_version_and_one_from_an_older_tab_is_not_lost() {
    String place = written(amina);
    Form old = amina.get(place).form("form#own");
    amina.send(set(old, "stem", STEM.replace("What", "Which song")));
    Page overtaken = amina.send(set(old, "stem", STEM.replace("What", "Which hymn")));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.one("#stem").text()).startsWith("Which hymn");
    Page page = amina.get(place);
    assertThat(page.one("#stem").text()).startsWith("Which song");
    assertThat(page.texts("#versions h3"))
        .containsExactly("Version 2, asked at present", "Version 1, replaced");
    assertThat(page.texts("#versions ins")).anyMatch(text -> text.contains("Which song"));
    amina.send(page.form("form#retirement"));
    assertThat(amina.get(place).text()).contains("It is retired");
  }

  static Stream<Question> everyKind() {
    return Stream.concat(EveryKind.all().stream(), Stream.of(EveryKind.open()));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void a_question_of_any_kind_is_written_and_opened_again_as_it_was(Question question) {
    Item item = EveryKind.item(question);
    Draft draft = Draft.of(item, Fixtures.congress().article(), List.of("seminar 3"));
    Form form = fresh(amina, item.interaction());
    for (var field : draft.fields().entrySet()) {
      form = set(form, field.getKey(), field.getValue().toArray(String[]::new));
    }

    Page saved = amina.submit(form);

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.one("#stem").text().strip()).isEqualTo(item.stem());
    assertThat(saved.one("#tags").val()).isEqualTo("seminar 3");
    Form again = saved.form("form#own");
    for (String field : List.of("option", "left", "beside", "stage", "criterion", "points")) {
      assertThat(
              again.fields().stream()
                  .filter(one -> one.name().equals(field))
                  .map(Field::value)
                  .filter(value -> !value.isEmpty()))
          .as(field)
          .containsExactlyElementsOf(draft.filled(field));
    }
    assertThat(amina.get(OWN + "?tag=seminar%203").texts(".questions h3")).contains(item.title());
    assertThat(amina.get(OWN + "?words=zeppelin").texts(".questions h3")).isEmpty();
  }

  @Test
  void the_bank_is_searched_by_words_and_tags_and_says_how_often_a_question_was_answered() {
    Item item = app.bank().getFirst();
    String versions = COURSE + "/items/" + item.id() + "/versions";
    Reader mina = app.reader();
    Item answered = app.asked(mina.get(COURSE + "/practice"));
    mina.send(app.rightly(mina.get(COURSE + "/practice")));

    Page tagged =
        amina.submit(amina.get(versions).form("#tags-form").with("tags", "midterm, <i>hard</i>"));

    assertThat(tagged.one("#tags").val()).isEqualTo("midterm, <i>hard</i>");
    Page found = jonas.get(COURSE + "/items?tag=midterm");
    assertThat(found.texts(".questions h3")).containsExactly(item.title());
    assertThat(found.one("[data-used]").text()).contains("midterm, <i>hard</i>");
    assertThat(jonas.get(COURSE + "/items?words=" + answered.id()).texts(".questions h3"))
        .isEmpty();
    String words = answered.stem().replaceAll("[^A-Za-z ]", " ").strip().replaceAll("\\s+", "+");
    Page one = jonas.get(COURSE + "/items?words=" + words);
    assertThat(one.texts(".questions h3")).contains(answered.title());
    assertThat(one.html().getElementById(answered.id()).select("[data-used]").text())
        .as("what a single reader did")
        .startsWith("Answered by fewer than five");
    assertThat(jonas.get(COURSE + "/items/jsonl?tag=midterm").text().lines()).hasSize(1);
    assertThat(
            amina
                .send(amina.get(versions).form("#tags-form").with("tags", "x".repeat(41)))
                .status())
        .isEqualTo(400);
  }

  @Test
  void a_question_of_the_bank_is_a_beginning() {
    Item item = app.bank().getFirst();

    Page page = amina.get(OWN + "/new?from=" + item.id());

    assertThat(page.one("#stem").text()).isEqualTo(item.stem());
    assertThat(page.form("form#own").fields().stream().map(Field::value))
        .containsAll(item.options().stream().map(option -> option.text()).toList());
    assertThat(amina.get(OWN + "/new?from=nothing").status()).isEqualTo(404);
    assertThat(amina.get(OWN + "/new?kind=riddle").status()).isEqualTo(404);
  }
}
