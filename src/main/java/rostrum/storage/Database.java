package rostrum.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.engine.Constants;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The rows, in an embedded H2 or in PostgreSQL. Start at {@link #write}: one call is one
 * transaction, and when it returns, what it wrote survives a killed process and a pulled plug.
 *
 * <p>A call inside the function of another joins the other's transaction. What bites: a function
 * may run up to five times, so it changes nothing but rows; and it lets exceptions out, because
 * PostgreSQL goes on with nothing after the first error.
 */
public final class Database implements AutoCloseable {
  private static final int MOST_RUNS = 5;

  private final DatabaseSettings settings;
  private final HikariDataSource pool;
  private final DSLContext sql;
  private final Optional<DurableCommit> durableCommit;
  private final AutoCloseable afterwards;
  private final ScopedValue<Transaction> current = ScopedValue.newInstance();
  private final TableChanges changes = new TableChanges(() -> current.get().writing);
  private volatile Consumer<Duration> saves = duration -> {};

  /**
   * @param durableCommit if the database acknowledges commits that are not yet on disk
   * @param afterwards what to close when nothing is connected any more
   */
  Database(
      DatabaseSettings settings,
      HikariDataSource pool,
      SQLDialect dialect,
      Optional<DurableCommit> durableCommit,
      AutoCloseable afterwards) {
    this.settings = settings;
    this.pool = pool;
    Configuration configuration =
        new DefaultConfiguration()
            .set(dialect)
            .set(new OfThisTransaction())
            .set(changes.watch())
            .set(
                new Settings()
                    .withRenderSchema(false)
                    .withExecuteLogging(false)
                    .withInListPadding(true));
    if (!settings.isPostgres()) {
      changes.tell(configuration);
    }
    this.sql = DSL.using(configuration);
    this.durableCommit = durableCommit;
    this.afterwards = afterwards;
  }

  /**
   * Opens the database and migrates it; a data folder that does not exist is set up.
   *
   * @throws FolderInUse if another process holds the embedded database
   * @throws UnfitDatabase if it must not be used: newer than this program, damaged, or careless
   *     about saves
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, new Opening(Migrations.LOCATION, false));
  }

  static Database open(DatabaseSettings settings, Opening opening) {
    return settings.databaseUrl().isPresent()
        ? Remote.open(settings, settings.databaseUrl().get(), opening)
        : Embedded.open(settings, opening);
  }

  /** Where it lies, and the data folder that belongs to it. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** What was erased, to be erased again after a restore. */
  public ErasureJournal erasures() {
    return ErasureJournal.in(settings.data());
  }

  /** Reads in one transaction; whatever it writes is undone. */
  public <T> T read(Function<DSLContext, T> work) {
    if (current.isBound()) {
      return work.apply(sql);
    }
    refuseAfterFailure();
    try {
      return transaction(work, false);
    } catch (SQLException | DataAccessException e) {
      throw explained(e);
    }
  }

  /**
   * Reads, and returns only when all that was read is on disk: for pages that say "saved" of
   * something that another request may be saving at this moment.
   */
  public <T> T readDurable(Function<DSLContext, T> work) {
    T result = read(work);
    durableCommit.ifPresent(DurableCommit::awaitWhatIsNew);
    return result;
  }

  /**
   * Writes in one transaction and returns when it is committed and on disk. Runs again, up to five
   * times in all, when it collides with another transaction: then a row that it was about to insert
   * may be there.
   *
   * @throws StorageUnavailable if nobody can tell whether it was saved
   */
  public <T> T write(Function<DSLContext, T> work) {
    if (current.isBound()) {
      return joined(work);
    }
    refuseAfterFailure();
    long begun = System.nanoTime();
    T result = committed(work);
    durableCommit.ifPresent(DurableCommit::await);
    saves.accept(Duration.ofNanos(System.nanoTime() - begun));
    return result;
  }

  /**
   * Has every save told of from now on.
   *
   * @param saves how long each took, from its first statement until it was on disk; called by the
   *     thread that saved, by many at once
   */
  public void tellOfSaves(Consumer<Duration> saves) {
    this.saves = saves;
  }

  /**
   * What the database is busy with.
   *
   * @param inUse connections of the pool that somebody has
   * @param most connections that the pool may have
   * @param waiting how many wait for a connection
   * @param unsynced saves that are committed and not yet known to be on disk; 0 where the database
   *     itself sees to that
   */
  public record Load(int inUse, int most, int waiting, long unsynced) {}

  /** What it is busy with at this moment. */
  public Load load() {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    return new Load(
        connections.getActiveConnections(),
        pool.getMaximumPoolSize(),
        connections.getThreadsAwaitingConnection(),
        durableCommit.map(DurableCommit::waiting).orElse(0L));
  }

  /** The time of day where the database is. */
  public Instant time() {
    return read(sql -> sql.select(DSL.currentOffsetDateTime()).fetchSingle().value1().toInstant());
  }

  /** Reads rows as they stood at one moment, however long that takes and whoever writes. */
  <T> T snapshot(Reading<T> reading) throws IOException {
    refuseAfterFailure();
    try (Connection connection = connect()) {
      connection.setReadOnly(settings.isPostgres());
      connection.setTransactionIsolation(
          settings.isPostgres()
              ? Connection.TRANSACTION_REPEATABLE_READ
              : Constants.TRANSACTION_SNAPSHOT);
      return reading.read(connection);
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  /** Reads by JDBC alone, of a schema that need not be the newest. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Connection connection) throws SQLException, IOException;
  }

  /** Whether a request would be served. */
  public boolean isReady() {
    try {
      return read(sql -> sql.selectOne().fetchSingle().value1() == 1);
    } catch (StorageUnavailable | DataAccessException e) {
      return false;
    }
  }

  /**
   * Ends open transactions, waits for commits to reach the disk, and lets go of the data folder.
   */
  @Override
  public void close() {
    pool.close();
    durableCommit.ifPresent(DurableCommit::close);
    try {
      afterwards.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database did not close", e);
    }
  }

  private <T> T joined(Function<DSLContext, T> work) {
    if (!current.get().writes) {
      throw new IllegalStateException("a write inside a read would be undone");
    }
    return work.apply(sql);
  }

  private <T> T committed(Function<DSLContext, T> work) {
    for (int run = 1; ; run++) {
      try {
        return transaction(work, true);
      } catch (SQLException | DataAccessException e) {
        if (run == MOST_RUNS || !SqlStates.isCollision(e)) {
          throw explained(e);
        }
      }
    }
  }

  private <T> T transaction(Function<DSLContext, T> work, boolean writes) throws SQLException {
    try (Transaction transaction = new Transaction(writes)) {
      T result = ScopedValue.where(current, transaction).call(() -> work.apply(sql));
      transaction.end();
      return result;
    }
  }

  private Connection connect() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new StorageUnavailable("the database does not answer", e);
    }
  }

  private void refuseAfterFailure() {
    durableCommit.ifPresent(DurableCommit::refuseAfterFailure);
  }

  private static RuntimeException explained(Exception failure) {
    if (SqlStates.isOutage(failure)) {
      return new StorageUnavailable("the database does not answer", failure);
    }
    return failure instanceof DataAccessException e
        ? e
        : new DataAccessException(String.valueOf(failure.getMessage()), failure);
  }

  /** Takes a connection when the first statement wants one. */
  private final class Transaction implements AutoCloseable {
    private final boolean writes;
    private final TableChanges.Writing writing = changes.new Writing();
    private Optional<Connection> connection = Optional.empty();

    /**
     * @param writes whether it will be committed
     */
    Transaction(boolean writes) {
      this.writes = writes;
    }

    Connection connection() {
      if (connection.isEmpty()) {
        connection = Optional.of(connect());
      }
      return connection.get();
    }

    void end() throws SQLException {
      if (connection.isEmpty()) {
        return;
      }
      if (writes && durableCommit.isPresent()) {
        durableCommit.get().commit(connection.get()::commit);
        writing.committed();
      } else if (writes || isUnchanged(connection.get())) {
        connection.get().commit();
      }
    }

    /** The pool rolls back whatever is not committed when its connection comes back. */
    @Override
    public void close() throws SQLException {
      try (writing) {
        if (connection.isPresent()) {
          connection.get().close();
        }
      }
    }

    /**
     * Whether nothing is lost or saved by a commit. H2 forgets with each rollback how it meant to
     * answer statements, which takes longer to find out anew than to answer them.
     */
    private boolean isUnchanged(Connection connection) throws SQLException {
      return sql.dialect() == SQLDialect.H2 && Embedded.isUnchanged(connection);
    }
  }

  /** Has one context serve all transactions; making one for each took longer than many a query. */
  private final class OfThisTransaction implements ConnectionProvider {
    @Override
    public Connection acquire() {
      return current.get().connection();
    }

    @Override
    public void release(Connection connection) {
      // It is given back when its transaction ends.
    }
  }
}
