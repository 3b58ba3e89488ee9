package rostrum.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** How people come into a class who were not here before: with a code, and by a list. */
class ComingInTest {
  private static final String LESSON = "/courses/" + TestApp.COURSE + "/practice?lesson=1";
  private static final String LIST = "name,email,group\nLena Park,%1$s,B\n\"=1+1 <b>\",two.%1$s,\n";

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

  private static String opened(String name) {
    return jonas.send(jonas.get("/classes").form("form#new").with("name", name)).location();
  }

  private static String code(Reader teacher, String place) {
    return teacher
        .submit(teacher.get(place).form("#code-form").with("door", "open"))
        .one("#join-code")
        .text();
  }

  private static Page register(Reader reader, Page form, String name, String email) {
    return reader.send(
        form.form("form#register")
            .with("name", name)
            .with("email", email)
            .with("password", TestApp.PASSWORD));
  }

  @Test
  void a_visitor_types_the_code_makes_an_account_and_comes_in_with_all_that_was_answered() {
    String place = opened("Spring");
    String code = code(jonas, place);
    Reader mina = app.reader();
    mina.submit(app.rightly(mina.get(LESSON)));

    Page page =
        mina.submit(mina.get("/join").form("#join").with("code", code.toUpperCase(Locale.ROOT)));
    assertThat(page.one("h1").text()).isEqualTo("Spring");
    assertThat(page.has("#enter")).isFalse();
    Page form = mina.get(page.one("main a[href^=/register]").attr("href"));
    Page shown = register(mina, form, "Mina", "mina@example.org");
    Page back = mina.get(shown.one("main a.button").attr("href"));
    Page in = mina.submit(back.form("#enter"));

    assertThat(in.one("h1").text()).isEqualTo("Spring");
    assertThat(jonas.get(place).texts(".people th a")).containsExactly("Mina");
    assertThat(mina.get("/progress").html().select("[data-answered]").attr("data-answered"))
        .isEqualTo("1");
  }

  @Test
  void who_has_an_account_signs_in_on_the_way_and_nobody_is_led_elsewhere() {
    String code = code(jonas, opened("Way"));
    app.learner("Bo", "bo@example.org");
    Reader bo = app.reader();
    Page form = bo.get(bo.get("/join/" + code).one("main a[href^=/sign-in]").attr("href"));
    Page in =
        bo.send(
            form.form("form#sign-in")
                .with("email", "bo@example.org")
                .with("password", TestApp.PASSWORD));
    assertThat(in.location()).isEqualTo("/join/" + code);

    for (String next : List.of("https://elsewhere.example", "//elsewhere.example", "/join/../x")) {
      Reader again = app.reader();
      Page led =
          again.send(
              again
                  .get("/sign-in")
                  .form("form#sign-in")
                  .with("next", next)
                  .with("email", "bo@example.org")
                  .with("password", TestApp.PASSWORD));
      assertThat(led.location()).as(next).isEqualTo("/");
    }
  }

  @Test
  void a_code_that_is_not_good_says_so_and_keeps_what_was_typed() {
    Reader mina = app.reader();

    Page flawed = mina.send(mina.get("/join").form("#join").with("code", "abcd efgh"));
    assertThat(flawed.status()).isEqualTo(422);
    assertThat(flawed.one("#code").val()).isEqualTo("abcd efgh");
    assertThat(flawed.one("#code-flaw").text()).startsWith("No class has this code");
    Page old = mina.get("/join/abcd-efgh-jkmn");
    assertThat(old.status()).isEqualTo(404);
    assertThat(old.one("h1").text()).isEqualTo("This code is not good any more");
    int before = app.rows().get("learner");
    mina.get("/join/" + code(jonas, opened("Unchanged")));
    assertThat(app.rows().get("learner")).isEqualTo(before);
  }

