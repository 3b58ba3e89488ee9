package rostrum.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.Table;
import rostrum.Fixtures;
import rostrum.MovedClock;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** All ways in and out of one database, at a time that is moved by hand. */
final class Hall {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final String PASSWORD = "seven quiet lanterns";
  static final String OTHER_PASSWORD = "nine loud harbours";

  private static final RandomGenerator CHANCE = Fixtures.random(4);
  private static final PasswordHashes HASHES = new PasswordHashes();

  private final TestDatabase kind;

  /** Whether whoever is told of them fails. */
  boolean isBroken;

  /** Accounts of which it was told that they got a learner. */
  final List<Actor> gotLearner = new ArrayList<>();

  final Learners learners = new Learners();
  final Database database;
  final Accounts accounts;
  final Sessions sessions;
  final Recoveries recoveries;
  final ConsoleTokens tokens;
  final Belongings belongings;
  final Tries tries;
  final Limits limits;
  final MovedClock clock = new MovedClock(NOW);
  final Entrance entrance;
  final OwnAccount own;

  Hall(TestDatabase kind) {
    this.kind = kind;
    this.database = kind.database();
    this.accounts = new Accounts(database);
    this.sessions = new Sessions(database, clock);
    this.recoveries = new Recoveries(database, clock);
    this.tokens = new ConsoleTokens(database, clock);
    this.belongings = new Belongings(database);
    this.tries = new Tries(database, clock);
    this.limits = new Limits(clock);
    this.entrance =
        new Entrance(
            database,
            accounts,
            learners,
            recoveries,
            tokens,
            new SecondFactors(database, KeyWrap.NONE),
            sessions,
            tries,
            limits,
            HASHES,
            this::gotLearner,
            clock);
    this.own =
        new OwnAccount(database, accounts, recoveries, sessions, belongings, tries, HASHES, clock);
  }

  private void gotLearner(Actor actor) {
    if (isBroken) {
      throw new IllegalStateException("cards cannot be merged");
    }
    gotLearner.add(actor);
  }

  Optional<Duration> count(Limits limits, int most) {
    return database.write(sql -> limits.count(sql, "greetings of gita", most));
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** A browser that was never here, at an address of its own. */
  static Caller somebody() {
    byte[] bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    return new Caller(
        new Actor.Visitor(token),
        "2001:db8::" + token.substring(0, 4),
        Optional.of("Firefox, Linux"));
  }

  /** Somebody else at the same address. */
  static Caller beside(Caller neighbour) {
    return new Caller(somebody().visitor(), neighbour.address(), Optional.empty());
  }

  static EmailAddress email(String name) {
    return EmailAddress.of(name + "@example.org").orElseThrow();
  }

  static Registration registration(String name) {
    return new Registration(name, email(name), Optional.of(ZoneId.of("Asia/Seoul")), PASSWORD);
  }

  Entry register(Caller caller, String name) {
    return done(entrance.register(caller, registration(name), Role.LEARNER));
  }

  String consoleToken() {
    return tokens.issue(new Actor.Operator()).text();
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Outcome.Reason reason) ->
          throw new AssertionError("refused: " + reason);
    };
  }

  boolean isAlive(Entry entry) {
    return entry.session().flatMap(sessions::of).isPresent();
  }

  List<Long> of(Actor actor) {
    return database.read(sql -> learners.of(sql, actor));
  }

  long own(Actor actor) {
    return database.write(sql -> learners.own(sql, actor, clock.instant()));
  }

  int rows(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }

  String text(Table<?> table) {
    return database.read(sql -> sql.fetch(table).formatCSV());
  }

  void leave() throws Exception {
    kind.close();
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
