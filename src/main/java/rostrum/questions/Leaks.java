package rostrum.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import rostrum.facts.Places;
import rostrum.lessons.Passage;

/**
 * Which questions cannot be asked together: because what one shows before or after answering gives
 * away the other's key, because both rest on one fact, or because their stems are nearly the same.
 */
public final class Leaks {
  private static final double TWINS = .8;

  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Map<Version, Shows> shows = new ConcurrentHashMap<>();
  private final Map<Version, Hides> hides = new ConcurrentHashMap<>();
  private final Map<Version, Map<Version, Boolean>> together = new ConcurrentHashMap<>();

  public Leaks(FactBase facts) {
    facts.persons().forEach(person -> spelled(person.subject(), person.name(), person.aliases()));
    facts.posts().forEach(post -> spelled(post.subject(), post.name(), post.printed()));
    facts.bodies().forEach(body -> spelled(body.subject(), body.name(), seats(facts, body)));
    facts.slogans().forEach(slogan -> spelled(slogan.subject(), slogan.phrase(), slogan.also()));
    facts.events().forEach(event -> spelled(event.subject(), event.says(), List.of()));
    facts.figures().forEach(figure -> spelled(figure.subject(), figure.says(), List.of()));
    facts.slogans().forEach(slogan -> places.put(slogan.places().id(), quotes(slogan.places())));
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

  private static Set<String> quotes(Places places) {
    return Set.copyOf(places.passages().stream().map(Passage::quote).toList());
  }

  /** Whether these two may stand in one session. */
  public boolean together(Item one, Item other) {
    Version left = Version.of(one);
    Version right = Version.of(other);
    Map<Version, Boolean> known =
        together.computeIfAbsent(left, version -> new ConcurrentHashMap<>());
    Boolean before = known.get(right);
    if (before != null) {
      return before;
    }
    boolean apart =
        sharesFact(one, other)
            || areTwins(one, other)
            || givesAway(one, other)
            || givesAway(other, one);
    known.put(right, !apart);
    return !apart;
  }

  /**
   * Whether anything that the first shows, on its page or in its feedback, names the second's
   * subject and key together, or is the very sentence on which the second rests.
   */
  public boolean givesAway(Item shown, Item asked) {
    Shows shows = this.shows.computeIfAbsent(Version.of(shown), version -> Shows.of(shown));
    Hides hides = this.hides.computeIfAbsent(Version.of(asked), version -> hides(asked));
    return hides.quotes().stream().anyMatch(shows.quotes()::contains)
        || hides.secrets().stream().anyMatch(secret -> secret.isIn(shows.texts()));
  }

  /** Whether a fact carries the key of both. */
  public boolean sharesFact(Item one, Item other) {
    return one.facts().stream().anyMatch(other.facts()::contains);
  }

  /** Whether eight of ten words of the two stems are the same, by the Jaccard index. */
  public static boolean areTwins(Item one, Item other) {
    return Tokens.jaccard(one.stem(), other.stem()) >= TWINS;
  }

  private record Version(String id, int number) {
    static Version of(Item item) {
      return new Version(item.id(), item.version());
    }
  }

  /**
   * Everything that is seen of a question before and after answering.
   *
   * @param texts in lower case, each what is seen in one place
   * @param quotes sentences, headings and footnotes; cells only say something by their row
   */
  private record Shows(List<String> texts, Set<String> quotes) {

    static Shows of(Item item) {
      List<String> texts = new ArrayList<>(List.of(item.stem(), item.explanation()));
      List<List<Evidence>> evidence = new ArrayList<>(List.of(item.evidence()));
      for (Option option : item.options()) {
        texts.add(option.text() + " " + option.why());
        evidence.add(option.evidence());
      }
      for (Pair pair : item.pairs()) {
        texts.add(pair.left() + " " + pair.right());
        evidence.add(pair.evidence());
      }
      for (Stage stage : item.sequence()) {
        texts.add(stage.text());
        evidence.add(stage.evidence());
      }
      Set<String> quotes = new HashSet<>();
      for (List<Evidence> pieces : evidence) {
        texts.add(String.join(" ", pieces.stream().map(Evidence::quote).toList()));
        pieces.stream()
            .filter(piece -> piece.table().isEmpty())
            .forEach(piece -> quotes.add(piece.quote()));
      }
      item.citation()
          .ifPresent(citation -> citation.options().forEach(cited -> quotes.add(cited.quote())));
      quotes.forEach(texts::add);
      return new Shows(texts.stream().map(Leaks::lowered).distinct().toList(), quotes);
    }
  }

  /**
   * What must not be seen before a question is asked.
   *
   * @param quotes the sentences on which it rests
   */
  private record Hides(List<Secret> secrets, Set<String> quotes) {}

  /**
   * What must not be named together.
   *
   * @param abouts every spelling of what is asked about
   */
  private record Secret(String key, List<String> abouts) {
    boolean isIn(List<String> texts) {
      return texts.stream()
          .anyMatch(text -> text.contains(key) && abouts.stream().anyMatch(text::contains));
    }
  }

  private Hides hides(Item item) {
    String stem = lowered(item.stem());
    List<String> abouts =
        item.subjects().stream()
            .map(subject -> spellings.getOrDefault(subject, List.of(lowered(subject))))
            .filter(names -> names.stream().anyMatch(stem::contains))
            .flatMap(List::stream)
            .toList();
    List<Secret> secrets = new ArrayList<>();
    keys(item).map(key -> new Secret(lowered(key), abouts)).forEach(secrets::add);
    item.pairs().stream()
        .map(pair -> new Secret(lowered(pair.right()), List.of(lowered(pair.left()))))
        .forEach(secrets::add);
    Set<String> quotes = new HashSet<>();
    item.evidence().stream()
        .filter(piece -> piece.table().isEmpty())
        .forEach(piece -> quotes.add(piece.quote()));
    item.facts().forEach(fact -> quotes.addAll(places.getOrDefault(fact, Set.of())));
    return new Hides(secrets, quotes);
  }

  /** Right answers that are words of their own; that the article says so is none. */
  private static Stream<String> keys(Item item) {
    return switch (item.question()) {
      case TrueFalse _, Matching _, Ordering _, Cloze _, Open _ -> Stream.of();
      case SingleChoice choice -> right(choice.options());
      case MultipleChoice choice -> right(choice.options());
      case ShortAnswer answer -> Stream.of(answer.accepted().getFirst());
      case NumberQuestion number -> written(number.number().value());
    };
  }

  private static Stream<String> right(List<Option> options) {
    return options.stream().filter(Option::correct).map(Option::text);
  }

  /** A number as it is printed, with and without commas between thousands. */
  private static Stream<String> written(BigDecimal number) {
    return Arrays.asList(number.toPlainString(), "%,d".formatted(number.toBigInteger())).stream()
        .distinct();
  }

  private static String lowered(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
