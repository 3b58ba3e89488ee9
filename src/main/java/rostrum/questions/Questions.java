package rostrum.questions;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.OWN_QUESTION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_SHARING;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.VERSION_END;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import rostrum.storage.Recall;

/**
 * The stored bank. A version is never changed; it ends, and another one is written. Its methods
 * take a context, so that they are parts of whoever's transaction.
 */
public final class Questions {
  private final Map<Long, Kept> read = new ConcurrentHashMap<>();
  private final Recall<String, Long> edition = new Recall<>(QUESTION_VERSION, VERSION_END);
  private final Recall<Set<Long>, Map<Long, String>> ended = new Recall<>(VERSION_END);

  /** What never changes of a version: read once, not at each question that is asked. */
  private record Kept(String course, Item item, String basis) {}

  /**
   * A version as it is stored.
   *
   * @param id of the version
   * @param item with its version and state
   * @param basis hash of the facts that it rests on
   */
  public record Stored(long id, Item item, String basis) {}

  /**
   * The site’s versions that are asked at present, by item id. What a person wrote is not among
   * them, shared or not: practice and reviews draw from nothing else.
   */
  public List<Stored> current(DSLContext sql, String course) {
    return current(sql, course, isTheSites());
  }

  /** The site’s current versions and those that are shared by who wrote them, by item id. */
  public List<Stored> shared(DSLContext sql, String course) {
    return current(sql, course, isTheSites().or(isShared()));
  }

  /**
   * The current versions that somebody who teaches may put into a quiz: the site’s, their own, and
   * those that others share, by item id.
   *
   * @param account id of who composes it
   */
  public List<Stored> usable(DSLContext sql, long account, String course) {
    return current(sql, course, isTheSites().or(isShared()).or(isOf(account)));
  }

  private List<Stored> current(DSLContext sql, String course, Condition which) {
    List<Long> versions =
        sql.select(QUESTION_VERSION.ID)
            .from(QUESTION_VERSION)
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .leftJoin(VERSION_END)
            .on(VERSION_END.QUESTION_VERSION_ID.eq(QUESTION_VERSION.ID))
            .where(COURSE.SLUG.eq(course), VERSION_END.STATE.isNull(), which)
            .orderBy(QUESTION.ITEM)
            .fetch(QUESTION_VERSION.ID);
    Map<Long, Kept> kept = kept(sql, Set.copyOf(versions));
    return versions.stream()
        .map(version -> stored(version, Objects.requireNonNull(kept.get(version)), Item.CURRENT))
        .toList();
  }

  /**
   * Ids of the items that people wrote and that somebody sees: their own, and those that others
   * share, the newest first.
   *
   * @param account id of who looks
   */
  public List<String> own(DSLContext sql, long account, String course) {
    return sql.select(QUESTION.ITEM)
        .from(QUESTION)
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(COURSE.SLUG.eq(course))
        .and(isShared().or(isOf(account)))
        .orderBy(QUESTION.ID.desc())
        .fetch(QUESTION.ITEM);
  }

  /** Whether a person wrote an item and shares it. */
  public boolean isShared(DSLContext sql, String course, String item) {
    return is(sql, course, item, isShared());
  }

  /** Whether everybody who teaches may see an item: the site’s, or a shared one. */
  public boolean isForAll(DSLContext sql, String course, String item) {
    return is(sql, course, item, isTheSites().or(isShared()));
  }

  private static boolean is(DSLContext sql, String course, String item, Condition what) {
    return sql.fetchExists(
        sql.selectOne()
            .from(QUESTION)
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .where(COURSE.SLUG.eq(course), QUESTION.ITEM.eq(item))
            .and(what));
  }

  private static Condition isTheSites() {
    return DSL.notExists(
        DSL.selectOne().from(OWN_QUESTION).where(OWN_QUESTION.QUESTION_ID.eq(QUESTION.ID)));
  }

  private static Condition isOf(long account) {
    return DSL.exists(
        DSL.selectOne()
            .from(OWN_QUESTION)
            .where(OWN_QUESTION.QUESTION_ID.eq(QUESTION.ID), OWN_QUESTION.ACCOUNT_ID.eq(account)));
  }

