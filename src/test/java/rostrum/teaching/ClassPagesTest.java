package rostrum.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** Classes and their learners, as those who teach and those who learn see them. */
class ClassPagesTest {
  private static final String HOSTILE = "=<b>Bo</b>\u05D0\u05D1&\"'";

  private static TestApp app;
  private static Reader jonas;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
    jonas = app.instructor("Jonas Weber", "jonas@example.org");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String opened(Reader teacher, String name) {
    return teacher.send(teacher.get("/classes").form("form#new").with("name", name)).location();
  }

  private static Page withCode(Reader teacher, String place) {
    return teacher.submit(teacher.get(place).form("#code-form").with("door", "open"));
  }

  private static Reader learner(Reader teacher, String place, String name, String email) {
    String code = withCode(teacher, place).one("#join-code").text();
    Reader learner = app.learner(name, email);
    learner.submit(learner.get("/join/" + code).form("#enter"));
    return learner;
  }

  /** The page of the one learner of this name. */
  private static String enrolment(Reader teacher, String place, String name) {
    return teacher.get(place).html().select(".people a").stream()
        .filter(link -> link.text().equals(name))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  @Test
  void whoever_teaches_no_class_yet_finds_the_form_for_one_and_the_class_after_it() {
    Reader lena = app.instructor("Lena Park", "lena@example.org");
    Page empty = lena.get("/classes");
    assertThat(empty.one("#taught h2").text()).isEqualTo("You teach no class yet");

    Page flawed = lena.send(empty.form("form#new").with("name", " ").with("course", "nowhere"));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.has("#name-flaw")).isTrue();
    Page course = lena.send(empty.form("form#new").with("name", "A").with("course", "nowhere"));
    assertThat(course.one("#course-flaw").text()).startsWith("Choose a course");
    assertThat(course.one("#name").val()).isEqualTo("A");
    Page opened = lena.submit(empty.form("form#new").with("name", "Politics, spring"));

    assertThat(opened.one("h1").text()).isEqualTo("Politics, spring");
    assertThat(opened.one("#learners h2").text()).isEqualTo("No learners yet");
    assertThat(opened.has("#join-code")).isFalse();
    assertThat(lena.get("/classes").texts("#taught .called")).containsExactly("Politics, spring");
    assertThat(opened.one(".signed a[href=/classes]").text()).isEqualTo("Classes");
  }

