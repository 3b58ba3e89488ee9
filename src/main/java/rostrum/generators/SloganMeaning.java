package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.questions.Bloom;

/**
 * What does the article use the phrase for? A distractor is what it uses another phrase for; that
 * it does not use this one for it is proven by the closed list of this phrase's places, each of
 * which belongs to one of its uses.
 */
public record SloganMeaning() implements Generator {

  @Override
  public String family() {
    return "slogan-meaning";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().slogans().stream().map(slogan -> outcome(course, slogan));
  }

  private Outcome outcome(Course course, Slogan slogan) {
    if (slogan.notAsked().isPresent()) {
      return new Unproven(family(), slogan.subject(), slogan.notAsked().get());
    }
    Optional<Use> uncontested =
        slogan.uses().stream()
            .filter(use -> Provable.isUncontested(course.article(), use.attested()))
            .findFirst();
    if (uncontested.isEmpty()) {
      return new Unproven(family(), slogan.subject(), "the article gives two accounts of it");
    }
    Use use = uncontested.get();
    List<Candidate> others =
        course.facts().slogans().stream()
            .filter(other -> areApart(slogan, other))
            .flatMap(other ->
                other.uses().stream()
                    .filter(theirs -> Provable.isUncontested(course.article(), theirs.attested()))
                    .map(theirs -> other(course, slogan, other, theirs)))
            .filter(other -> Alike.inStyle(use.says(), other.text()))
            .filter(
                other -> slogan.uses().stream().noneMatch(own -> own.says().equals(other.text())))
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(),
          slogan.subject(),
          "fewer than two other phrases have a use that is clearly not its own");
    }
    String sentence =
        course
            .words()
            .say(
                "slogan-meaning.key",
                course.label(use.attested().section()),
                slogan.phrase(),
                use.says());
    Candidate key =
        new Candidate(
            use.says(),
            sentence,
            Candidate.evidence(use.attested()),
            List.of(use.id()),
            Optional.empty(),
            1);
    return new Draft(
        new Basis(
            family(),
            use.id(),
            use.attested().section(),
            course.words().say("slogan-meaning.stem", slogan.phrase()),
            List.of(use.id()),
            List.of(slogan.subject()),
            key.evidence(),
            Optional.empty(),
            use.attested().speech(),
            use.attested().weight(),
            Bloom.UNDERSTAND,
            sentence,
            "uses of " + slogan.subject(),
            Optional.empty()),
        key,
        others,
        3);
  }

  /** Whether neither is said to be near the other; a phrase is near itself. */
  static boolean areApart(Slogan one, Slogan other) {
    return !one.equals(other)
        && !one.near().contains(other.id())
        && !other.near().contains(one.id());
  }

  private static Candidate other(Course course, Slogan slogan, Slogan other, Use theirs) {
    boolean sameSection =
        theirs.attested().section().equals(slogan.uses().getFirst().attested().section());
    return new Candidate(
        theirs.says(),
        course.words().say("slogan-meaning.other", other.phrase()),
        Candidate.evidence(theirs.attested()),
        Stream.concat(slogan.uses().stream().map(Use::id), Stream.of(theirs.id())).toList(),
        Optional.of(slogan.places().id()),
        (sameSection ? .4 : .2)
            + .6 * Likeness.names(slogan.uses().getFirst().says(), theirs.says()));
  }
}
