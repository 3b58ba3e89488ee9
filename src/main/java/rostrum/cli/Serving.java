package rostrum.cli;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.App;
import rostrum.Settings.ServeSettings;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.KeyWrap;
import rostrum.accounts.Oversight;
import rostrum.accounts.SecondFactors;
import rostrum.accounts.Secret;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import rostrum.storage.InstallationSecret;
import rostrum.storage.UnfitDatabase;

/** A server that answers: its database, its channel and its pages. */
final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
  private static final Duration FAR_APART = Duration.ofSeconds(1);
  private static final Duration TOO_FAR_APART = Duration.ofSeconds(30);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final ServeSettings settings;
  private Optional<Secret> consoleToken = Optional.empty();
  private boolean hasAdministrator;
  private int port;

  private Serving(ServeSettings settings) {
    this.settings = settings;
  }

  static Serving start(ServeSettings settings, DatabaseSettings where, Clock clock)
      throws Exception {
    Serving serving = new Serving(settings);
    try {
      serving.begin(where, clock);
      return serving;
    } catch (Throwable e) {
      serving.close();
      throw e;
    }
  }

  private void begin(DatabaseSettings where, Clock clock) throws Exception {
    Database database =
        Holding.open(where)
            .orElseThrow(() ->
                new IllegalStateException(
                    "a Rostrum is already serving the data folder "
                        + where.data()
                        + "; stop it, or name another folder with --data"));
    open.push(database);
    Oversight oversight = new Oversight(database, clock);
    open.push(() -> tell(oversight));
    if (where.isEmbedded()) {
      open.push(ChannelServer.open(where.data(), database, clock));
    }
    if (where.isPostgres()) {
      compare(clock, database);
    }
    FirstStart.setUp(database, clock);
    ConsoleTokens tokens = new ConsoleTokens(database, clock);
    hasAdministrator = tokens.areUsed();
    consoleToken = Optional.of(tokens.issue(new Actor.Operator()));
    KeyWrap wrap = wrap(where);
    report(new SecondFactors(database, wrap).closeAll(new Actor.Operator()));
    App app = App.start(settings, database, wrap, clock);
    open.push(app::stop);
    port = app.port();
    tell(oversight);
  }

  /** Kept with the log, this shows later whether the ledger was cut off or written anew. */
  private static void tell(Oversight oversight) {
    try {
      LOG.info("the ledger has come to {}", oversight.head(new Actor.Operator()).text());
    } catch (RuntimeException e) {
      LOG.warn("where the ledger has come to cannot be read: {}", e.getMessage());
    }
  }

  /**
   * Nodes that share a database must agree on the time: a deadline is over at the same moment on
   * each.
   */
  private static void compare(Clock clock, Database database) {
    Duration apart = Duration.between(database.time(), clock.instant()).abs();
    if (apart.compareTo(TOO_FAR_APART) > 0) {
      throw new UnfitDatabase(
          "the clock of this machine and that of the database are %d seconds apart; set them, %d are the most"
              .formatted(apart.toSeconds(), TOO_FAR_APART.toSeconds()));
    }
    if (apart.compareTo(FAR_APART) > 0) {
      LOG.warn(
          "the clock of this machine and that of the database are {} ms apart", apart.toMillis());
    }
  }

  private KeyWrap wrap(DatabaseSettings where) {
    return settings
        .upkeep()
        .secret()
        .or(() ->
            Optional.of(where)
                .filter(DatabaseSettings::isEmbedded)
                .map(embedded -> new Secret(InstallationSecret.of(embedded.data()))))
        .map(KeyWrap::with)
        .orElse(KeyWrap.NONE);
  }

  private static void report(SecondFactors.Closing found) {
    if (found.closed() > 0) {
      LOG.info("{} keys of second factors lay open and are closed up now", found.closed());
    }
    if (found.lost() > 0) {
      LOG.error(
          "{} keys of second factors were closed up with another secret: give that one"
              + " (ROSTRUM_SECRET, or the file in the data folder), or hand over links with user"
              + " link --without-second-factor; codes on paper go on working",
          found.lost());
    }
    if (found.open() > 0) {
      LOG.warn(
          "{} keys of second factors lie open in the database; give a secret, ROSTRUM_SECRET",
          found.open());
    }
  }

  /** Where this process answers. */
  URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Where and with which token whoever reads the console signs in; a line for nobody else. */
  String invitation() {
    return "%s at %s with this token: %s (valid until it is used or the server is started again)"
        .formatted(
            hasAdministrator
                ? "To administer this site, sign in once"
                : "Nobody administers this site yet: sign in once",
            settings.publicUrl().orElseGet(this::address).resolve("/sign-in"),
            consoleToken.orElseThrow().text());
  }

  /** Finishes the requests and commands that are under way, then lets go of the database. */
  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
