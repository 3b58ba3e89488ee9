package rostrum.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import rostrum.App;
import rostrum.Settings.ServeSettings;
import rostrum.accounts.Actor;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.courses.PackSource;
import rostrum.questions.Questions;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** The whole app on a free port, on an empty database of its own. */
public final class Site implements AutoCloseable {
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TestDatabases.h2();
  private final App app;

  private Site(Optional<String> publicUrl, Optional<String> trustedProxy, boolean isPrivate) {
    this.app =
        App.start(
            new ServeSettings(
                "127.0.0.1",
                0,
                publicUrl.map(URI::create),
                trustedProxy,
                isPrivate,
                false,
                ZoneOffset.UTC),
            database.database(),
            NOON);
  }

  public static Site open() {
    return new Site(Optional.empty(), Optional.empty(), false);
  }

  public static Site behind(String publicUrl) {
    return new Site(Optional.of(publicUrl), Optional.empty(), false);
  }

  public static Site behindProxy(String address) {
    return new Site(Optional.empty(), Optional.of(address), false);
  }

  public static Site closedToVisitors() {
    return new Site(Optional.empty(), Optional.empty(), true);
  }

  public Site with(Map<String, String> pack) {
    Database rows = database.database();
    new PackImport(rows, new Courses(rows, false), new Questions(), NOON)
        .run(new Actor.Operator(), PackSource.texts(pack));
    return this;
  }

  public Browser browser() {
    return new Browser("http://127.0.0.1:" + app.port());
  }

  public Database rows() {
    return database.database();
  }

  @Override
  public void close() throws Exception {
    app.stop();
    database.close();
  }
}
