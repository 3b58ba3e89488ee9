package rostrum.accounts;

import java.util.function.Function;
import org.jooq.DSLContext;
import rostrum.ledger.Act;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * Records that a secret was refused: of each account sixty times an hour, and sixty times of all
 * that is no account’s, for anybody can be refused without end. The log has all of them.
 */
final class Refusals {
  private static final int MOST = 60;

  private final Database database;

  Refusals(Database database) {
    this.database = database;
  }

  /**
   * Hands an outcome on, and records it if something was wrong, or was wrong too often before.
   *
   * @param act without a detail
   * @param way what was tried, as the detail begins
   */
  <T> Outcome<T> told(Outcome<T> outcome, String way, Function<DSLContext, Act> act) {
    switch (outcome) {
      case Outcome.Done<T> done -> {}
      case Outcome.Refused<T>(Outcome.Reason reason) -> {
        switch (reason) {
          case WRONG, MANY -> record(way + "-" + reason.slug(), act);
          case TAKEN, CROWDED, BUSY -> {}
        }
      }
    }
    return outcome;
  }

  private void record(String detail, Function<DSLContext, Act> act) {
    database.write(sql -> Ledger.appendUpTo(sql, MOST, act.apply(sql).detail(detail)));
  }
}
