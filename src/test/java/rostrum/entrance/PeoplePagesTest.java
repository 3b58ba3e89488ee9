package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT_ROLE;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** Everybody with an account, as administrators see them, and who becomes an instructor. */
class PeoplePagesTest {
  private static TestApp app;
  private static Reader admin;

  @BeforeAll
  static void start() {
    app = TestApp.openToInstructors();
    admin = app.administrator();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String row(Page page, String name) {
    return page.html().select(".shelf > li").stream()
        .filter(row -> row.select("h3").text().equals(name))
        .findFirst()
        .map(Element::id)
        .orElseThrow();
  }

  @Test
  void the_list_is_for_administrators_alone() {
    for (Reader reader :
        List.of(
            app.reader(),
            app.learner("Dao", "dao@example.org"),
            app.instructor("Jonas", "jonas@example.org"))) {
      assertThat(reader.get("/people").status()).isEqualTo(404);
      assertThat(reader.get("/").has(".signed a[href=/people]")).isFalse();
    }
    assertThat(admin.get("/").has(".signed a[href=/people]")).isTrue();
  }

  @Test
  void people_are_found_by_a_part_of_name_or_address_in_any_case() {
    app.learner("Amina O’Neill_", "amina@example.org");
    app.learner("<b>Bo</b>", "bo@example.org");

    assertThat(admin.get("/people?q=o%E2%80%99NEILL").texts("h3"))
        .containsExactly("Amina O’Neill_");
    assertThat(admin.get("/people?q=BO@").texts("h3")).containsExactly("<b>Bo</b>");
    assertThat(admin.get("/people?q=%25").one("h2").text()).isEqualTo("Nobody is called so");
    assertThat(admin.get("/people?q=_").texts("h3")).containsExactly("Amina O’Neill_");
  }

  @Test
  void a_role_is_given_with_its_day_and_author_and_ends_the_sessions_of_before() {
    Reader emil = app.learner("Emil", "emil@example.org");
    Page page = admin.get("/people?q=emil");
    int before = app.rows(ACCOUNT_ROLE);
    Form form = page.form("#" + row(page, "Emil") + " form[action$=role]");
    assertThat(form.value("role")).isEqualTo("learner");

    Page after = admin.submit(form.with("role", "instructor"));

    assertThat(after.one(".shelf p.quiet").text()).contains("Instructor", "role given on 2 March");
    assertThat(app.rows(ACCOUNT_ROLE)).isEqualTo(before + 1);
    assertThat(emil.get("/account").status()).isEqualTo(404);
    Reader again = app.signedIn("emil@example.org", TestApp.PASSWORD);
    assertThat(again.get("/classes").has("#new")).isTrue();
    assertThat(again.get("/account/everything").text()).contains("Roles that you were given");
    assertThat(admin.send(form.with("role", "operator")).status()).isEqualTo(400);
  }

  @Test
  void nobody_changes_their_own_role_and_somebody_is_signed_out_everywhere() {
    Reader fay = app.learner("Fay", "fay@example.org");
    Page page = admin.get("/people?q=fay");
    assertThat(page.text()).contains("signed in at one place");

    Page ended = admin.swap(page.form("form[action$=session-end]"));

    assertThat(ended.text()).contains("signed in nowhere");
    assertThat(ended.has("form[action$=session-end]")).isFalse();
    assertThat(fay.get("/account").status()).isEqualTo(404);
    String own = row(admin.get("/people"), "Without a name");
    assertThat(admin.get("/people").has("#" + own + " form")).isFalse();
    Form form = page.form("form[action$=role]").with("role", "learner");
    String path = "/people/" + own.substring("person-".length()) + "/role";
    assertThat(admin.send(new Form(path, form.fields())).status()).isEqualTo(404);
  }

  @Test
  void instructors_register_themselves_only_where_the_operator_says_so() {
    Reader open = app.reader();
    Form form = open.get("/register").form("form#register").with("teaches", "yes");
    open.send(
        form.with("name", "Gus")
            .with("email", "gus@example.org")
            .with("password", TestApp.PASSWORD));
    assertThat(open.get("/classes").has("#new")).isTrue();

    try (TestApp usual = TestApp.choosing()) {
      Reader reader = usual.reader();
      Page page = reader.get("/register");
      assertThat(page.has("input[name=teaches]")).isFalse();
      reader.send(
          page.form("form#register")
              .with("teaches", "yes")
              .with("name", "Gus")
              .with("email", "gus@example.org")
              .with("password", TestApp.PASSWORD));
      assertThat(reader.get("/classes").has("#new")).isFalse();
    }
  }
}
