package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Fact;
import rostrum.facts.PartialDate.Precision;
import rostrum.facts.Weight;
import rostrum.generators.Matches.Match;
import rostrum.generators.Matches.Sides;
import rostrum.lessons.Claim;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.Matching;
import rostrum.questions.Pair;
import rostrum.questions.Proof.Answer;

/**
 * What belongs to what? People and posts, phrases and uses, events and dates. Every right side that
 * is not a left side’s own is provably false for it.
 */
public record MatchingPairs() implements Generator {
  private static final int PAIRS = 3;
  private static final int PAIRS_OF_DATES = 4;
  private static final int MOST = 3;
  private static final int MOST_OF_DATES = 1;

  @Override
  public String family() {
    return "matching";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Stream<Outcome> posts =
        course.facts().rosters().stream()
            .flatMap(roster -> {
              Held held = new Held(course.facts(), roster);
              return questions(
                  course, roster.id(), new PostMatches(course, held).matches(), PAIRS, MOST);
            });
    Stream<Outcome> uses =
        questions(course, "uses of phrases", new UseMatches(course).matches(), PAIRS, MOST);
    Stream<Outcome> dates =
        Stream.of(Precision.DAY, Precision.MONTH)
            .flatMap(precision ->
                questions(
                    course,
                    "dates by " + precision.slug(),
                    new DateMatches(course, precision).matches(),
                    PAIRS_OF_DATES,
                    MOST_OF_DATES));
    return Stream.of(posts, uses, dates).flatMap(outcomes -> outcomes);
  }

  private <T extends Fact> Stream<Outcome> questions(
      Course course, String sort, Matches<T> matches, int pairs, int most) {
    List<Sides<T>> sets = matches.sets(pairs, most);
    return sets.isEmpty()
        ? Stream.of(
            new Unproven(
                family(), sort, "no three pairs have right sides that are wrong for the others"))
        : sets.stream().map(set -> question(course, matches, set));
  }

  private <T extends Fact> Complete question(Course course, Matches<T> matches, Sides<T> set) {
    List<Match<T>> pairs = set.pairs();
    List<String> facts = pairs.stream().map(pair -> pair.fact().id()).toList();
    Basis basis =
        new Basis(
            family(),
            String.join(" ", facts),
            pairs.getFirst().fact().attested().section(),
            matches.stem(),
            facts,
            pairs.stream().flatMap(pair -> pair.subjects().stream()).distinct().toList(),
            pairs.stream()
                .flatMap(pair -> Candidate.evidence(pair.fact().attested()).stream())
                .distinct()
                .toList(),
            matches.asOf(),
            speech(pairs),
            weight(pairs),
            Bloom.UNDERSTAND,
            String.join(" ", pairs.stream().map(Match::why).toList()),
            "right sides of " + String.join(", ", facts),
            Optional.empty());
    double likeness =
        set.decoys().stream()
            .mapToDouble(decoy -> matches.likeness(decoy, pairs))
            .average()
            .orElse(0);
    double difficulty =
        Difficulty.of(likeness, pairs.size(), Difficulty.Effort.RECOGNISED, basis.weight());
    return new Complete(
        basis,
        new Matching(
            basis.id(course.slug()),
            basis.stem(),
            basis.grounds(answers(matches, set), difficulty),
            pairs.stream().map(MatchingPairs::pair).toList(),
            set.decoys().stream().map(Match::right).toList()));
  }

  private static Pair pair(Match<?> match) {
    return new Pair(match.left(), match.right(), Candidate.evidence(match.fact().attested()));
  }

  /** Of a decoy the reasons are those by which it belongs to none of the left sides. */
  private static <T extends Fact> List<Answer> answers(Matches<T> matches, Sides<T> set) {
    Stream<Answer> right =
        set.pairs().stream()
            .map(pair ->
                new Answer(
                    pair.left() + " → " + pair.right(),
                    true,
                    List.of(pair.fact().id()),
                    Optional.empty()));
    Stream<Answer> wrong =
        set.decoys().stream()
            .map(decoy ->
                new Answer(
                    decoy.right(),
                    false,
                    Stream.concat(
                            set.pairs().stream().flatMap(pair -> pair.because().stream()),
                            Stream.of(decoy.fact().id()))
                        .distinct()
                        .toList(),
                    matches.closed()));
    return Stream.concat(right, wrong).toList();
  }

  /** Whoever says it of all of them; of several voices it is the article that has them all. */
  private static <T extends Fact> Speech speech(List<Match<T>> pairs) {
    List<Speech> speeches =
        pairs.stream().map(pair -> pair.fact().attested().speech()).distinct().toList();
    List<Claim> claims = speeches.stream().map(Speech::claim).distinct().toList();
    return speeches.size() == 1
        ? speeches.getFirst()
        : new Speech(
            Voice.AUTHOR_REPORT,
            claims.size() == 1 ? claims.getFirst() : Claim.FACT,
            Optional.empty());
  }

  private static <T extends Fact> Weight weight(List<Match<T>> pairs) {
    long core =
        pairs.stream().filter(pair -> pair.fact().attested().weight() == Weight.CORE).count();
    return 2 * core >= pairs.size() ? Weight.CORE : Weight.DETAIL;
  }
}
