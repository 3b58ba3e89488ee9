package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A page that is kept for many tells each what is theirs, and nobody what is another’s. */
class KeptPagesTest {
  private static final String LESSON = "/courses/wpk-8th-congress/lessons/3";

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String token(Page page) {
    return page.one("form[data-reading] input[name=csrf]").attr("value");
  }

  @Test
  void each_reader_is_greeted_by_name_and_no_name_becomes_markup() {
    Reader mok = app.learner("<b>Mok</b> & sons", "mok@example.org");
    Reader ri = app.learner("Ri", "ri@example.org");

    Page first = mok.get(LESSON);
    Page second = ri.get(LESSON);

    assertThat(first.one(".signed bdi").text()).isEqualTo("<b>Mok</b> & sons");
    assertThat(first.has(".signed b")).isFalse();
    assertThat(second.one(".signed bdi").text()).isEqualTo("Ri");
    assertThat(second.text()).doesNotContain("Mok</b>");
    assertThat(app.reader().get(LESSON).has(".signed")).isFalse();
  }

  @Test
  void the_forms_carry_the_token_of_whoever_reads() {
    Reader one = app.reader();
    Reader other = app.reader();

    String token = token(one.get(LESSON));

    assertThat(token).matches("[A-Za-z0-9_-]{43}").isEqualTo(token(one.get(LESSON)));
    assertThat(token(other.get(LESSON))).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(token);
    one.submit(one.get(LESSON).form("form[data-reading]"));
    assertThat(one.get(LESSON).has(".read-done")).isTrue();
    assertThat(other.get(LESSON).has(".read-done")).isFalse();
  }

  @Test
  void whoever_teaches_and_whoever_learns_see_their_own_bar() {
    Page taught = app.instructor("Pak", "pak@example.org").get(LESSON);
    Page learnt = app.learner("Kim", "kim@example.org").get(LESSON);

    assertThat(taught.has(".signed a[href$=items]")).isTrue();
    assertThat(learnt.has(".signed a[href$=items]")).isFalse();
  }

  @Test
  void what_comes_back_to_a_question_is_not_kept_for_others() {
    String from = "/courses/wpk-8th-congress/practice";

    assertThat(app.reader().get(LESSON + "?from=" + from).one("nav.wayback a").attr("href"))
        .isEqualTo(from);
    assertThat(app.reader().get(LESSON).has("nav.wayback")).isFalse();
  }
}
