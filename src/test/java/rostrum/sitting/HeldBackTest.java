package rostrum.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Item;

/** What a quiz holds back is asked nowhere else until it closes, of those who will sit it. */
class HeldBackTest {
  private static final String PRACTICE = "/courses/" + TestApp.COURSE + "/practice";
  private static final int SITTINGS = 4;

  @Test
  void practice_leaves_a_quiz_its_facts_until_it_closes() {
    try (TestApp app = TestApp.choosing()) {
      Term term = Term.of(app, "Held", 30);
      Reader mina = term.learner("Mina");
      Reader lena = app.learner("Lena", "lena@example.org");
      Set<String> asked =
          term.teacher().get(term.quiz()).texts(".cards .proof code").stream()
              .collect(Collectors.toSet());
      Set<String> facts =
          app.bank().stream()
              .filter(item -> asked.contains(item.id()))
              .flatMap(item -> item.facts().stream())
              .collect(Collectors.toSet());
      assertThat(facts).isNotEmpty();
      term.publish(Map.of("holds", "yes"));

      assertThat(practised(app, mina)).isNotEmpty().doesNotContainAnyElementsOf(facts);
      assertThat(practised(app, lena)).as("of another class").containsAnyElementsOf(facts);
      assertThat(ahead(app, mina)).doesNotContainAnyElementsOf(facts);

      app.pass(Duration.ofDays(8));
      assertThat(practised(app, mina)).as("after it has closed").containsAnyElementsOf(facts);
    }
  }

  /** The facts of the questions that some sittings of practice ask. */
  private static Set<String> practised(TestApp app, Reader reader) {
    Set<String> facts = new HashSet<>();
    for (int question = 0; question < SITTINGS * 10; question++) {
      Page page = reader.get(PRACTICE);
      if (page.has("form#answer")) {
        facts.addAll(app.asked(page).facts());
        reader.submit(page.notKnowing());
      }
    }
    return facts;
  }

  private static List<String> ahead(TestApp app, Reader reader) {
    return List.of("1", "2", "3", "4", "5").stream()
        .map(lesson ->
            reader.get("/courses/" + TestApp.COURSE + "/lessons/" + lesson + "/pre-questions"))
        .filter(page -> page.has("form#answer"))
        .map(app::asked)
        .map(Item::facts)
        .flatMap(List::stream)
        .toList();
  }
}
