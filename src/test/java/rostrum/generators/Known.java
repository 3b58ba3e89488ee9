package rostrum.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.Body;
import rostrum.facts.Enumeration;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;

/** What the facts of a pack say, found the long way round and without the generators. */
record Known(FactBase facts) {

  static Known of(CoursePack pack) {
    return new Known(pack.facts());
  }

  /** The circle that an item is about: the posts that make somebody one of it. */
  Set<Post> seats(List<String> subjects) {
    Optional<Body> body =
        facts.bodies().stream().filter(one -> subjects.contains(one.subject())).findFirst();
    return facts.posts().stream()
        .filter(
            post -> body.isPresent() ? post.body().equals(body) : subjects.contains(post.subject()))
        .collect(Collectors.toSet());
  }

  Person person(String name) {
    return facts.persons().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Post post(String name) {
    return facts.posts().stream()
        .filter(post -> post.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Enumeration list(String id) {
    return (Enumeration) facts.fact(id).orElseThrow();
  }

  Roster roster(String asOf) {
    return facts.rosters().stream()
        .filter(roster -> roster.asOf().text().equals(asOf))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the list gives one of these posts to the person. */
  boolean has(Roster roster, Person person, Set<Post> posts) {
    return held(holding ->
            holding.person().equals(person) && holding.roster().equals(Optional.of(roster.name())))
        .stream()
        .anyMatch(posts::contains);
  }

  /** Whether it is certain that the list gives none of these posts to the person. */
  boolean lacks(Roster roster, Person person, Set<Post> posts) {
    Set<String> ids = posts.stream().map(Post::id).collect(Collectors.toSet());
    return roster.closed()
        && roster.persons().contains(person)
        && held(holding -> holding.person().equals(person)).stream()
            .noneMatch(held ->
                ids.contains(held.id())
                    || held.tooClose().stream().anyMatch(ids::contains)
                    || posts.stream().anyMatch(post -> post.tooClose().contains(held.id())));
  }

  private Set<Post> held(Predicate<Holding> which) {
    Set<Post> held = new HashSet<>();
    facts.holdings().stream().filter(which).map(Holding::post).forEach(held::add);
    for (int size = 0; size < held.size(); ) {
      size = held.size();
      Set<String> included =
          held.stream().flatMap(post -> post.includes().stream()).collect(Collectors.toSet());
      facts.posts().stream().filter(post -> included.contains(post.id())).forEach(held::add);
    }
    return held;
  }

  /** Whether it is certain that a list in running text does not name this. */
  boolean omits(Enumeration list, String text) {
    String words = bare(text);
    return list.closed()
        && list.members().stream().noneMatch(member -> bare(member).contains(words))
        && list.attested().evidence().stream()
            .noneMatch(place -> bare(place.quote()).contains(words))
        && facts.enumerations().stream()
            .filter(other -> other.members().contains(text))
            .noneMatch(
                other -> other.near().contains(list.name()) || list.near().contains(other.name()))
        && facts.enumerations().stream()
            .anyMatch(other -> other.kind().equals(list.kind()) && other.members().contains(text));
  }

  /** The words of a text with a space around each. */
  static String bare(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", " ", " "));
  }
}
