package rostrum.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.CLASSROOM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import rostrum.Phone;
import rostrum.Settings.Upkeep;
import rostrum.TestApp;
import rostrum.TestApp.Field;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.accounts.Role;

/** Roles that must have codes asked for before they come to anything else. */
@TestInstance(Lifecycle.PER_CLASS)
class GuardedRolesTest {
  private static final String ADDRESS = "/account/second-factor";

  private TestApp app;

  @BeforeAll
  void start() {
    app =
        TestApp.kept(
            new Upkeep(
                Optional.empty(),
                Duration.ZERO,
                Set.of(Role.INSTRUCTOR, Role.ADMIN),
                Optional.empty()));
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @Test
  void who_teaches_comes_to_nothing_but_the_account_until_codes_are_asked_for() {
    Reader jonas = app.instructor("Jonas", "jonas@example.org");

    for (String path : new String[] {"/", "/classes", "/courses/wpk-8th-congress/items"}) {
      assertThat(jonas.get(path).status()).as(path).isEqualTo(303);
      assertThat(jonas.get(path).location()).as(path).isEqualTo(ADDRESS);
    }
    Page factor = jonas.get(ADDRESS);
    assertThat(factor.one("#due").text()).contains("before anything else");
    assertThat(jonas.get("/account").status()).isEqualTo(200);

    Page key = jonas.send(factor.form("#proposal").with("confirmation", TestApp.PASSWORD));
    assertThat(jonas.get("/classes").status()).as("proposed is not confirmed").isEqualTo(303);
    Phone phone = new Phone(key.one("#key").text());
    jonas.send(key.form("#confirmation").with("code", phone.code(TestApp.NOW)));
    assertThat(jonas.get("/classes").status()).isEqualTo(200);
    assertThat(jonas.get(ADDRESS).html().select("#due")).isEmpty();
  }

  @Test
  void a_form_that_they_send_all_the_same_changes_nothing() {
    Reader mirjam = app.instructor("Mirjam", "mirjam@example.org");
    int classes = app.rows(CLASSROOM);
    Form leaving = mirjam.get("/account").form("form#sign-out");

    Page sent =
        mirjam.send(
            new Form(
                "/classes",
                List.of(
                    new Field("csrf", leaving.value("csrf")), new Field("name", "Reading group"))));

    assertThat(sent.location()).isEqualTo(ADDRESS);
    assertThat(app.rows(CLASSROOM)).isEqualTo(classes);
  }

  @Test
  void learners_and_visitors_are_asked_for_nothing() {
    assertThat(app.learner("Amina", "amina@example.org").get("/").status()).isEqualTo(200);
    assertThat(app.reader().get("/").status()).isEqualTo(200);
  }

  @Test
  void who_came_in_by_the_token_can_set_password_and_codes_up_first() {
    Reader administrator = app.administrator();

    assertThat(administrator.get("/people").location()).isEqualTo(ADDRESS);
    assertThat(administrator.get(ADDRESS).text()).contains("password");
    assertThat(administrator.get("/account").status()).isEqualTo(200);
  }
}
