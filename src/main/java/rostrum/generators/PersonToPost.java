package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Bloom;

/**
 * Which post does the list give this person? One question a person, on a post that nobody else has
 * where there is one.
 */
public record PersonToPost() implements Generator {

  @Override
  public String family() {
    return "person-post";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().rosters().stream()
        .flatMap(roster -> {
          Held held = new Held(course.facts(), roster);
          return roster.persons().stream().map(person -> outcome(course, held, person));
        });
  }

  private Outcome outcome(Course course, Held held, Person person) {
    Roster roster = held.roster();
    Optional<Holding> telling = telling(held, person);
    if (telling.isEmpty()) {
      return new Unproven(family(), person.subject(), "no uncontested post in " + roster.citedAs());
    }
    Holding holding = telling.get();
    String cited = course.cited(roster);
    List<Candidate> others =
        besideEachOther(
                course,
                holding.post(),
                course.facts().posts().stream()
                    .filter(post -> held.provablyLacks(person, post))
                    .filter(post -> !roster.groups().contains(post))
                    .filter(post -> !held.holders(post).isEmpty())
                    .toList())
            .flatMap(post -> other(course, held, holding, post).stream())
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(), person.subject(), "fewer than two posts are provably not theirs");
    }
    String sentence = course.words().say("holding", cited, person.name(), holding.post().name());
    Candidate key =
        new Candidate(
            holding.post().name(),
            sentence,
            Candidate.evidence(holding.attested()),
            List.of(holding.id()),
            Optional.empty(),
            1);
    return new Draft(
        new Basis(
            family(),
            holding.id(),
            holding.attested().section(),
            course.words().say("person-post.stem", cited, person.name()),
            List.of(holding.id()),
            List.of(person.subject(), holding.post().subject()),
            key.evidence(),
            Optional.of(roster.asOf().text()),
            holding.attested().speech(),
            holding.attested().weight(),
            Bloom.REMEMBER,
            sentence,
            "posts that " + roster.id() + " gives to " + person.subject(),
            Optional.empty()),
        key,
        others,
        3);
  }

  /** What is asked of this person: a post that nobody else has where there is one. */
  static Optional<Holding> telling(Held held, Person person) {
    return held.listed(person).stream()
        .filter(holding -> Provable.isUncontested(holding.attested()))
        .filter(holding -> !held.roster().groups().contains(holding.post()))
        .min(Comparator.comparing(holding -> held.only(holding.post()).isEmpty()));
  }

  /** Where one post includes another, the one that is more like the key; the key before all. */
  private static Stream<Post> besideEachOther(Course course, Post key, List<Post> posts) {
    List<Post> likeliest =
        posts.stream()
            .sorted(
                Comparator.comparingDouble((Post post) -> -Likeness.posts(key, post))
                    .thenComparing(Post::id))
            .toList();
    List<Post> kept = new ArrayList<>(List.of(key));
    for (Post post : likeliest) {
      Set<Post> included = course.facts().withIncluded(post);
      if (kept.stream()
          .noneMatch(other ->
              included.contains(other) || course.facts().withIncluded(other).contains(post))) {
        kept.add(post);
      }
    }
    return posts.stream().filter(kept::contains);
  }

  private static Optional<Candidate> other(Course course, Held held, Holding key, Post post) {
    List<Person> holders = held.holders(post);
    if (holders.isEmpty() || held.roster().groups().contains(post)) {
      return Optional.empty();
    }
    String whose =
        holders.size() == 1
            ? course.words().say("person-post.theirs", holders.getFirst().name())
            : course
                .words()
                .say("person-post.shared", holders.getFirst().name(), holders.size() - 1);
    Holding theirs =
        held.listed(holders.getFirst()).stream()
            .filter(holding -> holding.post().equals(post))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new Candidate(
            post.name(),
            whose,
            Candidate.evidence(theirs.attested()),
            held.row(key.person()),
            Optional.of(held.roster().id()),
            Likeness.posts(key.post(), post)));
  }
}
