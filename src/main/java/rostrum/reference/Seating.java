package rostrum.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rostrum.facts.Body;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.ShortNames;
import rostrum.reference.Stated.Name;

/**
 * Who sits in which body, for a picture that is a table: a row a person, a column a body in which
 * the article places two or more.
 *
 * @param columns in the order of the pack
 */
public record Seating(
    List<Column> columns, List<Row> rows, List<Single> single, List<Members> bodies) {

  /** A body. */
  public record Column(String id, String shortName, String name) {}

  /** A person with a seat in one of the columns. */
  public record Row(Name person, List<Seat> seats) {}

  /**
   * A place in the table.
   *
   * @param kind "list" by a printed list, "text" by running text only, "ended" if the article says
   *     that it ended, or "none"
   * @param posts what the person is there
   */
  public record Seat(String kind, String posts) {
    boolean taken() {
      return !kind.equals("none");
    }
  }

  /** A body in which the article places one person only. */
  public record Single(Column body, Name person) {}

  /** A body and who sits there: the picture in words. */
  public record Members(Column body, List<Member> members) {}

  /** One who sits there. */
  public record Member(Name person, Seat seat) {}

  static Seating of(FactBase facts) {
    Seats seats = new Seats(facts);
    List<Members> all =
        facts.bodies().stream()
            .map(seats::members)
            .filter(body -> !body.members().isEmpty())
            .toList();
    List<Members> shared = all.stream().filter(body -> body.members().size() > 1).toList();
    return new Seating(
        shared.stream().map(Members::body).toList(),
        facts.persons().stream()
            .map(People::name)
            .map(person -> row(person, shared))
            .filter(row -> row.seats().stream().anyMatch(Seat::taken))
            .toList(),
        all.stream()
            .filter(body -> body.members().size() == 1)
            .map(body -> new Single(body.body(), body.members().getFirst().person()))
            .toList(),
        all);
  }

  private static Row row(Name person, List<Members> shared) {
    return new Row(
        person,
        shared.stream()
            .map(body ->
                body.members().stream()
                    .filter(member -> member.person().equals(person))
                    .map(Member::seat)
                    .findFirst()
                    .orElse(new Seat("none", "")))
            .toList());
  }

  /** Whether there is nothing to see. */
  public boolean empty() {
    return columns.isEmpty();
  }

  private static final class Seats {
    private final FactBase facts;
    private final ShortNames names;

    Seats(FactBase facts) {
      this.facts = facts;
      this.names = new ShortNames(facts.bodies());
    }

    Members members(Body body) {
      return new Members(
          new Column(body.id(), names.of(body), body.name()),
          facts.persons().stream().flatMap(person -> member(person, body).stream()).toList());
    }

    private Optional<Member> member(Person person, Body body) {
      List<Holding> here = facts.ever(person).filter(holding -> sits(holding, body)).toList();
      return here.isEmpty()
          ? Optional.empty()
          : Optional.of(new Member(People.name(person), new Seat(kind(here), posts(here))));
    }

    private static String posts(List<Holding> here) {
      return here.stream()
          .map(Holding::post)
          .map(Post::name)
          .distinct()
          .collect(Collectors.joining("; "));
    }

    private static String kind(List<Holding> here) {
      if (here.stream().anyMatch(holding -> holding.until().isPresent())) {
        return "ended";
      }
      return here.stream().anyMatch(holding -> holding.roster().isPresent()) ? "list" : "text";
    }

    private boolean sits(Holding holding, Body body) {
      return facts.withIncluded(holding.post()).stream()
          .anyMatch(post -> post.body().equals(Optional.of(body)));
    }
  }
}
