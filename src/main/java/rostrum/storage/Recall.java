package rostrum.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import rostrum.storage.TableChanges.Stamp;
import rostrum.storage.TableChanges.Writing;

/**
 * What was read is not read again before somebody writes to one of the tables that it came from:
 * whoever asks gets what a query would find at this moment. Only a process that alone has the
 * database can know that; so on PostgreSQL everything is read each time.
 *
 * @param <K> what it is asked by: all that the answer depends on, besides the tables
 * @param <V> immutable
 */
public final class Recall<K, V> {
  private static final int MOST = 10_000;

  private final List<String> tables;
  private final Cache<K, Read<V>> read = Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * @param tables all that are read, but for those of which only rows are read that {@link
   *     #changing} names
   */
  public Recall(Table<?>... tables) {
    this.tables = Stream.of(tables).map(Table::getName).toList();
  }

  private record Read<V>(Stamp stamp, V value) {}

  /**
   * Whether anything is ever recalled, so that it is better asked for by itself than as a part of
   * each query.
   */
  public static boolean isPossible(DSLContext sql) {
    return TableChanges.of(sql).isPresent();
  }

  /**
   * To be called by whoever is about to write such rows, in the transaction that does.
   *
   * @param rows what they are called
   */
  public static void changing(DSLContext sql, String rows) {
    TableChanges.of(sql).ifPresent(changes -> changes.current().to(rows));
  }

  /**
   * @param reading looks at nothing but the key and the tables, in the caller’s transaction
   */
  public V of(DSLContext sql, K key, Supplier<V> reading) {
    return of(sql, key, List.of(), reading);
  }

  /**
   * The same, of rows that are told apart from others of their tables.
   *
   * @param rows the names of those that are read, as they are given to {@link #changing}
   */
  public V of(DSLContext sql, K key, List<String> rows, Supplier<V> reading) {
    List<String> parts = parts(rows);
    Optional<Stamp> now = TableChanges.of(sql).flatMap(changes -> changes.stamp(parts));
    if (now.isEmpty()) {
      return reading.get();
    }
    Read<V> before = read.getIfPresent(key);
    if (before != null && before.stamp().equals(now.get())) {
      return before.value();
    }
    V value = reading.get();
    read.put(key, new Read<>(now.get(), value));
    return value;
  }

  /**
   * Tells what will be found once the caller’s transaction is committed, so that nobody has to look
   * for it. It is forgotten if somebody else has written there since that transaction looked, or if
   * it writes there again.
   *
   * @param rows as in {@link #of}, and told to {@link #changing}
   * @param before what this transaction found
   * @param after what follows from that by what this transaction writes
   */
  public void becomes(DSLContext sql, K key, List<String> rows, V before, V after) {
    TableChanges.of(sql)
        .ifPresent(changes -> {
          Read<V> found = read.getIfPresent(key);
          if (found != null && found.value().equals(before)) {
            Writing writing = changes.current();
            List<String> parts = parts(rows);
            writing.whenCommitted(
                parts,
                () ->
                    writing
                        .following(found.stamp(), parts)
                        .ifPresent(stamp -> read.put(key, new Read<>(stamp, after))));
          }
        });
  }

  private List<String> parts(List<String> rows) {
    return Stream.concat(tables.stream(), rows.stream()).toList();
  }
}
