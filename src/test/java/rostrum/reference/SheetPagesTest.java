package rostrum.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.facts.Weight;
import rostrum.questions.Item;

/** What is made to be printed. */
class SheetPagesTest {
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

  @Test
  void the_study_sheet_has_core_facts_by_section_each_with_its_sentence() {
    Page page = app.reader().get(COURSE + "/sheet");

    assertThat(page.texts("h2")).contains("Section I", "Section V");
    assertThat(page.texts(".known-fact")).hasSizeGreaterThan(20);
    assertThat(page.html().select(".known > li"))
        .allSatisfy(said -> {
          assertThat(said.select("blockquote").text()).isNotEmpty();
          assertThat(said.select(".cite a").attr("href")).startsWith(COURSE + "/lessons/");
        });
    List<String> details =
        app.course().facts().events().stream()
            .filter(event -> event.attested().weight() == Weight.DETAIL)
            .map(event -> event.says())
            .toList();
    assertThat(page.texts(".known-fact"))
        .noneMatch(line -> details.stream().anyMatch(line::endsWith));
  }

  @Test
  void cards_hold_what_was_answered_and_nothing_else() {
    Reader mina = app.reader();
    assertThat(mina.get(COURSE + "/cards").one(".empty h2").text())
        .isEqualTo("No question is answered yet");
    Page question = mina.get(COURSE + "/practice");
    Item item = app.asked(question);
    mina.submit(app.wrongly(question));
    mina.submit(app.rightly(mina.get(COURSE + "/practice")));

    Page page = mina.get(COURSE + "/cards");

    assertThat(page.html().select(".cut > li")).hasSize(2);
    assertThat(page.texts(".face-stem")).contains(item.stem());
    assertThat(page.texts(".face-key")).contains(TestApp.options(item, true).getFirst());
    assertThat(page.texts(".face-says q"))
        .anyMatch(quote -> quote.contains(item.evidence().getFirst().quote()));
  }
}
