package rostrum.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.EveryKind;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Proof;
import rostrum.questions.Quantity;

/** No byte that a learner gets before it is due tells anything of a key. */
class NothingToldTest {
  private static final String MARKER = "xyzzymarker";

  /** The number to be found, where one is. */
  private static final BigDecimal SECRET = new BigDecimal("73197319");

  @Test
  void a_marker_in_every_key_reaches_nobody_before_feedback_is_due() {
    List<Item> marked = EveryKind.items().stream().map(NothingToldTest::marked).toList();
    assertThat(marked).allSatisfy(item -> assertThat(item.toString()).contains(MARKER));
    try (TestApp app = TestApp.asking(marked)) {
      Term term = Term.of(app, "Marked", marked.size());
      Reader mina = term.learner("Mina");
      String assignment = term.publish(Map.of());
      List<Page> seen = new ArrayList<>();
      seen.add(mina.get(assignment));
      Page page = Term.begin(mina, assignment);
      String attempt = page.form("form#answer").action().replaceAll("/questions/1$", "");
      int questions = page.texts(".places a").size();
      for (int position = 1; position <= questions; position++) {
        String address = attempt + "/questions/" + position;
        Page asked = mina.get(address);
        seen.add(asked);
        seen.add(mina.getPart(address));
        seen.add(mina.send(asked.form("form#answer").with("response", "nonsense")));
        seen.add(mina.get(address));
      }
      seen.add(mina.get(attempt));
      seen.add(mina.get(attempt + "/submission"));
      seen.add(mina.submit(mina.get(attempt + "/submission").form("form#hand-in")));
      for (int position = 1; position <= questions; position++) {
        seen.add(mina.get(attempt + "/questions/" + position));
      }
      seen.add(mina.get("/assignments"));
      seen.add(mina.get("/account/everything.json"));

      assertThat(questions).as("a question of every kind").isEqualTo(marked.size());
      assertThat(seen)
          .noneMatch(one -> one.text().contains(MARKER) || one.text().contains("73197319"));
      assertThat(term.teacher().get(term.quiz()).text()).contains(MARKER);
      app.pass(Duration.ofDays(8));
      for (int position = 1; position <= questions; position++) {
        Page told = mina.get(attempt + "/questions/" + position);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.one("#feedback").attr("data-result")).isEqualTo("wrong");
        assertThat(told.text()).as("once it is due").contains(MARKER);
      }
    }
  }

  /** The same question with the marker in whatever only its key says. */
  private static Item marked(Item item) {
    return new Item(
        item.id(),
        item.version(),
        item.course(),
        item.family(),
        item.section(),
        item.state(),
        item.interaction(),
        item.stem(),
        item.options().stream()
            .map(option ->
                new Option(
                    option.text(), option.correct(), MARKER + option.why(), option.evidence()))
            .toList(),
        item.pairs(),
        item.decoys(),
        item.sequence(),
        item.accepted().stream().map(NothingToldTest::widened).toList(),
        item.number().map(number -> new Quantity(SECRET, BigDecimal.ZERO, number.unit())),
        item.citation(),
        item.facts(),
        item.subjects(),
        item.evidence(),
        item.asOf(),
        item.claim(),
        item.voice(),
        item.speaker(),
        item.weight(),
        item.bloom(),
        item.difficulty(),
        MARKER + item.explanation(),
        new Proof(MARKER, Optional.empty(), item.proof().answers()));
  }

  private static List<String> widened(List<String> spellings) {
    return Stream.concat(Stream.of(MARKER), spellings.stream()).toList();
  }
}
