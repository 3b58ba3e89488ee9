package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.PACK;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Questions;

/**
 * A question that was changed after it was answered: as those who teach see it, and who answered.
 */
class VersionPagesTest {
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String answered(Reader reader, Item[] asked) {
    Page question = reader.get(COURSE + "/practice");
    asked[0] = app.asked(question);
    return reader.send(app.rightly(question)).location();
  }

  /** The next version, with another option in place of a wrong one. */
  private static void revise(Item item) {
    Option wrong = item.options().stream().filter(one -> !one.correct()).findFirst().orElseThrow();
    Option other = new Option("Head of the Post Office", false, wrong.why(), wrong.evidence());
    Item next =
        item.withOptions(
            item.options().stream().map(one -> one.equals(wrong) ? other : one).toList());
    app.database()
        .write(sql -> {
          Questions questions = new Questions();
          var before = questions.versions(sql, TestApp.COURSE, item.id()).getLast();
          questions.end(sql, before.id(), Item.STALE, "worded anew", TestApp.NOW);
          var pack = sql.selectFrom(PACK).limit(1).fetchSingle();
          questions.add(
              sql, pack.get(PACK.COURSE_ID), pack.get(PACK.ID), next, "again", TestApp.NOW);
          return true;
        });
  }

  @Test
  void the_versions_stand_there_the_newest_first_with_what_changed() {
    Item[] asked = new Item[1];
    Reader mina = app.reader();
    String place = answered(mina, asked);
    assertThat(mina.get(place).has(".revised")).isFalse();

    revise(asked[0]);

    Page page = app.administrator().get(COURSE + "/items/" + asked[0].id() + "/versions");
    assertThat(page.texts("section.version h2"))
        .containsExactly("Version 2, asked at present", "Version 1, replaced");
    assertThat(page.texts("[data-part=other-options] ins"))
        .containsExactly("New: Head of the Post Office");
    assertThat(page.texts("[data-part=other-options] del")).hasSize(1);
    assertThat(mina.get(COURSE + "/items/" + asked[0].id() + "/versions").status()).isEqualTo(404);
    Page after = mina.get(place);
    assertThat(after.one(".revised summary").text())
        .isEqualTo("This question was revised since: what changed");
    assertThat(after.texts(".revised ins")).contains("New: Head of the Post Office");
    assertThat(after.has(".revised [data-part=proof]")).isFalse();
    assertThat(after.one("#feedback").attr("data-result")).isEqualTo("right");
  }

  @Test
  void there_is_no_page_for_an_item_that_is_not_there() {
    assertThat(
            List.of(
                app.administrator().get(COURSE + "/items/nothing/versions").status(),
                app.administrator().get("/courses/nowhere/items/nothing/versions").status()))
        .containsOnly(404);
  }
}
