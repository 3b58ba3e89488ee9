package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.questions.Tokens;

/**
 * Phrases and what the article uses them for. That it does not use one for what it uses another for
 * is proven by the closed list of its places, unless the two are near each other.
 */
record UseMatches(Course course) implements Matches.Relation<Use> {
  private static final double SAME_SECTION = .2;

  Matches<Use> matches() {
    return new Matches<>(
        course.words().say("matching.use.stem"),
        Optional.empty(),
        Optional.empty(),
        this,
        course.facts().slogans().stream()
            .filter(slogan -> slogan.notAsked().isEmpty())
            .flatMap(slogan -> first(slogan).stream())
            .filter(use -> Tokens.shared(slogan(use).phrase(), use.says()) == 0)
            .map(this::match)
            .toList());
  }

  private Optional<Use> first(Slogan slogan) {
    return slogan.uses().stream()
        .filter(use -> Provable.isUncontested(course.article(), use.attested()))
        .findFirst();
  }

  private Matches.Match<Use> match(Use use) {
    Slogan slogan = slogan(use);
    return new Matches.Match<>(
        course.words().say("matching.use.left", slogan.phrase()),
        use.says(),
        use,
        course
            .words()
            .say(
                "slogan-meaning.key",
                course.label(use.attested().section()),
                slogan.phrase(),
                use.says()),
        List.of(slogan.subject()),
        Stream.concat(slogan.uses().stream().map(Use::id), Stream.of(slogan.places().id()))
            .toList());
  }

  private Slogan slogan(Use use) {
    return course.facts().slogans().stream()
        .filter(slogan -> slogan.id().equals(use.slogan()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public boolean isFalse(Use right, Use left) {
    Slogan one = slogan(left);
    Slogan other = slogan(right);
    return SloganMeaning.areApart(one, other)
        && one.uses().stream().noneMatch(own -> own.says().equals(right.says()))
        && one.places().passages().stream().noneMatch(right.attested().evidence()::contains);
  }

  @Override
  public double likeness(Use one, Use other) {
    boolean together = one.attested().section().equals(other.attested().section());
    return (together ? SAME_SECTION : 0)
        + (1 - SAME_SECTION) * Likeness.names(one.says(), other.says());
  }
}
