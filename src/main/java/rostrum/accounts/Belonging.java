package rostrum.accounts;

import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * How the rows of a table hang on those of another.
 *
 * @param column that names a row of the other
 * @param owner what it names there
 */
record Belonging<T>(TableField<?, T> column, TableField<?, T> owner) {

  Table<?> table() {
    return column.getTable();
  }

  /** The rows that hang on those of the other for which this holds. */
  Condition rowsOf(Condition owners) {
    return column.in(DSL.select(owner).from(owner.getTable()).where(owners));
  }
}
