package rostrum.ledger;

import static rostrum.storage.schema.Tables.LEDGER_ENTRY;
import static rostrum.storage.schema.Tables.LEDGER_HEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The chain in the database. Start at {@link #append}, inside the transaction of what is recorded,
 * so that neither is there without the other. Whoever appends holds the head until their
 * transaction ends: entries come one after another, on whichever server, so append at the end of
 * what takes long.
 */
public final class Ledger {
  private static final int AT_ONCE = 500;
  private static final Duration SPAN = Duration.ofHours(1);

  private Ledger() {}

  /** Records something. */
  public static void append(DSLContext tx, Act act) {
    insert(tx, locked(tx), act);
  }

  /**
   * Records something that anybody can cause at will, unless so much alike was recorded within an
   * hour: the same deed by the same author to the same.
   *
   * @return whether it was recorded
   */
  public static boolean appendUpTo(DSLContext tx, int most, Act act) {
    Head head = locked(tx);
    boolean isRare = countAlike(tx, act) < most;
    if (isRare) {
      insert(tx, head, act);
    }
    return isRare;
  }

  /** How often something like it was recorded within the hour before it. */
  public static int countAlike(DSLContext sql, Act act) {
    Written written = Written.of(act);
    return sql.fetchCount(
        LEDGER_ENTRY,
        LEDGER_ENTRY.DEED.eq(written.deed()),
        LEDGER_ENTRY.AUTHOR.eq(written.author()),
        written.account().map(LEDGER_ENTRY.ACCOUNT_ID::eq).orElse(LEDGER_ENTRY.ACCOUNT_ID.isNull()),
        written.about().map(LEDGER_ENTRY.ABOUT::eq).orElse(LEDGER_ENTRY.ABOUT.isNull()),
        LEDGER_ENTRY.RECORDED_AT.gt(written.at().minus(SPAN)));
  }

  private static Head locked(DSLContext tx) {
    return tx.selectFrom(LEDGER_HEAD).forUpdate().fetchSingle(Ledger::head);
  }

  private static void insert(DSLContext tx, Head before, Act act) {
    Link link = before.add(act);
    Written written = link.written();
    tx.insertInto(LEDGER_ENTRY)
        .set(LEDGER_ENTRY.NUMBER, link.head().number())
        .set(LEDGER_ENTRY.RECORDED_AT, written.at())
        .set(LEDGER_ENTRY.DEED, written.deed())
        .set(LEDGER_ENTRY.AUTHOR, written.author())
        .set(LEDGER_ENTRY.ACCOUNT_ID, written.account().orElse(null))
        .set(LEDGER_ENTRY.ABOUT, written.about().orElse(null))
        .set(LEDGER_ENTRY.INSIDE, written.inside().orElse(null))
        .set(LEDGER_ENTRY.DETAIL, written.detail().orElse(null))
        .set(LEDGER_ENTRY.PLACE_HASH, written.place().orElse(null))
        .set(LEDGER_ENTRY.HASH, link.head().hash())
        .execute();
    tx.update(LEDGER_HEAD)
        .set(LEDGER_HEAD.NUMBER, link.head().number())
        .set(LEDGER_HEAD.HASH, link.head().hash())
        .execute();
  }

  /** Where the chain has come to, as the database keeps it. */
  public static Head head(DSLContext sql) {
    return sql.selectFrom(LEDGER_HEAD).fetchOptional(Ledger::head).orElse(Head.START);
  }

  private static Head head(Record row) {
    return new Head(row.get(LEDGER_HEAD.NUMBER), row.get(LEDGER_HEAD.HASH));
  }

  /**
   * Goes along the chain.
   *
   * @param most how many of the last entries; all that come before are taken as they are
   * @param known heads that were kept elsewhere
   */
  public static Chain.Verdict check(DSLContext sql, long most, Collection<Head> known) {
    Head end = head(sql);
    long first = Math.max(1, end.number() - most + 1);
    Head before = first == 1 ? Head.START : before(sql, first);
    try (Cursor<? extends Record> rows =
        sql.selectFrom(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.NUMBER.ge(first))
            .orderBy(LEDGER_ENTRY.NUMBER)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      return Chain.check(before, links(rows), end, known);
    }
  }

  private static Head before(DSLContext sql, long first) {
    return sql.selectFrom(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.NUMBER.eq(first - 1))
        .fetchOptional(row -> link(row).head())
        .orElse(new Head(first - 1, Head.START.hash()));
  }

  private static Iterator<Link> links(Cursor<? extends Record> rows) {
    Iterator<? extends Record> each = rows.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Link next() {
        return link(each.next());
      }
    };
  }

  /**
   * Entries, the newest first.
   *
   * @param before the number of the one before which to begin
   * @param most how many
   */
  public static List<Link> before(DSLContext sql, Optional<Deed> deed, long before, int most) {
    Condition which = deed.map(one -> LEDGER_ENTRY.DEED.eq(one.slug())).orElse(DSL.noCondition());
    return sql.selectFrom(LEDGER_ENTRY)
        .where(which, LEDGER_ENTRY.NUMBER.lt(before))
        .orderBy(LEDGER_ENTRY.NUMBER.desc())
        .limit(most)
        .fetch(Ledger::link);
  }

  /**
   * The entries by or about an account.
   *
   * @param since when it was made: another may have had its number before
   */
  public static Condition concerning(long account, Instant since) {
    return LEDGER_ENTRY
        .ACCOUNT_ID
        .eq(account)
        .or(LEDGER_ENTRY.ABOUT.eq(About.account(account).text()))
        .and(LEDGER_ENTRY.RECORDED_AT.ge(since));
  }

  private static Link link(Record row) {
    return new Link(
        new Written(
            row.get(LEDGER_ENTRY.RECORDED_AT),
            row.get(LEDGER_ENTRY.DEED),
            row.get(LEDGER_ENTRY.AUTHOR),
            Optional.ofNullable(row.get(LEDGER_ENTRY.ACCOUNT_ID)),
            Optional.ofNullable(row.get(LEDGER_ENTRY.ABOUT)),
            Optional.ofNullable(row.get(LEDGER_ENTRY.INSIDE)),
            Optional.ofNullable(row.get(LEDGER_ENTRY.DETAIL)),
            Optional.ofNullable(row.get(LEDGER_ENTRY.PLACE_HASH))),
        new Head(row.get(LEDGER_ENTRY.NUMBER), row.get(LEDGER_ENTRY.HASH)));
  }
}
