package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rostrum.App;
import rostrum.Settings.ServeSettings;
import rostrum.accounts.Actor;
import rostrum.accounts.KeyWrap;
import rostrum.accounts.Secret;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.courses.PackSource;
import rostrum.courses.ShippedPacks;
import rostrum.questions.Questions;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** Two servers on one PostgreSQL: a browser may come to either at any time. */
class TwoNodesTest {
  private static final KeyWrap WRAP = KeyWrap.with(new Secret("the same secret on every node"));

  private TestDatabase rows;
  private Database rowsOfTheOther;
  private App one;
  private App other;

  @BeforeEach
  void start() throws IOException {
    rows = TestDatabases.postgres();
    PackImport packs =
        new PackImport(
            rows.database(), new Courses(rows.database(), false), new Questions(), Site.NOON);
    for (PackSource pack : ShippedPacks.all()) {
      packs.run(new Actor.Operator(), pack);
    }
    rowsOfTheOther = Database.open(rows.settings());
    one = node(rows.database());
    other = node(rowsOfTheOther);
  }

  @AfterEach
  void stop() throws Exception {
    one.stop();
    other.stop();
    rowsOfTheOther.close();
    rows.close();
  }

  private static App node(Database database) {
    return App.start(
        new ServeSettings(
            "127.0.0.1", 0, Optional.empty(), Optional.empty(), false, false, ZoneOffset.UTC),
        database,
        WRAP,
        Site.NOON);
  }

  @Test
  void whoever_signed_in_at_one_answers_at_the_other_and_sees_it_at_the_first() {
    try (Browser amina = new Browser("http://127.0.0.1:")) {
      Element form = page(amina, one, "/register").selectFirst("form#register");
      Map<String, String> registration = fields(form);
      registration.put("name", "Amina");
      registration.put("email", "amina@example.org");
      registration.put("password", "seven quiet lanterns");
      HttpResponse<String> registered = amina.postAsIs(other.port() + "/register", registration);
      assertThat(registered.statusCode()).isIn(200, 303);

      assertThat(amina.get(one.port() + "/account").statusCode()).isEqualTo(200);
      assertThat(amina.get(other.port() + "/account").statusCode()).isEqualTo(200);

      String practice = "/courses/wpk-8th-congress/practice";
      Element question = page(amina, one, practice).selectFirst("form#answer");
      Map<String, String> answer = fields(question);
      answer.put("response", question.select("[name=response]").last().attr("value"));
      HttpResponse<String> answered =
          amina.postAsIs(other.port() + question.attr("action"), answer);
      assertThat(answered.statusCode()).isEqualTo(303);
      String where = answered.headers().firstValue("Location").orElseThrow();
      assertThat(page(amina, one, where).select("main")).isNotEmpty();
      assertThat(amina.get(one.port() + where).statusCode()).isEqualTo(200);

      Map<String, String> leaving = new LinkedHashMap<>();
      leaving.put("csrf", page(amina, one, "/account").select("input[name=csrf]").attr("value"));
      amina.postAsIs(other.port() + "/sign-out", leaving);
      assertThat(amina.get(one.port() + "/account").statusCode()).as("signed out").isEqualTo(404);
    }
  }

  private static Document page(Browser browser, App node, String path) {
    return Jsoup.parse(browser.get(node.port() + path).body());
  }

  private static Map<String, String> fields(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]")
        .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    return fields;
  }
}
