package rostrum.storage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.QOM;
import rostrum.storage.schema.DefaultSchema;

/**
 * Which tables were written to, and are being written to at this moment. A transaction counts from
 * before its first statement that writes until after it has ended, however it ended. No key of ours
 * cascades, so a statement writes to the table that it names and to no other.
 */
final class TableChanges {
  /** Stands for all tables: written to by whatever does not say to which. */
  private static final String ANY = "";

  private static final Set<String> KNOWN =
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
          .map(Table::getName)
          .collect(toUnmodifiableSet());

  private static final String DATA = TableChanges.class.getName();

  private final Map<String, Counts> parts = new ConcurrentHashMap<>();
  private final Supplier<Writing> current;

  /**
   * @param current that of the transaction that is going on
   */
  TableChanges(Supplier<Writing> current) {
    this.current = current;
  }

  /** How many transactions began to write there, and how many of them have ended. */
  private static final class Counts {
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
  }

  /**
   * How often some tables had been written to at a moment at which nobody was writing to them:
   * equal to another of the same tables only if nobody has written in between.
   *
   * @param changes of which database
   */
  record Stamp(TableChanges changes, List<Long> begun) {}

  /** Those of the database that is asked, if they are known. */
  static Optional<TableChanges> of(DSLContext sql) {
    return Optional.ofNullable((TableChanges) sql.configuration().data(DATA));
  }

  /** Has what asks by this configuration know of them. */
  void tell(Configuration configuration) {
    configuration.data(DATA, this);
  }

  /**
   * Empty while somebody is writing to one of them.
   *
   * @param read names of tables, and what {@link Writing#to} was told besides
   */
  Optional<Stamp> stamp(List<String> read) {
    Long[] begun = new Long[read.size() + 1];
    for (int at = 0; at < begun.length; at++) {
      Counts counts = counts(part(read, at));
      // What has ended is read first: whoever begins after that is seen as still writing.
      long ended = counts.ended.get();
      begun[at] = counts.begun.get();
      if (begun[at] != ended) {
        return Optional.empty();
      }
    }
    return Optional.of(new Stamp(this, Arrays.asList(begun)));
  }

  /** Whatever is read, what may be anywhere comes first. */
  private static String part(List<String> read, int at) {
    return at == 0 ? ANY : read.get(at - 1);
  }

  private Counts counts(String part) {
    return parts.computeIfAbsent(part, missing -> new Counts());
  }

  /** That of the transaction that is going on. */
  Writing current() {
    return current.get();
  }

  /** What one transaction writes to; closed when that is committed or undone. */
  final class Writing implements AutoCloseable {
    private final Set<String> written = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * Something that is so once this is committed.
     *
     * @param parts that it follows from
     */
    private record Outcome(List<String> parts, Runnable telling) {}

    /** To be called before it does. */
    void to(String part) {
      outcomes.removeIf(outcome -> part.equals(ANY) || outcome.parts().contains(part));
      if (written.add(part)) {
        counts(part).begun.incrementAndGet();
      }
    }

    /**
     * Has something told when it is committed, before anybody else sees that it has ended; not if
     * it goes on to write there.
     */
    void whenCommitted(List<String> parts, Runnable telling) {
      outcomes.add(new Outcome(parts, telling));
    }

    /** To be called when everybody can read what it wrote. */
    void committed() {
      outcomes.forEach(outcome -> outcome.telling().run());
    }

    /**
     * The stamp of the moment at which this transaction has ended; empty if somebody else has
     * written since an earlier one.
     *
     * @param read what the earlier one is of
     */
    Optional<Stamp> following(Stamp before, List<String> read) {
      List<Long> begun = new ArrayList<>();
      for (int at = 0; at <= read.size(); at++) {
        String part = part(read, at);
        long expected = before.begun().get(at) + (written.contains(part) ? 1 : 0);
        Counts counts = counts(part);
        if (counts.ended.get() != before.begun().get(at) || counts.begun.get() != expected) {
          return Optional.empty();
        }
        begun.add(expected);
      }
      return Optional.of(new Stamp(TableChanges.this, begun));
    }

    @Override
    public void close() {
      written.forEach(part -> counts(part).ended.incrementAndGet());
    }
  }

  /** Tells a transaction of each of its statements before it is executed. */
  ExecuteListener watch() {
    return new ExecuteListener() {
      @Override
      public void start(ExecuteContext statement) {
        if (statement.type() == ExecuteType.READ && statement.query() instanceof Select<?>) {
          return;
        }
        for (Query query : statement.batchQueries()) {
          current().to(written(query));
        }
        if (statement.batchQueries().length == 0) {
          current().to(ANY);
        }
      }
    };
  }

  private static String written(Query query) {
    String table =
        switch (query) {
          case QOM.Insert<?> insert -> insert.$into().getName();
          case QOM.Update<?> update -> update.$table().getName();
          case QOM.Delete<?> delete -> delete.$from().getName();
          default -> ANY;
        };
    return KNOWN.contains(table) ? table : ANY;
  }
}
