package rostrum.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.FactBase;
import rostrum.facts.Roster;

/**
 * Which questions cannot be asked together: because what one shows before or after answering gives
 * away the other's key, because both rest on one fact, or because their stems are nearly the same.
 */
public final class Leaks {
  private static final double TWINS = .8;

  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Set<String> lists = new HashSet<>();
  private final Map<String, List<String>> units = new ConcurrentHashMap<>();
  private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

  public Leaks(FactBase facts) {
    facts.persons().forEach(person -> spelled(person.subject(), person.name(), person.aliases()));
    facts.posts().forEach(post -> spelled(post.subject(), post.name(), post.printed()));
    facts.bodies().forEach(body -> spelled(body.subject(), body.name(), seats(facts, body)));
    facts.slogans().forEach(slogan -> spelled(slogan.subject(), slogan.phrase(), slogan.also()));
    facts.rosters().stream().map(Roster::id).forEach(lists::add);
  }

  private void spelled(String subject, String name, List<String> also) {
    spellings.put(
        subject, Stream.concat(Stream.of(name), also.stream()).map(Leaks::lowered).toList());
  }

  /** Every printed spelling of the posts that make somebody belong to a body. */
  private static List<String> seats(FactBase facts, Body body) {
    return facts.posts().stream()
        .filter(post -> post.body().equals(Optional.of(body)))
        .flatMap(post -> post.printed().stream())
        .toList();
  }

  /** Whether these two may stand in one session. */
  public boolean together(Item one, Item other) {
    return !givesAway(one, other)
        && !givesAway(other, one)
        && !sharesFact(one, other)
        && !areTwins(one, other);
  }

  /**
   * Whether anything that the first shows, on its page or in its feedback, names the second's
   * subject and key together.
   */
  public boolean givesAway(Item shown, Item asked) {
    Secret secret = secrets.computeIfAbsent(version(asked), version -> secret(asked));
    return units.computeIfAbsent(version(shown), version -> units(shown)).stream()
        .anyMatch(unit ->
            unit.contains(secret.key()) && secret.abouts().stream().anyMatch(unit::contains));
  }

  /** Whether a fact, other than a whole list, carries the key of both. */
  public boolean sharesFact(Item one, Item other) {
    return one.facts().stream()
        .anyMatch(fact -> !lists.contains(fact) && other.facts().contains(fact));
  }

  /** Whether eight of ten words of the two stems are the same, by the Jaccard index. */
  public static boolean areTwins(Item one, Item other) {
    return Tokens.jaccard(one.stem(), other.stem()) >= TWINS;
  }

  /**
   * What must not be named together before a question is asked.
   *
   * @param abouts every spelling of what its stem is about
   */
  private record Secret(String key, List<String> abouts) {}

  private Secret secret(Item item) {
    String key =
        lowered(
            item.options().stream()
                .filter(Option::correct)
                .map(Option::text)
                .findFirst()
                .orElse(""));
    String stem = lowered(item.stem());
    List<String> abouts =
        item.subjects().stream()
            .map(subject -> spellings.getOrDefault(subject, List.of(lowered(subject))))
            .filter(names -> names.stream().anyMatch(stem::contains))
            .flatMap(List::stream)
            .toList();
    return new Secret(key, abouts);
  }

  private static List<String> units(Item item) {
    List<String> units = new ArrayList<>(List.of(item.stem(), item.explanation()));
    units.add(joined(item.evidence()));
    for (Option option : item.options()) {
      units.add(option.text() + " " + option.why());
      units.add(joined(option.evidence()));
    }
    return units.stream().map(Leaks::lowered).toList();
  }

  private static String version(Item item) {
    return item.id() + " " + item.version();
  }

  private static String joined(List<Evidence> evidence) {
    return String.join(" ", evidence.stream().map(Evidence::quote).toList());
  }

  private static String lowered(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
