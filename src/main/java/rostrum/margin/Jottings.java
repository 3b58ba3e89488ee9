package rostrum.margin;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.JOTTING;
import static rostrum.storage.schema.Tables.JOTTING_REVISION;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.VISITOR;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.lessons.Sentence;
import rostrum.storage.Database;
import rostrum.storage.PublicId;
import rostrum.storage.Recall;

/**
 * Highlights and notes. Each belongs to whoever wrote it, and nobody else sees it; whatever is
 * changed or taken away stays as a row.
 */
public final class Jottings {

  private final Database database;
  private final Learners learners;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();
  private final Recall<Reader, List<Jotting>> here =
      new Recall<>(JOTTING, JOTTING_REVISION, COURSE, LEARNER, VISITOR);

  public Jottings(Database database, Learners learners, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.clock = clock;
  }

  /** What the actor marked in a course and did not take away, in the order in which it was. */
  public List<Jotting> of(Actor actor, String course) {
    return database.read(sql ->
        learners.hasNone(sql, actor)
            ? List.of()
            : here.of(sql, new Reader(actor, course), () -> here(sql, actor, course)));
  }

  /**
   * @param course slug
   */
  private record Reader(Actor actor, String course) {}

  private List<Jotting> here(DSLContext sql, Actor actor, String course) {
    return all(sql, actor, course, DSL.noCondition()).filter(Jotting::isHere).toList();
  }

  /** One of the actor’s own, taken away or not. */
  public Optional<Jotting> find(Actor actor, String course, String id) {
    return database.read(sql -> find(sql, actor, course, id));
  }

  private Optional<Jotting> find(DSLContext sql, Actor actor, String course, String id) {
    return all(sql, actor, course, JOTTING.PUBLIC_ID.eq(id)).findFirst();
  }

  /**
   * Marks a sentence. The same again on the same sentence, as when a form is sent twice, is kept
   * once.
   *
   * @param lesson slug of the lesson
   * @param body the note, at most {@link Jotting#LONGEST} letters; empty for a highlight
   */
  public Jotting add(Actor actor, String course, String lesson, Sentence sentence, String body) {
    Instant now = now();
    return database.write(sql -> {
      Condition there = JOTTING.LESSON.eq(lesson).and(JOTTING.ANCHOR.eq(sentence.anchor()));
      return all(sql, actor, course, there)
          .filter(before -> before.isHere() && before.body().equals(body))
          .findFirst()
          .orElseGet(() -> insert(sql, actor, course, lesson, sentence, body, now));
    });
  }

  private Jotting insert(
      DSLContext sql,
      Actor actor,
      String course,
      String lesson,
      Sentence sentence,
      String body,
      Instant now) {
    String publicId = PublicId.of(chance);
    long courseId =
        sql.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(course)).fetchSingle(COURSE.ID);
    long id =
        sql.insertInto(JOTTING)
            .set(JOTTING.PUBLIC_ID, publicId)
            .set(JOTTING.LEARNER_ID, learners.own(sql, actor, now))
            .set(JOTTING.COURSE_ID, courseId)
            .set(JOTTING.LESSON, lesson)
            .set(JOTTING.ANCHOR, sentence.anchor())
            .set(JOTTING.SENTENCE, sentence.text())
            .set(JOTTING.CREATED_AT, now)
            .returning(JOTTING.ID)
            .fetchSingle(JOTTING.ID);
    revise(sql, id, body, now);
    return find(sql, actor, course, publicId).orElseThrow();
  }

  /**
   * Writes a note anew; what it said before stays as a row.
   *
   * @return empty if the actor has no such one
   */
  public Optional<Jotting> rewrite(Actor actor, String course, String id, String body) {
    return change(actor, course, id, before -> body);
  }

  /** Takes one away. */
  public Optional<Jotting> takeAway(Actor actor, String course, String id) {
    return change(actor, course, id, before -> null);
  }

  /** Brings back one that was taken away, as it was. */
  public Optional<Jotting> bringBack(Actor actor, String course, String id) {
    return change(actor, course, id, Jotting::body);
  }

  @FunctionalInterface
  private interface Change {
    @Nullable String of(Jotting before);
  }

  private Optional<Jotting> change(Actor actor, String course, String id, Change change) {
    Instant now = now();
    return database.write(sql -> {
      Optional<Jotting> before = find(sql, actor, course, id);
      before.ifPresent(jotting -> revise(sql, row(sql, id), change.of(jotting), now));
      return before.flatMap(jotting -> find(sql, actor, course, id));
    });
  }

  private static long row(DSLContext sql, String id) {
    return sql.select(JOTTING.ID)
        .from(JOTTING)
        .where(JOTTING.PUBLIC_ID.eq(id))
        .fetchSingle(JOTTING.ID);
  }

  private static void revise(DSLContext sql, long jotting, @Nullable String body, Instant now) {
    sql.insertInto(JOTTING_REVISION)
        .set(JOTTING_REVISION.JOTTING_ID, jotting)
        .set(JOTTING_REVISION.BODY, body)
        .set(JOTTING_REVISION.WRITTEN_AT, now)
        .execute();
  }

  private Stream<Jotting> all(DSLContext sql, Actor actor, String course, Condition which) {
    return sql
        .select(
            JOTTING.ID,
            JOTTING.PUBLIC_ID,
            JOTTING.LESSON,
            JOTTING.ANCHOR,
            JOTTING.SENTENCE,
            JOTTING_REVISION.BODY,
            JOTTING_REVISION.WRITTEN_AT)
        .from(JOTTING)
        .join(COURSE)
        .on(COURSE.ID.eq(JOTTING.COURSE_ID))
        .join(JOTTING_REVISION)
        .on(JOTTING_REVISION.JOTTING_ID.eq(JOTTING.ID))
        .where(learners.owns(sql, JOTTING.LEARNER_ID, actor), COURSE.SLUG.eq(course), which)
        .orderBy(JOTTING.ID, JOTTING_REVISION.ID)
        .fetchGroups(JOTTING.ID)
        .values()
        .stream()
        .map(Jottings::jotting);
  }

  /** From all its revisions, the oldest first. */
  private static Jotting jotting(Result<? extends Record> revisions) {
    Record last = revisions.getLast();
    String body =
        revisions.reversed().stream()
            .flatMap(revision -> Stream.ofNullable(revision.get(JOTTING_REVISION.BODY)))
            .findFirst()
            .orElse("");
    return new Jotting(
        last.get(JOTTING.PUBLIC_ID),
        last.get(JOTTING.LESSON),
        last.get(JOTTING.ANCHOR),
        last.get(JOTTING.SENTENCE),
        body,
        last.get(JOTTING_REVISION.BODY) != null,
        last.get(JOTTING_REVISION.WRITTEN_AT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
