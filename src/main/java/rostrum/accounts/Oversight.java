package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOUNT;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Chain;
import rostrum.ledger.Deed;
import rostrum.ledger.Head;
import rostrum.ledger.Ledger;
import rostrum.ledger.Link;
import rostrum.storage.Database;

/** The ledger as administrators and the operator see it, and what the door puts into it. */
public final class Oversight {
  /** How many entries are listed at a time. */
  public static final int MOST = 100;

  /** How many a file has at most, and how many a page checks. */
  public static final int MOST_IN_FILE = 10_000;

  private final Database database;
  private final Clock clock;

  public Oversight(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A page of the ledger.
   *
   * @param links the newest first, at most {@link #MOST}
   * @param called the names of those accounts in them that are there and have one
   * @param verdict on the last {@link #MOST_IN_FILE}
   */
  public record Page(List<Link> links, Map<Long, String> called, Chain.Verdict verdict) {}

  /**
   * What was recorded.
   *
   * @param before the number of the entry before which to begin
   * @return empty for whoever is no administrator
   */
  public Optional<Page> page(Actor.Account actor, Optional<Deed> deed, long before) {
    if (!actor.role().includes(Role.ADMIN)) {
      return Optional.empty();
    }
    return database.read(sql -> {
      List<Link> links = Ledger.before(sql, deed, before, MOST);
      Chain.Verdict verdict = Ledger.check(sql, MOST_IN_FILE, List.of());
      return Optional.of(new Page(links, called(sql, links), verdict));
    });
  }

  private static Map<Long, String> called(DSLContext sql, List<Link> links) {
    List<Long> ids =
        links.stream()
            .map(Link::written)
            .flatMap(
                one -> Stream.concat(one.account().stream(), About.accountOf(one.about()).stream()))
            .distinct()
            .toList();
    return sql
        .select(ACCOUNT.ID, ACCOUNT.NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(ids), ACCOUNT.NAME.isNotNull())
        .stream()
        .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
  }

  /** The last entries, for a file; none for whoever is no administrator. */
  public List<Link> last(Actor.Account actor, Optional<Deed> deed) {
    return actor.role().includes(Role.ADMIN)
        ? database.read(sql -> Ledger.before(sql, deed, Long.MAX_VALUE, MOST_IN_FILE))
        : List.of();
  }

  /**
   * Records that the actor was told there is no such page; of the same actor and route once an
   * hour.
   *
   * @param route its path, with names in braces for what stands in addresses
   */
  public void refused(Actor actor, String route) {
    Act act = Act.of(clock.instant(), Deed.PAGE_REFUSED, actor.author()).about(About.route(route));
    boolean isNew = database.read(sql -> Ledger.countAlike(sql, act)) == 0;
    if (isNew) {
      database.write(sql -> Ledger.appendUpTo(sql, 1, act));
    }
  }

  /** Records that a backup is begun, so that the entry is in it. */
  public void backupBegins(Actor.Operator actor) {
    database.write(sql -> {
      Ledger.append(sql, Act.of(clock.instant(), Deed.BACKUP_BEGUN, actor.author()));
      return true;
    });
  }

  /** Where the chain has come to. */
  public Head head(Actor.Operator actor) {
    return database.read(Ledger::head);
  }

  /**
   * Goes along the whole chain.
   *
   * @param known heads that were kept elsewhere
   */
  public Chain.Verdict check(Actor.Operator actor, Collection<Head> known) {
    return database.read(sql -> Ledger.check(sql, Long.MAX_VALUE, known));
  }
}
