package rostrum.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.PartialDate;
import rostrum.facts.Person;
import rostrum.facts.Post;

/** How posts passed on, as far as the article dates their end and their beginning. */
final class Succession {
  private final FactBase facts;

  Succession(FactBase facts) {
    this.facts = facts;
  }

  /** When the post ended for this person, whichever place says so. */
  Optional<PartialDate> end(Person person, Post post) {
    return held(post)
        .filter(holding -> holding.person().equals(person))
        .flatMap(holding -> holding.until().stream())
        .findFirst();
  }

  /** Who has the post after this person, if the article says that it ended. */
  Optional<Person> after(Person person, Post post) {
    return end(person, post)
        .flatMap(end ->
            held(post)
                .filter(holding -> !holding.person().equals(person))
                .filter(holding -> begins(holding, end))
                .min(Comparator.comparing(holding -> holding.from().orElseThrow().text()))
                .map(Holding::person));
  }

  /** Who had it before. */
  Optional<Person> before(Person person, Post post) {
    return held(post)
        .map(Holding::person)
        .distinct()
        .filter(other -> after(other, post).equals(Optional.of(person)))
        .findFirst();
  }

  /** A post that passed on, and who had it, in order. */
  record Passing(Post post, List<Holding> holders) {}

  /** Every post of which the article says that it ended for one and began for another. */
  List<Passing> passings() {
    return facts.posts().stream().flatMap(post -> passing(post).stream()).toList();
  }

  private Optional<Passing> passing(Post post) {
    return held(post)
        .map(Holding::person)
        .distinct()
        .filter(person -> after(person, post).isPresent() && before(person, post).isEmpty())
        .findFirst()
        .map(first ->
            new Passing(
                post,
                Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        person -> after(person.orElseThrow(), post))
                    .limit(held(post).count())
                    .map(person -> telling(person.orElseThrow(), post))
                    .toList()));
  }

  /** The statement that dates it best: with an end, else in running text. */
  private Holding telling(Person person, Post post) {
    return held(post)
        .filter(holding -> holding.person().equals(person))
        .min(
            Comparator.comparing((Holding holding) -> holding.until().isEmpty())
                .thenComparing(holding -> holding.roster().isPresent()))
        .orElseThrow();
  }

  private Stream<Holding> held(Post post) {
    return facts.holdings().stream().filter(holding -> holding.post().equals(post));
  }

  private static boolean begins(Holding holding, PartialDate end) {
    return holding.roster().isEmpty()
        && holding.from().filter(from -> from.text().compareTo(end.text()) >= 0).isPresent();
  }
}
