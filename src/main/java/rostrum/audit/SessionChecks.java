package rostrum.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.facts.FactBase;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Tokens;

/**
 * The checks that look at sessions drawn from the bank with a fixed seed, as learners draw them.
 */
final class SessionChecks {
  private static final long SEED = 2021;
  private static final int SESSIONS = 1_000;
  private static final int SESSION = 10;
  private static final double MOST_FROM_TABLES = .4;
  private static final double TWINS = .8;

  private final Disclosure disclosure;
  private final Leaks leaks;

  SessionChecks(FactBase facts) {
    this.disclosure = new Disclosure(facts);
    this.leaks = new Leaks(facts);
  }

  /** Sessions as anybody could draw them from a bank. */
  static List<List<Item>> drawn(List<Item> bank, FactBase facts) {
    RandomGenerator random = random(SEED);
    Draw draw = new Draw(new Leaks(facts));
    List<List<Item>> sessions = new ArrayList<>();
    for (int session = 0; session < SESSIONS; session++) {
      sessions.add(draw.session(bank, SESSION, item -> 0, random));
    }
    return sessions;
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Nothing is given away, nothing is asked twice, and tables do not prevail. */
  List<Verdict> over(List<Item> bank, List<List<Item>> sessions) {
    return List.of(
        pairs("leaks", Level.BLOCK, sessions, "gives away", disclosure::givesAway),
        pairs("twins", Level.WARN, sessions, "asks the same as", SessionChecks::areTwins),
        tables(bank, sessions));
  }

  /** Two items of a session that should not stand together. */
  private interface Conflict {
    boolean between(Item one, Item other);
  }

  private static Verdict pairs(
      String check, Level level, List<List<Item>> sessions, String verb, Conflict conflict) {
    Set<String> items = new LinkedHashSet<>();
    Set<String> details = new LinkedHashSet<>();
    int failing = 0;
    for (List<Item> session : sessions) {
      boolean failed = false;
      for (Item one : session) {
        for (Item other : session) {
          if (!one.id().equals(other.id()) && conflict.between(one, other)) {
            failed = true;
            items.add(one.id());
            details.add(one.id() + " " + verb + " " + other.id());
          }
        }
      }
      failing += failed ? 1 : 0;
    }
    return new Verdict(
        check, level.slug(), failing, sessions.size(), List.copyOf(items), List.copyOf(details));
  }

  private static boolean areTwins(Item one, Item other) {
    return Tokens.jaccard(one.stem(), other.stem()) >= TWINS
        || one.facts().stream().anyMatch(other.facts()::contains);
  }

  /** At most four in ten rest on a table, while anything else could stand there. */
  private Verdict tables(List<Item> bank, List<List<Item>> sessions) {
    int failing = 0;
    Set<String> items = new LinkedHashSet<>();
    for (List<Item> session : sessions) {
      List<Item> fromTables = session.stream().filter(SessionChecks::isFromTable).toList();
      if (fromTables.size() > MOST_FROM_TABLES * SESSION && hasAnythingElse(bank, session)) {
        failing++;
        fromTables.forEach(item -> items.add(item.id()));
      }
    }
    return new Verdict(
        "table-share", Level.BLOCK.slug(), failing, sessions.size(), List.copyOf(items), List.of());
  }

  private boolean hasAnythingElse(List<Item> bank, List<Item> session) {
    return bank.stream()
        .filter(item -> !isFromTable(item) && !session.contains(item))
        .anyMatch(item -> session.stream().allMatch(other -> leaks.together(item, other)));
  }

  private static boolean isFromTable(Item item) {
    return item.evidence().stream().anyMatch(evidence -> evidence.table().isPresent());
  }
}
