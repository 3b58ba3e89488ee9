package rostrum.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.courses.Guide;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.PartialDate;
import rostrum.facts.Person;
import rostrum.facts.Roster;
import rostrum.lessons.Passage;
import rostrum.reference.Stated.Line;
import rostrum.reference.Stated.Name;

/** Everybody whom the article names, and what it says that they are. */
final class People {
  private final CoursePack course;
  private final FactBase facts;
  private final Citations citations;
  private final Dates dates;
  private final Succession succession;

  People(CoursePack course, Citations citations, Dates dates) {
    this.course = course;
    this.facts = course.facts();
    this.citations = citations;
    this.dates = dates;
    this.succession = new Succession(facts);
  }

  /** Named in one and the same sentence, without a post. */
  public record Mention(Quote quote, List<PersonEntry> people) {}

  List<PersonEntry> withPosts() {
    return facts.persons().stream()
        .map(this::entry)
        .filter(one -> !one.stated().isEmpty())
        .toList();
  }

  List<Mention> withoutPosts() {
    Map<Quote, List<PersonEntry>> bySentence = new LinkedHashMap<>();
    facts.persons().stream()
        .map(this::entry)
        .filter(one -> one.stated().isEmpty())
        .forEach(one ->
            one.named()
                .ifPresent(
                    quote -> bySentence.computeIfAbsent(quote, key -> new ArrayList<>()).add(one)));
    return bySentence.entrySet().stream()
        .map(mention -> new Mention(mention.getKey(), List.copyOf(mention.getValue())))
        .toList();
  }

  Optional<PersonEntry> find(String id) {
    return facts.persons().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .map(this::entry);
  }

  /** When the posts stood as the article says: as the editor names it, else by the facts. */
  Optional<String> period() {
    return course
        .guide()
        .posts()
        .or(this::dated)
        .map(span -> dates.between(span.from(), span.until()));
  }

  private Optional<Guide.Span> dated() {
    List<PartialDate> all =
        Stream.concat(
                facts.rosters().stream().map(Roster::asOf),
                facts.holdings().stream()
                    .flatMap(holding ->
                        Stream.concat(holding.from().stream(), holding.until().stream())))
            .sorted((one, other) -> one.text().compareTo(other.text()))
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Guide.Span(all.getFirst(), all.getLast()));
  }

  private PersonEntry entry(Person person) {
    List<Stated> stated = new ArrayList<>();
    facts.rosters().forEach(roster -> listed(roster, person).ifPresent(stated::add));
    stated.addAll(told(person));
    return new PersonEntry(
        person.id(),
        person.name(),
        person.hangul(),
        List.copyOf(stated),
        person.mentioned().map(citations::quote));
  }

  private Optional<Stated> listed(Roster roster, Person person) {
    List<Holding> holdings = facts.listed(roster, person);
    if (holdings.isEmpty()) {
      return Optional.empty();
    }
    Predicate<Holding> grouped = holding -> roster.groups().contains(holding.post());
    List<Holding> ordered =
        Stream.concat(holdings.stream().filter(grouped), holdings.stream().filter(grouped.negate()))
            .toList();
    Cite cite = citations.of(ordered.getLast().attested());
    return Optional.of(
        new Stated(
            cite,
            Optional.of(dates.on(roster.asOf())),
            ordered.stream().map(holding -> line(holding, "")).toList()));
  }

  private List<Stated> told(Person person) {
    Map<Passage, List<Holding>> byPlace = new LinkedHashMap<>();
    facts
        .ever(person)
        .filter(holding -> holding.roster().isEmpty())
        .forEach(holding ->
            byPlace
                .computeIfAbsent(
                    holding.attested().evidence().getFirst(), place -> new ArrayList<>())
                .add(holding));
    return byPlace.values().stream()
        .map(holdings ->
            new Stated(
                citations.of(holdings.getFirst().attested()),
                Optional.empty(),
                holdings.stream().map(holding -> line(holding, dates.of(holding))).toList()))
        .toList();
  }

  private Line line(Holding holding, String when) {
    return new Line(
        holding.post().name(),
        List.of(),
        when,
        succession.after(holding.person(), holding.post()).map(People::name),
        succession.before(holding.person(), holding.post()).map(People::name));
  }

  static Name name(Person person) {
    return new Name(person.id(), person.name());
  }
}
