package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.jooq.SQLDialect;

/** Opens the H2 file of a data folder. */
final class Embedded {
  /** Of each connection: H2 keeps eight, fewer than a page asks, and plans the others anew. */
  private static final int KEPT_STATEMENTS = 256;

  private Embedded() {}

  static Database open(DatabaseSettings settings, Opening opening) {
    H2File file = claim(settings.data());
    try {
      file.putCopyBack();
      file.refuseRuins();
      DataSource source = source(file.url());
      refuseAnother(file, source);
      opening.prepare(
          source,
          settings.data(),
          () -> migrate(file, new Migrations(source, opening.migrations())));
      forgetEstimates(source);
      Database database = connect(settings, file, source);
      markSetUp(database, file);
      return database;
    } catch (RuntimeException e) {
      close(file);
      throw e;
    } catch (IOException e) {
      close(file);
      throw new UncheckedIOException("the data folder " + settings.data() + " cannot be set up", e);
    }
  }

  private static H2File claim(Path data) {
    try {
      return H2File.claim(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder " + data + " cannot be opened", e);
    }
  }

  /**
   * H2 opens a truncated file as an empty database, so what was once set up must still be there,
   * and be the same.
   */
  private static void refuseAnother(H2File file, DataSource source) throws IOException {
    Optional<String> expected = file.mark();
    if (expected.isEmpty()) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      if (Snapshot.schema(connection).isEmpty()) {
        throw file.ruins("is empty although it was set up before");
      }
      Optional<String> found = Sentinel.find(connection);
      if (!expected.get().isEmpty() && !found.equals(expected)) {
        throw file.ruins(
            "is not the one that was set up here, or was damaged: its sentinel row "
                + (found.isEmpty() ? "is missing" : "is another"));
      }
    } catch (SQLException e) {
      throw new UnfitDatabase(
          String.valueOf(file.ruins("cannot be opened (" + e.getMessage() + ")").getMessage()), e);
    }
  }

  /**
   * H2 guesses from a sample how unlike the values of a column are. Where a whole class had
   * answered by turns it took the learner of a row for unique, and read all that somebody ever
   * answered instead of one row. Without a guess it goes by the index that most conditions are
   * about, however the rows came. What an earlier program let it guess is taken back.
   */
  private static void forgetEstimates(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> guessed = new ArrayList<>();
      try (ResultSet columns =
          statement.executeQuery(
              "select table_name, column_name from information_schema.columns"
                  + " where table_schema = 'public' and selectivity <> "
                  + Constants.SELECTIVITY_DEFAULT)) {
        while (columns.next()) {
          guessed.add(
              "alter table \"%s\" alter column \"%s\" selectivity %d"
                  .formatted(
                      columns.getString(1), columns.getString(2), Constants.SELECTIVITY_DEFAULT));
        }
      }
      for (String change : guessed) {
        statement.execute(change);
      }
    } catch (SQLException e) {
      throw new UnfitDatabase("the database could not be opened: " + e.getMessage(), e);
    }
  }

  private static void migrate(H2File file, Migrations migrations) {
    try {
      file.keepCopy();
      migrations.run();
      file.dropCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("no copy could be made before the migration", e);
    }
  }

  /** The row is on disk before the file that names it. */
  private static void markSetUp(Database database, H2File file) throws IOException {
    try {
      file.markSetUp(Sentinel.ensure(database));
    } catch (RuntimeException | IOException e) {
      database.close();
      throw e;
    }
  }

  private static Database connect(DatabaseSettings settings, H2File file, DataSource source) {
    try {
      Connection connection = source.getConnection();
      MVStore store = store(connection);
      HighWater reached = file.highWater();
      sync(store, reached);
      DurableCommit durableCommit = DurableCommit.start(() -> sync(store, reached));
      return new Database(
          settings,
          Pools.open(source, settings.connections()),
          SQLDialect.H2,
          Optional.of(durableCommit),
          () -> shut(connection, reached, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UnfitDatabase(
          "the database in " + file.folder() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Says it, so that no connection that somebody left open keeps H2 writing; the second time
   * nothing is left to do.
   */
  private static void shut(Connection connection, HighWater reached, H2File file)
      throws SQLException, IOException {
    if (connection.isClosed()) {
      return;
    }
    try (connection;
        reached;
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
      file.seal();
    } finally {
      file.close();
    }
  }

  static DataSource source(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        url
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";ANALYZE_AUTO=0"
            + ";QUERY_CACHE_SIZE="
            + KEPT_STATEMENTS);
    source.setUser("sa");
    source.setPassword("");
    return source;
  }

  /** Whether a transaction wrote nothing so far. */
  static boolean isUnchanged(Connection connection) throws SQLException {
    return !session(connection).containsUncommitted();
  }

  private static MVStore store(Connection connection) throws SQLException {
    return session(connection).getDatabase().getStore().getMvStore();
  }

  private static SessionLocal session(Connection connection) throws SQLException {
    return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
  }

  /**
   * What H2's {@code CHECKPOINT SYNC} does, and what it leaves out: a save that H2's own thread has
   * already begun is waited for. Without that, commits of a server's first moments were
   * acknowledged and lost when it was killed.
   */
  private static void sync(MVStore store, HighWater reached) {
    store.commit();
    long written = HighWater.of(store);
    store.executeFilestoreOperation(store::sync);
    reached.raise(written);
  }

  private static void close(H2File file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