  @Test
  void nobody_is_invited_before_a_list_was_looked_at_and_while_it_has_a_fault() {
    String place = opened("List");
    Page form = jonas.get(place + "/roster");

    Page faulty = jonas.send(form.form("#roster").with("csv", "name,email\nLena,lena\n,x@y.z"));
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.texts("#faults li"))
        .containsExactly(
            "Line 2: “lena” is no e-mail address; give one such as amina@example.org",
            "Line 3: the name is missing");
    assertThat(faulty.one("#csv").wholeText()).contains("Lena,lena");
    assertThat(faulty.has("#confirm")).isFalse();
    String list = LIST.formatted("lena@example.org");
    Page looked = jonas.send(form.form("#roster").with("csv", list));
    assertThat(looked.texts(".people tbody th")).containsExactly("Lena Park", "=1+1 <b>");
    assertThat(jonas.get(place).has("#invited")).isFalse();

    Page links = jonas.send(looked.form("#confirm"));

    assertThat(links.texts(".handed code")).hasSize(2).allMatch(link -> link.contains("/join/"));
    Page page = jonas.get(place);
    assertThat(page.one("#invited h2").text()).isEqualTo("Invited and not come yet: 2");
    assertThat(page.text()).doesNotContain(links.texts(".handed code").getFirst());
    Page again = jonas.send(form.form("#roster").with("csv", list));
    assertThat(again.has("#confirm")).isFalse();
    assertThat(again.texts(".people td:last-child"))
        .containsOnly("in the class or invited already");
  }

  @Test
  void a_file_is_looked_at_as_its_text_is() {
    Page form = jonas.get(opened("File") + "/roster");

    Page looked =
        jonas.upload(
            form.form("#roster").without("file"), "file", "name,email\n김은경,kim@example.org\n");

    assertThat(looked.texts(".people tbody th")).containsExactly("김은경");
    assertThat(jonas.send(looked.form("#confirm")).texts(".handed bdi"))
        .containsExactly("김은경", "kim@example.org");
    Page large = jonas.upload(form.form("#roster").without("file"), "file", "n".repeat(200_001));
    assertThat(large.status()).isEqualTo(413);
  }

  @Test
  void whoever_is_invited_comes_with_their_link_and_is_in_whether_they_had_an_account_or_not() {
    String place = opened("Links");
    app.learner("Two", "two.links@example.org");
    Page looked =
        jonas.send(
            jonas
                .get(place + "/roster")
                .form("#roster")
                .with("csv", LIST.formatted("links@example.org")));
    assertThat(looked.texts(".people td:last-child")).containsOnly("to be invited");
    List<String> links = jonas.send(looked.form("#confirm")).texts(".handed code");

    for (String link : links) {
      String path = link.substring(app.address("").length());
      Reader invited = app.reader();
      Page form = invited.get(invited.get(path).one("main a[href^=/register]").attr("href"));
      String email = form.one("#email").val();
      Page shown = register(invited, form, form.one("#name").val(), email);
      if (email.startsWith("two.")) {
        assertThat(shown.location()).isEqualTo(path);
      }
      Page in = invited.submit(invited.get(path).form("#enter"));
      assertThat(in.one("h1").text()).isEqualTo("Links");
      assertThat(app.reader().get(path).status()).isEqualTo(404);
    }
    assertThat(jonas.get(place).has("#invited")).isFalse();
    assertThat(jonas.get(place).texts(".people tbody tr")).hasSize(2);
  }

  @Test
  void an_invitation_gets_a_new_link_or_is_taken_back() {
    String place = opened("Back");
    Page looked =
        jonas.send(
            jonas
                .get(place + "/roster")
                .form("#roster")
                .with("csv", "name,email\nLena,back@example.org"));
    String first = jonas.send(looked.form("#confirm")).one(".handed code").text();

    Page renewed = jonas.send(jonas.get(place).form("#invited li form[action$=link]"));
    Page all = jonas.send(jonas.get(place).form("#invited > form"));

    assertThat(renewed.one(".handed code").text()).isNotEqualTo(first);
    assertThat(app.reader().get(first.substring(app.address("").length())).status()).isEqualTo(404);
    Page gone = jonas.swap(jonas.get(place).form("#invited li form[action$=removal]"));
    assertThat(gone.has("#invited")).isFalse();
    String last = all.one(".handed code").text();
    assertThat(app.reader().get(last.substring(app.address("").length())).status()).isEqualTo(404);
  }

  @Test
  void a_house_that_is_closed_to_visitors_takes_those_who_hold_a_code() {
    try (TestApp closed = TestApp.startPrivate()) {
      Reader teacher = closed.instructor("Jonas", "jonas@example.org");
      String place =
          teacher.send(teacher.get("/classes").form("form#new").with("name", "Closed")).location();
      String code = code(teacher, place);
      Reader mina = closed.reader();

      assertThat(mina.get("/register").status()).isEqualTo(403);
      assertThat(mina.get("/register?next=/join/abcd-efgh-jkmn").status()).isEqualTo(403);
      Page form = mina.get(mina.get("/join/" + code).one("main a[href^=/register]").attr("href"));
      assertThat(
              mina.send(
                      form.form("form#register")
                          .without("next")
                          .with("name", "Mina")
                          .with("email", "mina@example.org")
                          .with("password", TestApp.PASSWORD))
                  .status())
          .isEqualTo(403);
      register(mina, form, "Mina", "mina@example.org");
      Page in = mina.submit(mina.get("/join/" + code).form("#enter"));

      assertThat(in.one("h1").text()).isEqualTo("Closed");
    }
  }

  @Test
  void a_class_is_called_otherwise_from_then_on() {
    String place = opened("Sping");
    String code = code(jonas, place);
    Page wrong = jonas.send(jonas.get(place).form("#name-form").with("name", " "));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.has("#name-flaw")).isTrue();

    Page page = jonas.submit(jonas.get(place).form("#name-form").with("name", "Spring, corrected"));

    assertThat(page.one("h1").text()).isEqualTo("Spring, corrected");
    assertThat(page.one("#name").attr("value")).isEqualTo("Spring, corrected");
    assertThat(jonas.get("/classes").text()).contains("Spring, corrected").doesNotContain("Sping");
    assertThat(app.reader().get("/join/" + code).one("h1").text()).isEqualTo("Spring, corrected");
  }

  @Test
  void a_button_pressed_twice_shows_the_links_all_the_same_and_those_of_the_last_answer_are_good() {
    String place = opened("Twice");
    Page look =
        jonas.submit(
            jonas
                .get(place + "/roster")
                .form("#roster")
                .with("csv", LIST.formatted("twice@example.org")));
    Page first = jonas.send(look.form("#confirm"));
    Page second = jonas.send(look.form("#confirm"));

    assertThat(second.texts(".handed bdi")).isEqualTo(first.texts(".handed bdi")).isNotEmpty();
    String link = second.html().select(".handed code").first().text();
    String path = link.substring(link.indexOf("/join/"));
    assertThat(app.reader().get(path).one("h1").text()).isEqualTo("Twice");
  }

  @Test
  void whoever_guesses_codes_waits_and_nobody_else_does() {
    String code = code(jonas, opened("Guessed"));
    Reader guesser = app.reader();
    Page form = guesser.get("/join");
    for (int turn = 0; turn < 20; turn++) {
      String guess = "aaaa-bbbb-cccc-%d".formatted(turn);
      int status =
          turn % 2 == 0
              ? guesser.send(form.form("#join").with("code", guess)).status()
              : guesser.get("/join/" + guess).status();
      assertThat(status).isIn(404, 422);
    }

    Page refused = guesser.send(form.form("#join").with("code", code));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.one("#code").attr("value")).isEqualTo(code);
    assertThat(guesser.get("/join/" + code).status()).isEqualTo(429);
    assertThat(app.reader().get("/join/" + code).status()).isEqualTo(200);
    assertThat(jonas.get("/join/" + code).status()).isEqualTo(200);
  }
}
