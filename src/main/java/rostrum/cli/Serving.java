package rostrum.cli;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import rostrum.App;
import rostrum.Settings.ServeSettings;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.Secret;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/** A server that answers: its database, its channel and its pages. */
final class Serving implements AutoCloseable {
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
    if (where.isEmbedded()) {
      open.push(ChannelServer.open(where.data(), database, clock));
    }
    FirstStart.setUp(database, clock);
    ConsoleTokens tokens = new ConsoleTokens(database, clock);
    hasAdministrator = tokens.areUsed();
    consoleToken = Optional.of(tokens.issue(new Actor.Operator()));
    App app = App.start(settings, database, clock);
    open.push(app::stop);
    port = app.port();
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
