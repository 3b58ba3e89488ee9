package rostrum.lessons;

import static org.jooq.impl.DSL.max;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.VISITOR;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.storage.Database;
import rostrum.storage.Recall;

/** How far people have read: rows are added when somebody gets further, and never changed. */
public final class Readings {
  private final Database database;
  private final Learners learners;
  private final Clock clock;
  private final Recall<Reader, Map<String, Integer>> furthest =
      new Recall<>(READING, COURSE, LEARNER, VISITOR);

  public Readings(Database database, Learners learners, Clock clock) {
    this.database = database;
    this.learners = learners;
    this.clock = clock;
  }

  /** Notes that a lesson is read up to this many sentences, unless it was read as far before. */
  public void upTo(Actor actor, String course, String lesson, int sentences) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.write(tx -> {
      if (furthest(tx, actor, course).getOrDefault(lesson, 0) < sentences) {
        add(tx, learners.own(tx, actor, now), course, lesson, sentences, now);
      }
      return true;
    });
  }

  /** How many sentences of each lesson that was begun, from its start, by slug. */
  public Map<String, Integer> furthest(Actor actor, String course) {
    return database.read(tx ->
        learners.hasNone(tx, actor)
            ? Map.of()
            : furthest.of(tx, new Reader(actor, course), () -> furthest(tx, actor, course)));
  }

  /**
   * @param course slug
   */
  private record Reader(Actor actor, String course) {}

  private Map<String, Integer> furthest(DSLContext tx, Actor actor, String course) {
    Condition theirs = learners.owns(tx, READING.LEARNER_ID, actor).and(COURSE.SLUG.eq(course));
    return tx.select(READING.LESSON, max(READING.SENTENCES))
        .from(READING)
        .join(COURSE)
        .on(COURSE.ID.eq(READING.COURSE_ID))
        .where(theirs)
        .groupBy(READING.LESSON)
        .fetchMap(READING.LESSON, max(READING.SENTENCES));
  }

  private static void add(
      DSLContext tx, long learner, String course, String lesson, int sentences, Instant now) {
    long courseId =
        tx.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(course)).fetchSingle(COURSE.ID);
    tx.insertInto(READING)
        .set(READING.LEARNER_ID, learner)
        .set(READING.COURSE_ID, courseId)
        .set(READING.LESSON, lesson)
        .set(READING.SENTENCES, sentences)
        .set(READING.READ_AT, now)
        .execute();
  }
}
