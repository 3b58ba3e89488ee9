package rostrum.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.jooq.SQLDialect;

/** Opens the H2 file of a data folder. */
final class Embedded {
  private Embedded() {}

  static Database open(DatabaseSettings settings, String migrations) {
    Path data = settings.data();
    H2File file = claim(data);
    try {
      DataSource source = source(file.url());
      migrate(file, new Migrations(source, migrations));
      return connect(file, source, settings.connections());
    } catch (RuntimeException e) {
      close(file);
      throw e;
    } catch (IOException e) {
      close(file);
      throw new UncheckedIOException("the data folder " + data + " cannot be set up", e);
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
   * H2 opens a truncated file as an empty database, so what was once set up must still be there.
   */
  private static void migrate(H2File file, Migrations migrations) throws IOException {
    file.putCopyBack();
    if (file.wasSetUp() && migrations.findNothing()) {
      throw new UnfitDatabase(
          "the database in "
              + file.folder()
              + " is empty or missing although it was set up before; restore a backup, or delete"
              + " the folder to begin anew");
    }
    if (migrations.areNeeded()) {
      file.keepCopy();
      migrations.run();
      file.dropCopy();
    }
    file.markSetUp();
  }

  private static Database connect(H2File file, DataSource source, int connections) {
    try {
      Connection connection = source.getConnection();
      MVStore store = store(connection);
      DurableCommit durableCommit = DurableCommit.start(() -> sync(store));
      return new Database(
          Pools.open(source, connections),
          SQLDialect.H2,
          Optional.of(durableCommit),
          () -> {
            connection.close();
            file.close();
          });
    } catch (SQLException e) {
      throw new UnfitDatabase(
          "the database in " + file.folder() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  static DataSource source(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    source.setUser("sa");
    source.setPassword("");
    return source;
  }

  private static MVStore store(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }

  /**
   * What H2's {@code CHECKPOINT SYNC} does, and what it leaves out: a save that H2's own thread has
   * already begun is waited for. Without that, commits of a server's first moments were
   * acknowledged and lost when it was killed.
   */
  private static void sync(MVStore store) {
    store.commit();
    store.executeFilestoreOperation(store::sync);
  }

  private static void close(H2File file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
