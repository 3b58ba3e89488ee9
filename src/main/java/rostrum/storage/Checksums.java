package rostrum.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The checksums of all rows that bear one. */
final class Checksums {
  private static final int AT_ONCE = 500;
  private static final int MOST_NAMED = 5;

  private Checksums() {}

  /**
   * What was seen in a table.
   *
   * @param rows of it
   * @param wrong how many do not bear the checksum that fits them
   * @param examples the keys of some of those
   */
  record Seen(String table, long rows, long wrong, List<String> examples) {}

  /** Gives one to rows of before; others keep theirs. */
  static void fill(DSLContext sql) {
    Checksum.COVERED.keySet().forEach(table -> fill(sql, table));
  }

  private static void fill(DSLContext sql, Table<?> table) {
    Field<String> checksum = Checksum.column(table);
    try (Cursor<? extends Record> bare =
        sql.select(table.fields())
            .from(table)
            .where(checksum.isNull())
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      while (bare.hasNext()) {
        sql.batch(
                bare.fetchNext(AT_ONCE).stream()
                    .<Query>map(row ->
                        sql.update(table).set(checksum, Checksum.of(row)).where(isRow(table, row)))
                    .toList())
            .execute();
      }
    }
  }

  static List<Seen> check(DSLContext sql) {
    return Checksum.COVERED.keySet().stream().map(table -> check(sql, table)).toList();
  }

  private static Seen check(DSLContext sql, Table<?> table) {
    Field<String> checksum = Checksum.column(table);
    long rows = 0;
    long wrong = 0;
    List<String> examples = new ArrayList<>();
    try (Cursor<? extends Record> all =
        sql.select(table.fields()).from(table).fetchSize(AT_ONCE).fetchLazy()) {
      for (Record row : all) {
        rows++;
        if (!Checksum.of(row).equals(row.get(checksum))) {
          wrong++;
          if (examples.size() < MOST_NAMED) {
            examples.add(name(table, row));
          }
        }
      }
    }
    return new Seen(table.getName(), rows, wrong, examples);
  }

  private static String name(Table<?> table, Record row) {
    return table.getPrimaryKey().getFields().stream()
        .map(column -> column.getName() + " " + row.get(column))
        .collect(Collectors.joining(", "));
  }

  private static Condition isRow(Table<?> table, Record row) {
    return DSL.and(
        table.getPrimaryKey().getFields().stream()
            .map(column -> is(column, row))
            .toArray(Condition[]::new));
  }

  private static <T> Condition is(Field<T> column, Record row) {
    return column.eq(row.get(column));
  }
}
