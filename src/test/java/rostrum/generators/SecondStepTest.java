package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Disagreement;
import rostrum.facts.Fact;
import rostrum.facts.Inference;
import rostrum.facts.Reason;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;

/** The second step, which asks for the sentence that proves the answer. */
class SecondStepTest {
  private static final List<Generator> FAMILIES =
      List.of(
          new QuotedWhere(),
          new WhoseVoice(),
          new ReasonGiven(),
          new InferenceDrawn(),
          new SourceCriticism());

  /** A draft with a second step, and the fact that it is about. */
  private record Cites(CoursePack pack, Draft draft, Fact fact, Citation citation) {}

  private static List<Cites> all() {
    return Outcomes.packs().stream()
        .flatMap(pack ->
            FAMILIES.stream()
                .flatMap(family -> Outcomes.drafts(pack, family).stream())
                .flatMap(draft ->
                    draft.basis().citation().stream()
                        .map(citation ->
                            new Cites(
                                pack,
                                draft,
                                pack.facts().fact(draft.basis().facts().getFirst()).orElseThrow(),
                                citation))))
        .toList();
  }

  private static Set<String> quotes(Stream<? extends Fact> facts) {
    return facts
        .flatMap(fact -> fact.attested().evidence().stream())
        .map(Passage::quote)
        .collect(Collectors.toSet());
  }

  @Test
  void Of_three_to_five_sentences_of_the_article_one_is_right() {
    assertThat(all()).hasSizeGreaterThan(80);
    for (Cites cites : all()) {
      List<Cited> options = cites.citation().options();
      assertThat(options).hasSizeBetween(3, 5);
      assertThat(options).extracting(Cited::quote).doesNotHaveDuplicates();
      for (Cited cited : options) {
        assertThat(
                cites
                    .pack()
                    .article()
                    .lesson(cited.section())
                    .orElseThrow()
                    .sentences()
                    .map(Sentence::text))
            .contains(cited.quote());
      }
    }
  }

  @Test
  void The_right_one_carries_the_key_and_no_other_carries_anything_of_it() {
    for (Cites cites : all()) {
      Set<String> own = quotes(Stream.of(cites.fact()));
      for (Cited cited : cites.citation().options()) {
        assertThat(own.contains(cited.quote())).isEqualTo(cited.correct());
      }
      String right = cites.citation().options().get(cites.citation().right()).quote();
      if (!(cites.fact() instanceof Disagreement)) {
        assertThat(right).isEqualTo(cites.fact().attested().evidence().getFirst().quote());
      }
    }
  }

  @Test
  void No_sentence_is_offered_that_carries_what_is_near() {
    for (Cites cites : all()) {
      Stream<? extends Fact> near =
          switch (cites.fact()) {
            case Reason reason -> cites.pack().facts().reasons().stream().filter(reason::isNear);
            case Inference one -> cites.pack().facts().inferences().stream().filter(one::isNear);
            case Disagreement one ->
                cites.pack().facts().disagreements().stream().filter(one::isNear);
            default -> Stream.empty();
          };
      Set<String> close = quotes(near);
      assertThat(cites.citation().options())
          .filteredOn(cited -> !cited.correct())
          .noneMatch(cited -> close.contains(cited.quote()));
    }
  }

  @Test
  void Of_a_disagreement_the_account_of_the_stem_is_not_the_one_asked_for() {
    for (Cites cites : all()) {
      if (cites.fact() instanceof Disagreement disagreement) {
        String right = cites.citation().options().get(cites.citation().right()).quote();
        assertThat(disagreement.accounts())
            .anyMatch(account ->
                account.place().quote().equals(right)
                    && !cites.draft().basis().stem().startsWith("“" + account.words() + "” ("));
      }
    }
  }

  @Test
  void Sentences_of_the_same_section_come_first() {
    Draft ferry =
        Outcomes.drafts(Fixtures.harbourBoard(), new ReasonGiven()).stream()
            .filter(draft -> draft.basis().facts().contains("reason:winter-ferry"))
            .findFirst()
            .orElseThrow();

    assertThat(ferry.basis().citation().orElseThrow().options())
        .extracting(Cited::section)
        .containsOnly("1");
  }
}
