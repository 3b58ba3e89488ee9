package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.CitedSource;
import rostrum.facts.Statement;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;

/**
 * Which source does the note give that stands at a statement? A distractor is what other notes
 * cite; every footnote belongs to one source. Each note is asked about once.
 */
public record ClaimSource() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "claim-source";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Set<Integer> asked = new HashSet<>();
    List<Outcome> outcomes = new ArrayList<>();
    course.facts().statements().stream()
        .sorted(Comparator.comparing((Statement statement) -> statement.attested().weight()))
        .forEach(statement ->
            statement
                .note()
                .ifPresent(note -> outcomes.add(outcome(course, statement, note, asked))));
    return outcomes.stream();
  }

  private Outcome outcome(Course course, Statement statement, int note, Set<Integer> asked) {
    Optional<CitedSource> cited = source(course, note);
    if (cited.isEmpty()) {
      return new Unproven(family(), statement.id(), "no source has its footnote");
    }
    if (!Provable.isUncontested(course.article(), statement)) {
      return new Unproven(family(), statement.id(), "the article gives two accounts of it");
    }
    CitedSource source = cited.get();
    Set<CitedSource> nearly =
        course.facts().statements().stream()
            .filter(statement::isNear)
            .flatMap(near -> near.note().stream())
            .flatMap(number -> source(course, number).stream())
            .collect(Collectors.toSet());
    List<Candidate> others =
        course.facts().sources().stream()
            .filter(other -> !other.equals(source) && !other.isNear(source))
            .filter(other ->
                nearly.stream().noneMatch(near -> near.equals(other) || near.isNear(other)))
            .filter(other -> Alike.inStyle(other.title(), source.title()))
            .map(other -> other(course, statement, source, other))
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(), statement.id(), "fewer than two other sources are clearly not its own");
    }
    if (!asked.add(note)) {
      return new Unproven(family(), statement.id(), "its footnote is asked about already");
    }
    return draft(course, statement, source, note, others);
  }

  private static Optional<CitedSource> source(Course course, int note) {
    return course.facts().sources().stream()
        .filter(source -> source.notes().contains(note))
        .findFirst();
  }

  private Draft draft(
      Course course, Statement statement, CitedSource source, int note, List<Candidate> others) {
    String sentence =
        course
            .words()
            .say(
                "claim-source.key",
                course.label(statement.attested().section()),
                String.valueOf(note),
                source.title(),
                statement.says());
    String stem = course.words().say("claim-source.stem", statement.says());
    List<Evidence> evidence =
        Stream.concat(
                Candidate.evidence(statement.attested()).stream(),
                Candidate.evidence(source.attested()).stream()
                    .filter(piece -> piece.note().equals(Optional.of(note))))
            .toList();
    List<String> facts = List.of(statement.id(), source.id());
    return new Draft(
        new Basis(
            family(),
            statement.id(),
            statement.attested().section(),
            stem,
            facts,
            Subjects.named(course.facts(), stem, source.title()),
            evidence,
            Optional.empty(),
            statement.attested().speech(),
            statement.attested().weight(),
            Bloom.UNDERSTAND,
            sentence,
            "source of footnote " + note + " at " + statement.id(),
            Optional.empty()),
        new Candidate(source.title(), sentence, evidence, facts, Optional.empty(), 1),
        others,
        MOST_DISTRACTORS);
  }

  private static Candidate other(
      Course course, Statement statement, CitedSource source, CitedSource other) {
    return new Candidate(
        other.title(),
        course
            .words()
            .say(
                "claim-source.other",
                other.notes().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                other.notes().size()),
        Candidate.evidence(other.attested()),
        List.of(statement.id(), source.id(), other.id()),
        Optional.empty(),
        .4 + .6 * Likeness.names(source.title(), other.title()));
  }
}
