package rostrum.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import rostrum.storage.Checksum;

/**
 * Rows that are inserted together, table by table in the order in which these came, and the numbers
 * of those that others name.
 */
final class Rows {
  private final DSLContext sql;
  private final Map<Table<?>, List<Record>> rows = new LinkedHashMap<>();
  private final Map<TableField<?, Long>, Long> last = new LinkedHashMap<>();

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  /** The next number of a column that the database counts by itself as a rule. */
  long next(TableField<?, Long> column) {
    last.computeIfAbsent(
        column,
        first ->
            sql.select(DSL.coalesce(DSL.max(column), 0L))
                .from(column.getTable())
                .fetchSingle()
                .value1());
    return Objects.requireNonNull(last.merge(column, 1L, Long::sum));
  }

  void add(Table<?> table, Record row) {
    rows.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
  }

  /** One that bears a checksum. */
  void addChecked(Table<?> table, Record row) {
    add(table, Checksum.on(row));
  }

  /** Inserts them, and has the database count on after them. */
  void insert() {
    rows.forEach(this::insert);
    last.forEach((column, number) ->
        sql.execute(
            "alter table %s alter column %s restart with %d"
                .formatted(
                    Objects.requireNonNull(column.getTable()).getName(),
                    column.getName(),
                    number + 1)));
  }

  private void insert(Table<?> table, List<Record> ofTable) {
    Record first = ofTable.getFirst();
    List<Field<?>> columns =
        Stream.<Field<?>>of(table.fields()).filter(column -> first.get(column) != null).toList();
    // The statement is made for values as they are: for nulls it would take JSON for text.
    BatchBindStep batch =
        sql.batch(
            sql.insertInto(table)
                .columns(columns)
                .values(columns.stream().map(first::get).toArray()));
    for (Record row : ofTable) {
      batch = batch.bind(columns.stream().map(row::get).toArray());
    }
    batch.execute();
  }
}
