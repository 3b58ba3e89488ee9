package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Fact;
import rostrum.facts.Inference;
import rostrum.facts.Statement;
import rostrum.lessons.Speaker;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;

/**
 * How does the article present a statement: in whose voice? That the author reports and that the
 * author concludes are never options of one question, for where one ends and the other begins can
 * be argued. Of each voice a few statements are asked, so that no answer is right more often than
 * the others.
 */
public record Stance() implements Generator {
  private static final int MOST_A_VOICE = 3;
  private static final int MOST_DISTRACTORS = 3;
  private static final double LIKENESS = .5;

  /** Those that can be told apart; another source could be one of the state. */
  private static final Set<Voice> TOLD_APART =
      Set.of(
          Voice.AUTHOR_REPORT,
          Voice.AUTHOR_INFERENCE,
          Voice.QUOTED_SPEAKER,
          Voice.PARTY_DOCUMENT,
          Voice.STATE_SOURCE);

  @Override
  public String family() {
    return "stance";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Map<Voice, Integer> asked = new EnumMap<>(Voice.class);
    List<Outcome> outcomes = new ArrayList<>();
    said(course, Occasions.of(course.facts()))
        .forEach(said -> outcomes.add(outcome(course, said, asked)));
    return outcomes.stream();
  }

  /**
   * What is presented.
   *
   * @param near voices that could be argued to be its own, or in which nearly the same is said
   */
  private record Said(Fact fact, String says, Set<Voice> near) {
    Voice voice() {
      return fact.attested().speech().voice();
    }
  }

  private static Stream<Said> said(Course course, Occasions occasions) {
    List<Statement> statements = course.facts().statements();
    List<Inference> inferences = course.facts().inferences();
    return Stream.concat(
            statements.stream()
                .map(one ->
                    new Said(
                        one,
                        one.says(),
                        voices(statements.stream().filter(one::isNear), occasions.couldBe(one)))),
            inferences.stream()
                .map(one ->
                    new Said(
                        one,
                        one.conclusion(),
                        voices(inferences.stream().filter(one::isNear), Set.of()))))
        .sorted(Comparator.comparing((Said said) -> said.fact().attested().weight()));
  }

  /**
   * Whether a mark of a footnote stands in its sentence: then the source of the note speaks too.
   */
  private static boolean isNoted(Course course, Fact fact) {
    return fact.attested().evidence().stream()
        .flatMap(place -> course.article().sentence(place).stream())
        .anyMatch(sentence -> !sentence.marks().isEmpty());
  }

  private static Set<Voice> voices(Stream<? extends Fact> near, Set<Voice> couldBe) {
    return Stream.concat(near.map(fact -> fact.attested().speech().voice()), couldBe.stream())
        .collect(Collectors.toSet());
  }

  private Outcome outcome(Course course, Said said, Map<Voice, Integer> asked) {
    if (!Provable.isUncontested(course.article(), said.fact())) {
      return new Unproven(family(), said.fact().id(), "the article gives two accounts of it");
    }
    if (said.voice() == Voice.AUTHOR_REPORT && isNoted(course, said.fact())) {
      return new Unproven(
          family(), said.fact().id(), "a note gives a source for what the author reports");
    }
    if (!TOLD_APART.contains(said.voice())) {
      return new Unproven(family(), said.fact().id(), "its source could be taken for another kind");
    }
    Optional<Speaker> speaker = Occasions.speaker(said.fact());
    if (speaker.isPresent() && !Occasions.isToldBy(said.fact().attested(), speaker.get().named())) {
      return new Unproven(family(), said.fact().id(), "its sentence does not tell who says it");
    }
    int before = asked.getOrDefault(said.voice(), 0);
    List<Voice> others = others(said, before);
    if (others.size() < MOST_DISTRACTORS) {
      return new Unproven(family(), said.fact().id(), "nearly the same is said in other voices");
    }
    Draft draft = draft(course, said, others);
    if (before == MOST_A_VOICE || FittingSets.of(draft).isEmpty()) {
      return new Unproven(
          family(),
          said.fact().id(),
          before == MOST_A_VOICE
              ? "enough is asked in this voice"
              : "no distractors of fitting length and wording");
    }
    asked.put(said.voice(), before + 1);
    return draft;
  }

  /** The voices of the distractors; of the author’s two at most one, now this, now that. */
  private static List<Voice> others(Said said, int before) {
    Voice authors = before % 2 == 0 ? Voice.AUTHOR_INFERENCE : Voice.AUTHOR_REPORT;
    return TOLD_APART.stream()
        .sorted()
        .filter(voice -> voice != said.voice() && !said.near().contains(voice))
        .filter(voice -> voice.needsSpeaker() || (said.voice().needsSpeaker() && voice == authors))
        .toList();
  }

  private Draft draft(Course course, Said said, List<Voice> others) {
    String label = course.label(said.fact().attested().section());
    String sentence =
        course
            .words()
            .say(
                "stance.key." + said.voice().slug(),
                label,
                said.says(),
                Occasions.speaker(said.fact()).map(Speaker::named).orElse(""));
    String stem = course.words().say("stance.stem", said.says());
    return new Draft(
        Basis.of(
            family(),
            said.fact(),
            stem,
            Subjects.named(course.facts(), stem),
            Bloom.ANALYZE,
            sentence,
            "voice of " + said.fact().id()),
        Candidate.key(option(course, said.voice()), sentence, said.fact()),
        others.stream()
            .map(voice ->
                new Candidate(
                    option(course, voice),
                    course.words().say("stance.other." + voice.slug(), label),
                    Candidate.evidence(said.fact().attested()),
                    List.of(said.fact().id()),
                    Optional.empty(),
                    LIKENESS))
            .toList(),
        MOST_DISTRACTORS);
  }

  private static String option(Course course, Voice voice) {
    return course.words().say("stance.option." + voice.slug());
  }
}
