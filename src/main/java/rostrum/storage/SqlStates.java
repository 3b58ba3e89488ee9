package rostrum.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/** What an SQLSTATE asks of us: to try again, or to give up on the database for now. */
final class SqlStates {

  /** Two transactions met. H2 raises 23505 even from an upsert, which is not atomic there. */
  private static final Set<String> COLLISIONS =
      Set.of("23505", "40001", "40P01", "55P03", "90131", "HYT00");

  /** H2: connection broken, database closed, closing, damaged, read or write failed. */
  private static final Set<String> H2_OUTAGES =
      Set.of("90067", "90098", "90121", "90030", "90028", "90031");

  /** PostgreSQL: the server was made a standby and only reads. */
  private static final String BECAME_STANDBY = "25006";

  private SqlStates() {}

  static boolean isCollision(Throwable failure) {
    return of(failure).filter(COLLISIONS::contains).isPresent();
  }

  static boolean isOutage(Throwable failure) {
    return of(failure)
        .filter(state ->
            state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals(BECAME_STANDBY)
                || H2_OUTAGES.contains(state))
        .isPresent();
  }

  private static Optional<String> of(Throwable failure) {
    return switch (failure) {
      case SQLException e -> Optional.ofNullable(e.getSQLState());
      case DataAccessException e ->
          Optional.ofNullable(e.getCause(SQLException.class)).map(SQLException::getSQLState);
      default -> Optional.empty();
    };
  }
}
