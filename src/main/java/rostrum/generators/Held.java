package rostrum.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;

/** What a list proves about who holds what: the ground on which the families of the table stand. */
record Held(FactBase facts, Roster roster) {

  /** Every post of this person in the list, those included in them too. */
  Set<Post> posts(Person person) {
    Set<Post> posts = new HashSet<>();
    listed(person).forEach(holding -> posts.addAll(facts.withIncluded(holding.post())));
    return posts;
  }

  List<Holding> listed(Person person) {
    return facts.listed(roster, person);
  }

  /**
   * Whether the list proves that this person does not have this post: it is closed, its row for the
   * person names neither the post nor one that includes it, nothing else in the article gives it to
   * the person at any date, and no post of theirs is too close to it to be told apart.
   */
  boolean provablyLacks(Person person, Post post) {
    return roster.closed()
        && roster.persons().contains(person)
        && facts
            .ever(person)
            .flatMap(holding -> facts.withIncluded(holding.post()).stream())
            .noneMatch(held -> held.equals(post) || tooClose(held, post));
  }

  /** Whoever holds the post in the list itself, not by inclusion. */
  List<Person> holders(Post post) {
    return roster.persons().stream()
        .filter(person -> listed(person).stream().anyMatch(holding -> holding.post().equals(post)))
        .toList();
  }

  /** The one holding of a post that the list gives to one person alone. */
  Optional<Holding> only(Post post) {
    List<Holding> all =
        facts.listed(roster).filter(holding -> holding.post().equals(post)).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The ids of everything that the list says of this person. */
  List<String> row(Person person) {
    return listed(person).stream().map(Holding::id).toList();
  }

  private static boolean tooClose(Post one, Post other) {
    return one.tooClose().contains(other.id()) || other.tooClose().contains(one.id());
  }
}