  /** The newest row counts. */
  private static Condition isShared() {
    var later = QUESTION_SHARING.as("later");
    return DSL.exists(
        DSL.selectOne()
            .from(QUESTION_SHARING)
            .where(
                QUESTION_SHARING.QUESTION_ID.eq(QUESTION.ID),
                QUESTION_SHARING.SHARED.isTrue(),
                DSL.notExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.QUESTION_ID.eq(QUESTION_SHARING.QUESTION_ID),
                            later.ID.gt(QUESTION_SHARING.ID)))));
  }

  /** Versions, whatever their state, by their ids. */
  public Map<Long, Stored> find(DSLContext sql, String course, Set<Long> versions) {
    Map<Long, Kept> kept = kept(sql, versions);
    Map<Long, String> states = ended.of(sql, versions, () -> ended(sql, versions));
    Map<Long, Stored> found = new HashMap<>();
    kept.forEach((version, content) -> {
      if (content.course().equals(course)) {
        found.put(version, stored(version, content, states.getOrDefault(version, Item.CURRENT)));
      }
    });
    return found;
  }

  private static Map<Long, String> ended(DSLContext sql, Set<Long> versions) {
    return sql.select(VERSION_END.QUESTION_VERSION_ID, VERSION_END.STATE)
        .from(VERSION_END)
        .where(VERSION_END.QUESTION_VERSION_ID.in(versions))
        .fetchMap(VERSION_END.QUESTION_VERSION_ID, VERSION_END.STATE);
  }

  private Map<Long, Kept> kept(DSLContext sql, Set<Long> versions) {
    Set<Long> unknown = new HashSet<>(versions);
    unknown.removeAll(read.keySet());
    if (!unknown.isEmpty()) {
      read.putAll(
          sql.select(
                  QUESTION_VERSION.ID,
                  COURSE.SLUG,
                  QUESTION_VERSION.CONTENT,
                  QUESTION_VERSION.VERSION,
                  QUESTION_VERSION.BASIS_HASH)
              .from(QUESTION_VERSION)
              .join(QUESTION)
              .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
              .join(COURSE)
              .on(COURSE.ID.eq(QUESTION.COURSE_ID))
              .where(QUESTION_VERSION.ID.in(unknown))
              .fetchMap(
                  QUESTION_VERSION.ID,
                  row ->
                      new Kept(
                          row.value2(),
                          ItemJson.read(row.value3().data()).as(row.value4(), Item.CURRENT),
                          row.value5())));
    }
    Map<Long, Kept> kept = new HashMap<>();
    for (long version : versions) {
      Optional.ofNullable(read.get(version)).ifPresent(content -> kept.put(version, content));
    }
    return kept;
  }

  private static Stored stored(long version, Kept kept, String state) {
    Item item = kept.item();
    return new Stored(
        version, state.equals(Item.CURRENT) ? item : item.as(item.version(), state), kept.basis());
  }

  /** A number that is another one whenever the questions of any course have changed. */
  public long edition(DSLContext sql) {
    return edition.of(sql, "", () -> count(sql));
  }

  private static long count(DSLContext sql) {
    var count = DSL.count();
    return sql.select(
            DSL.field(DSL.select(count).from(QUESTION_VERSION))
                .plus(DSL.field(DSL.select(count).from(VERSION_END))))
        .fetchSingle()
        .value1()
        .longValue();
  }

  /** Every version of the site’s and of shared questions, by item id and version. */
  public List<Stored> all(DSLContext sql, String course) {
    return versions(sql, course, isTheSites().or(isShared()));
  }

  /** Every version of an item, the oldest first. */
  public List<Stored> versions(DSLContext sql, String course, String item) {
    return versions(sql, course, QUESTION.ITEM.eq(item));
  }

  private List<Stored> versions(DSLContext sql, String course, Condition which) {
    List<Long> versions =
        sql.select(QUESTION_VERSION.ID)
            .from(QUESTION_VERSION)
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .where(COURSE.SLUG.eq(course), which)
            .orderBy(QUESTION.ITEM, QUESTION_VERSION.VERSION)
            .fetch(QUESTION_VERSION.ID);
    Map<Long, Stored> found = find(sql, course, Set.copyOf(versions));
    return versions.stream().map(version -> Objects.requireNonNull(found.get(version))).toList();
  }

  /** A version, whatever its state. */
  public Optional<Stored> find(DSLContext sql, String course, long version) {
    return Optional.ofNullable(find(sql, course, Set.of(version)).get(version));
  }

  /**
   * Writes the next version of an item of the site’s.
   *
   * @throws IllegalArgumentException if only a person can mark it: the site asks no such thing
   */
  public void add(DSLContext sql, long course, long pack, Item item, String basis, Instant now) {
    if (item.question().isMarkedByHand()) {
      throw new IllegalArgumentException("nobody would mark it: " + item.id());
    }
    add(sql, course, Optional.of(pack), item, basis, now);
  }

  /**
   * Writes the next version of an item that a person wrote.
   *
   * @return the id of the question
   */
  public long addOwn(DSLContext sql, long course, Item item, Instant now) {
    return add(sql, course, Optional.empty(), item, Proof.BY_HAND, now);
  }

  private static long add(
      DSLContext sql, long course, Optional<Long> pack, Item item, String basis, Instant now) {
    long question =
        sql.select(QUESTION.ID)
            .from(QUESTION)
            .where(QUESTION.COURSE_ID.eq(course), QUESTION.ITEM.eq(item.id()))
            .fetchOptional(QUESTION.ID)
            .orElseGet(() ->
                sql.insertInto(QUESTION, QUESTION.COURSE_ID, QUESTION.ITEM, QUESTION.FAMILY)
                    .values(course, item.id(), item.family())
                    .returning(QUESTION.ID)
                    .fetchSingle(QUESTION.ID));
    int newest =
        sql.select(DSL.coalesce(DSL.max(QUESTION_VERSION.VERSION), 0))
            .from(QUESTION_VERSION)
            .where(QUESTION_VERSION.QUESTION_ID.eq(question))
            .fetchSingle()
            .value1();
    Item next = item.as(newest + 1, Item.CURRENT);
    sql.insertInto(QUESTION_VERSION)
        .set(QUESTION_VERSION.QUESTION_ID, question)
        .set(QUESTION_VERSION.VERSION, next.version())
        .set(QUESTION_VERSION.PACK_ID, pack.orElse(null))
        .set(QUESTION_VERSION.SECTION, next.section())
        .set(QUESTION_VERSION.CONTENT, JSONB.valueOf(ItemJson.write(next)))
        .set(QUESTION_VERSION.BASIS_HASH, basis)
        .set(QUESTION_VERSION.CREATED_AT, now)
        .execute();
    return question;
  }

  /**
   * Ends a version; attempts keep what they showed of it.
   *
   * @param state {@link Item#STALE} or {@link Item#RETIRED}
   */
  public void end(DSLContext sql, long version, String state, String reason, Instant now) {
    sql.insertInto(VERSION_END)
        .set(VERSION_END.QUESTION_VERSION_ID, version)
        .set(VERSION_END.STATE, state)
        .set(VERSION_END.REASON, reason)
        .set(VERSION_END.ENDED_AT, now)
        .execute();
  }
}