  @Test
  void to_others_there_is_no_such_class_nor_anything_of_it() {
    String place = opened(jonas, "Mine");
    Reader amina = learner(jonas, place, "Amina", "amina.a@example.org");
    String person = enrolment(jonas, place, "Amina");
    Reader other = app.instructor("Other", "other@example.org");
    Page own = other.get(opened(other, "Other class"));

    for (Reader reader : List.of(other, app.learner("Bo", "bo.a@example.org"), app.reader())) {
      for (String path :
          List.of(place, place + "/roster", place + "/learners.csv", person, "/classes/nowhere")) {
        assertThat(reader.get(path).status()).as(path).isEqualTo(404);
      }
    }
    assertThat(amina.get(person).status()).isEqualTo(404);
    assertThat(amina.get(place + "/roster").status()).isEqualTo(404);
    TestApp.Form form = own.form("#code-form").with("door", "open");
    for (String path :
        List.of(
            place + "/join-code",
            place + "/instructors",
            place + "/roster",
            place + "/invitations",
            place + "/invitation-links",
            person + "/admission",
            person + "/removal",
            person + "/return",
            person + "/group",
            person + "/accommodation",
            person + "/link")) {
      assertThat(other.send(new TestApp.Form(path, form.fields())).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(jonas.get(place).texts(".people th a")).containsExactly("Amina");
  }

  @Test
  void a_learner_sees_the_class_and_leaves_it() {
    String place = opened(jonas, "Seen");
    Reader amina = learner(jonas, place, "Amina", "amina.b@example.org");

    Page page = amina.get(place);

    assertThat(page.one("h1").text()).isEqualTo("Seen");
    assertThat(page.text()).contains("Jonas Weber").doesNotContain("amina.b@example.org");
    assertThat(page.has(".people")).isFalse();
    assertThat(amina.get("/classes").texts("#joined .called")).containsExactly("Seen");
    assertThat(amina.get("/classes").has("#new")).isFalse();
    Page left = amina.submit(page.form("#departure"));
    assertThat(left.one("#joined h2").text()).isEqualTo("You are in no class");
    assertThat(amina.get(place).status()).isEqualTo(404);
  }

  @Test
  void who_asks_is_admitted_or_turned_down_as_a_form_and_with_htmx() {
    String place = opened(jonas, "Asked");
    Page page =
        jonas.swap(
            jonas.get(place).form("#code-form").with("door", "open").with("approval", "yes"));
    String code = page.one("#join-code").text();
    for (String name : List.of("Amina", "Bo")) {
      Reader learner = app.learner(name, name + ".c@example.org");
      Page waits = learner.submit(learner.get("/join/" + code).form("#enter"));
      assertThat(waits.one(".promise").text()).startsWith("You have asked");
    }
    Page asked = jonas.get(place);
    assertThat(asked.one("#waiting h2").text()).isEqualTo("2 people ask to come in");

    Page one = jonas.submit(asked.form("#waiting li:first-child form[action$=admission]"));
    assertThat(one.texts(".people th a")).containsExactly("Amina");
    Page none = jonas.swap(one.form("#waiting form[action$=removal]"));

    assertThat(none.has("html > head > title")).isFalse();
    assertThat(none.one("#removed p").text()).contains("Bo");
    assertThat(none.has("#waiting")).isFalse();
    Page back = jonas.swap(none.form("#removed form"));
    assertThat(back.texts("#waiting li a")).containsExactly("Bo");
  }

  @Test
  void a_code_is_closed_and_another_made() {
    String place = opened(jonas, "Door");
    String first = withCode(jonas, place).one("#join-code").text();
    Page second = withCode(jonas, place);

    assertThat(second.one("#join-code").text()).isNotEqualTo(first);
    assertThat(second.one("#join-link").text())
        .isEqualTo(app.address("/join/" + second.one("#join-code").text()));
    Page closed = jonas.submit(second.form("#code-form").with("door", "closed"));
    assertThat(closed.has("#join-code")).isFalse();
    assertThat(jonas.send(second.form("#code-form").with("door", "ajar")).status()).isEqualTo(400);
  }

  @Test
  void another_instructor_teaches_too_and_nobody_finds_out_who_has_an_account() {
    String place = opened(jonas, "Both");
    app.learner("Amina", "amina.d@example.org");
    Reader dao = app.instructor("Dao", "dao@example.org");

    Page learner =
        jonas.send(jonas.get(place).form("#instructor").with("email", "amina.d@example.org"));
    Page nobody =
        jonas.send(jonas.get(place).form("#instructor").with("email", "nobody@example.org"));
    assertThat(learner.status()).isEqualTo(422);
    assertThat(learner.one("#email-flaw").text()).isEqualTo(nobody.one("#email-flaw").text());
    assertThat(learner.one("#email").val()).isEqualTo("amina.d@example.org");
    Page both = jonas.submit(jonas.get(place).form("#instructor").with("email", "DAO@example.org"));
    assertThat(both.texts("#teachers li bdi")).containsExactly("Jonas Weber", "Dao");

    Page alone = dao.submit(dao.get(place).form("#teachers li:first-child form"));
    assertThat(alone.texts("#teachers li bdi")).containsExactly("Dao");
    assertThat(jonas.get(place).status()).isEqualTo(404);
  }

  @Test
  void what_a_learner_is_granted_is_set_shown_and_kept_with_its_author() {
    String place = opened(jonas, "Granted");
    Reader amina = learner(jonas, place, "Amina", "amina.e@example.org");
    assertThat(amina.get("/account").has("#accommodation")).isFalse();
    String person = enrolment(jonas, place, "Amina");
    Page page = jonas.get(person);

    Page flawed =
        jonas.send(
            page.form("#accommodation-form")
                .with("factor", "5")
                .with("attempts", "11")
                .with("note", "Reads slowly."));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.texts("#accommodation-form .flaw")).hasSize(2);
    assertThat(flawed.one("#factor").val()).isEqualTo("5");
    assertThat(flawed.one("#note").text()).isEqualTo("Reads slowly.");
    Page saved =
        jonas.submit(
            page.form("#accommodation-form")
                .with("factor", "1,5")
                .with("attempts", "1")
                .with("note", "Reads slowly."));

    assertThat(saved.one("#saved").text()).startsWith("Saved");
    assertThat(saved.one("details li").text())
        .contains("1.5 times the time, one attempt more", "Reads slowly.", "Jonas Weber");
    assertThat(jonas.get(place).one(".people td:last-child").text())
        .isEqualTo("time × 1.5, attempts + 1");
    assertThat(amina.get(place).one("#accommodation").text()).contains("1.5 times the time");
    assertThat(amina.get("/account").one("#accommodation").text())
        .contains("one attempt more", "Reads slowly.", "Jonas Weber");
    Page group = jonas.submit(saved.form("#group-form").with("group", "B"));
    assertThat(group.one("#group").val()).isEqualTo("B");
    assertThat(amina.get(place).text()).contains("Your group:");
    Page large = jonas.send(saved.form("#group-form").with("group", "B".repeat(61)));
    assertThat(large.one("#group-flaw").text()).contains("60 characters");
  }

  @Test
  void a_link_for_a_new_password_lets_the_learner_in_who_sees_who_made_it() {
    String place = opened(jonas, "Lost");
    Reader amina = learner(jonas, place, "Amina", "amina.f@example.org");
    Page person = jonas.get(enrolment(jonas, place, "Amina"));

    String link = jonas.send(person.form("#link-form")).one("#handed").text();
    assertThat(amina.get("/account").one("#links li").text()).contains("Jonas Weber", "2026");
    Reader elsewhere = app.reader();
    Page recovery = elsewhere.get(link.substring(app.address("").length()));
    elsewhere.send(recovery.form("form[action=/recovery]").with("password", "nine loud harbours"));

    assertThat(elsewhere.get("/account").one("#email").val()).isEqualTo("amina.f@example.org");
    assertThat(amina.get("/account").status()).isEqualTo(404);
  }

  @Test
  void a_name_with_markup_a_formula_or_a_turn_of_direction_does_no_harm() {
    String place = opened(jonas, HOSTILE);
    Reader hostile = learner(jonas, place, HOSTILE, "hostile@example.org");
    Page page = jonas.get(place);

    assertThat(page.one("h1").text()).isEqualTo(HOSTILE);
    assertThat(page.one("h1 bdi").children()).isEmpty();
    assertThat(page.one(".people th bdi").text()).isEqualTo(HOSTILE);
    assertThat(page.has("main b")).isFalse();
    assertThat(jonas.get(place + "/learners.csv").text())
        .isEqualTo(
            "\uFEFFname,email,group\r\n\"'"
                + HOSTILE.replace("\"", "\"\"")
                + "\",hostile@example.org,\r\n");
    String person = enrolment(jonas, place, HOSTILE);
    for (Page shown : List.of(jonas.get(person), hostile.get(place), jonas.get("/classes"))) {
      assertThat(shown.has("main b")).isFalse();
      assertThat(shown.text()).doesNotContain("<b>Bo");
    }
    Page removed = jonas.submit(jonas.get(person).form("#removal"));
    assertThat(removed.one("#removed p").text()).contains("\u2068" + HOSTILE + "\u2069");
  }
}
