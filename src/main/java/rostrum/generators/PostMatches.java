package rostrum.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;

/**
 * People and the posts that they alone have in a printed list. A post by which somebody belongs
 * where others do as well is left to the questions on that.
 */
record PostMatches(Course course, Held held) implements Matches.Relation<Holding> {

  Matches<Holding> matches() {
    Set<Post> shared =
        new Seats(course, held)
            .circles()
            .flatMap(circle -> circle.inside().stream())
            .map(Member::fact)
            .filter(Holding.class::isInstance)
            .map(fact -> ((Holding) fact).post())
            .collect(Collectors.toSet());
    return new Matches<>(
        course.words().say("matching.post.stem", course.cited(held.roster())),
        Optional.of(held.roster().asOf().text()),
        Optional.of(held.roster().id()),
        this,
        course.facts().posts().stream()
            .filter(post -> !shared.contains(post) && !held.roster().groups().contains(post))
            .flatMap(post -> held.only(post).stream())
            .filter(holding -> Provable.isUncontested(holding.attested()))
            .map(this::match)
            .toList());
  }

  private Matches.Match<Holding> match(Holding holding) {
    String name = holding.person().name();
    return new Matches.Match<>(
        name,
        holding.post().name(),
        holding,
        course.words().say("holding", course.cited(held.roster()), name, holding.post().name()),
        List.of(holding.person().subject(), holding.post().subject()),
        held.row(holding.person()));
  }

  @Override
  public boolean isFalse(Holding right, Holding left) {
    return held.provablyLacks(left.person(), right.post());
  }

  @Override
  public double likeness(Holding one, Holding other) {
    return (Likeness.posts(one.post(), other.post()) + shared(one.person(), other.person())) / 2;
  }

  /** The share of all posts of two people that both have. */
  private double shared(Person one, Person other) {
    Set<Post> either = new HashSet<>(held.posts(one));
    Set<Post> both = new HashSet<>(either);
    both.retainAll(held.posts(other));
    either.addAll(held.posts(other));
    return both.size() / (double) either.size();
  }
}
