package rostrum.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the database behind a JDBC address. */
final class Remote {

  /** With one host of several, until the next is tried; the address may say otherwise. */
  private static final int PATIENCE_SECONDS = 3;

  private Remote() {}

  static Database open(DatabaseSettings settings, String address, Opening opening) {
    HikariDataSource pool = connect(source(settings, address), settings.connections());
    try {
      if (settings.isPostgres()) {
        refuseCarelessSaves(pool);
      }
      Migrations migrations = new Migrations(pool, opening.migrations());
      opening.prepare(pool, settings.data(), migrations::run);
      Database database =
          new Database(
              settings,
              pool,
              settings.isPostgres() ? SQLDialect.POSTGRES : SQLDialect.H2,
              Optional.empty(),
              () -> {});
      Sentinel.ensure(database);
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  static DataSource source(DatabaseSettings settings, String address) {
    if (!settings.isPostgres()) {
      return Embedded.source(address + ";DB_CLOSE_DELAY=-1");
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setConnectTimeout(PATIENCE_SECONDS);
    source.setTcpKeepAlive(true);
    source.setURL(address);
    settings.user().ifPresent(source::setUser);
    settings.password().ifPresent(source::setPassword);
    return source;
  }

  private static HikariDataSource connect(DataSource source, int connections) {
    try {
      return Pools.open(source, connections);
    } catch (PoolInitializationException e) {
      throw new UnfitDatabase(
          "the database of --database-url cannot be reached: " + e.getMessage(), e);
    }
  }

  /** PostgreSQL keeps what it acknowledged, unless it was told not to. */
  private static void refuseCarelessSaves(HikariDataSource pool) {
    for (String setting : List.of("fsync", "synchronous_commit")) {
      String value =
          DSL.using(pool, SQLDialect.POSTGRES).fetchSingle("show " + setting).get(0, String.class);
      if ("off".equals(value)) {
        throw new UnfitDatabase(
            "PostgreSQL runs with "
                + setting
                + " = off and could lose answers that were shown as saved; set it to on");
      }
    }
  }
}
