package rostrum.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.facts.Body;
import rostrum.facts.Disagreement;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.reference.Stated.Line;
import rostrum.reference.Stated.Name;

/** The bodies of the article: who sits in them, how posts passed on, what was done to them. */
final class Bodies {
  private final FactBase facts;
  private final Citations citations;
  private final Dates dates;
  private final Succession succession;

  Bodies(FactBase facts, Citations citations, Dates dates) {
    this.facts = facts;
    this.citations = citations;
    this.dates = dates;
    this.succession = new Succession(facts);
  }

  /**
   * What the article says of a body.
   *
   * @param stated who holds its posts, by the places that say so
   */
  public record Entry(
      String id, String name, List<Stated> stated, List<Passing> passings, List<Change> changes) {}

  /** A post and who had it, in order. */
  public record Passing(String body, String post, List<Holder> holders) {}

  /** One who had it. */
  public record Holder(Name person, String when, Cite cite) {}

  /** What was done, in the article’s words. */
  public record Change(String body, String name, String kind, String says, Cite cite) {}

  /** Changes of one kind. */
  public record Kind(String kind, List<Change> changes) {}

  /** Two accounts of what was done. */
  public record Dispute(String differs, List<Account> accounts) {}

  /** One of them. */
  public record Account(String says, Cite cite) {}

  List<Entry> entries() {
    return facts.bodies().stream().map(this::entry).toList();
  }

  Optional<Entry> find(String id) {
    return facts.bodies().stream()
        .filter(body -> body.id().equals(id))
        .findFirst()
        .map(this::entry);
  }

  List<Passing> passings() {
    return succession.passings().stream().map(this::passing).toList();
  }

  /** What was done to bodies, kind by kind, but for what the article gives two accounts of. */
  List<Kind> changes() {
    Map<String, List<Change>> byKind = new LinkedHashMap<>();
    facts.institutions().stream()
        .filter(change -> change.attested().speech().claim() != Claim.CONTESTED)
        .forEach(change ->
            byKind.computeIfAbsent(change.change(), kind -> new ArrayList<>()).add(change(change)));
    return byKind.entrySet().stream()
        .map(kind -> new Kind(kind.getKey(), List.copyOf(kind.getValue())))
        .toList();
  }

  /** The disagreements that are about what was done to a body. */
  List<Dispute> disputes() {
    List<Passage> contested =
        facts.institutions().stream()
            .filter(change -> change.attested().speech().claim() == Claim.CONTESTED)
            .flatMap(change -> change.attested().evidence().stream())
            .toList();
    return facts.disagreements().stream()
        .filter(disagreement ->
            disagreement.accounts().stream()
                .map(Disagreement.Account::place)
                .allMatch(contested::contains))
        .map(this::dispute)
        .toList();
  }

  private Dispute dispute(Disagreement disagreement) {
    return new Dispute(
        disagreement.differs(),
        disagreement.accounts().stream()
            .map(account -> new Account(account.says(), citations.of(account.place())))
            .toList());
  }

  private Entry entry(Body body) {
    List<Stated> stated = new ArrayList<>();
    facts.rosters().forEach(roster -> listed(roster, body).ifPresent(stated::add));
    stated.addAll(told(body));
    return new Entry(
        body.id(),
        body.name(),
        List.copyOf(stated),
        passings().stream().filter(passing -> passing.body().equals(body.id())).toList(),
        facts.institutions().stream()
            .filter(change -> change.body().equals(body))
            .map(this::change)
            .toList());
  }

  private Optional<Stated> listed(Roster roster, Body body) {
    List<Holding> here = facts.listed(roster).filter(holding -> sits(holding, body)).toList();
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stated(
                citations.of(roster), Optional.of(dates.on(roster.asOf())), lines(here, false)));
  }

  private List<Stated> told(Body body) {
    Map<Passage, List<Holding>> byPlace = new LinkedHashMap<>();
    facts.holdings().stream()
        .filter(holding -> holding.roster().isEmpty() && sits(holding, body))
        .forEach(holding ->
            byPlace
                .computeIfAbsent(
                    holding.attested().evidence().getFirst(), place -> new ArrayList<>())
                .add(holding));
    return byPlace.values().stream()
        .map(here ->
            new Stated(
                citations.of(here.getFirst().attested()), Optional.empty(), lines(here, true)))
        .toList();
  }

  private List<Line> lines(List<Holding> holdings, boolean dated) {
    Map<Post, List<Holding>> byPost = new LinkedHashMap<>();
    facts
        .posts()
        .forEach(post -> {
          List<Holding> held =
              holdings.stream().filter(holding -> holding.post().equals(post)).toList();
          if (!held.isEmpty()) {
            byPost.put(post, held);
          }
        });
    return byPost.entrySet().stream()
        .map(held ->
            new Line(
                held.getKey().name(),
                held.getValue().stream().map(Holding::person).map(People::name).toList(),
                dated ? dates.of(held.getValue().getFirst()) : "",
                only(held.getValue())
                    .flatMap(person -> succession.after(person, held.getKey()))
                    .map(People::name),
                only(held.getValue())
                    .flatMap(person -> succession.before(person, held.getKey()))
                    .map(People::name)))
        .toList();
  }

  private static Optional<Person> only(List<Holding> held) {
    return held.size() == 1 ? Optional.of(held.getFirst().person()) : Optional.empty();
  }

  private boolean sits(Holding holding, Body body) {
    return facts.withIncluded(holding.post()).stream()
        .anyMatch(post -> post.body().equals(Optional.of(body)));
  }

  private Passing passing(Succession.Passing passing) {
    return new Passing(
        passing.post().body().map(Body::id).orElse(""),
        passing.post().name(),
        passing.holders().stream()
            .map(holding ->
                new Holder(
                    People.name(holding.person()),
                    dates.of(holding),
                    citations.of(holding.attested())))
            .toList());
  }

  private Change change(InstitutionChange change) {
    return new Change(
        change.body().id(),
        change.body().name(),
        change.change(),
        change.says(),
        citations.of(change.attested()));
  }
}
