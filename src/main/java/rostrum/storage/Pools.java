package rostrum.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Connection pools, the same for every kind of database. */
final class Pools {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Pools() {}

  static HikariDataSource open(DataSource dataSource, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("rostrum");
    config.setDataSource(dataSource);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }
}
