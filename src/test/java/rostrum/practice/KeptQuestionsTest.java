package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.attempts.Attempt;
import rostrum.attempts.Scope;
import rostrum.attempts.Slot;
import rostrum.attempts.Step;
import rostrum.lessons.SpeechWords;
import rostrum.practice.Asking.Again;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.web.Assets;
import rostrum.web.Blank;
import rostrum.web.Templates;
import rostrum.web.View;
import rostrum.words.Messages;

/** A question that was set for somebody else says to each what it would say if set for them. */
class KeptQuestionsTest {
  private static final Actor READER = new Actor.Account(1, Role.LEARNER, Optional.empty());
  private static final Scope SCOPE = new Scope(TestApp.COURSE, Optional.empty());

  private final Messages words = Messages.in("interface", "en");
  private final Templates templates = new Templates(new Assets(), words);

  private View asked(
      Item item, long seed, int position, Optional<Response> said, Instant now, Again again) {
    Optional<Step> step =
        said.map(response ->
            new Step(1, response, new Score(1), now, Optional.empty(), Optional.empty()));
    Slot slot = new Slot(position, 7, item, step);
    Frame frame = new Frame("practice", "A test", "/test", position, 9, position - 1, true);
    Asking asking =
        new Asking(new SpeechWords(words), Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
    return asking
        .ask(
            READER,
            Fixtures.congress(),
            new Attempt(Optional.of("test"), SCOPE, 1, seed, List.of(slot)),
            slot,
            frame,
            true,
            again)
        .with("csrf", "token")
        .with("key", "key")
        .with("path", "/test")
        .with("signedIn", Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("rostrum.EveryKind#items")
  void whoever_asked_first_leaves_nothing_of_theirs_on_the_page_of_the_next(Item item) {
    compare(item, Optional.empty());
  }

  @Test
  void the_same_holds_of_the_sentences_that_may_prove_an_answer() {
    Item cited =
        EveryKind.items().stream()
            .filter(item -> item.citation().isPresent())
            .findFirst()
            .orElseThrow();

    compare(cited, Optional.of(new Response.Chosen(List.of(0))));
    assertThat(key(cited, Optional.of(new Response.Chosen(List.of(1)))))
        .isNotEqualTo(key(cited, Optional.of(new Response.Chosen(List.of(0)))))
        .isNotEqualTo(key(cited, Optional.empty()));
  }

  private List<Object> key(Item item, Optional<Response> said) {
    return asked(item, 8, 2, said, TestApp.NOW, Again.NOT).kept().orElseThrow().key();
  }

  private void compare(Item item, Optional<Response> said) {
    View first = asked(item, 8, 2, said, TestApp.NOW, Again.NOT);
    Instant later = TestApp.NOW.plusSeconds(77);
    View next = asked(item, 1_234_567, 5, said, later, Again.NOT);
    Again plainly = new Again("", List.of(""), Optional.empty());
    View alone = asked(item, 1_234_567, 5, said, later, plainly);

    for (boolean part : List.of(false, true)) {
      Blank kept = templates.kept(item.id() + part, part, () -> first);
      String filled =
          new String(kept.filled(next.kept().orElseThrow().marks()::value), StandardCharsets.UTF_8);

      assertThat(alone.kept()).isEmpty();
      assertThat(filled).isEqualTo(part ? templates.part(alone) : templates.page(alone));
      assertThat(filled).contains("value=\"" + later.toEpochMilli() + "\"");
    }
    assertThat(first.kept().orElseThrow().key()).isEqualTo(next.kept().orElseThrow().key());
  }
}
