package rostrum.bank;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.OWN_QUESTION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_SHARING;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.storage.Database;
import rostrum.storage.PublicId;

/**
 * Questions that those who teach write themselves. One is its author’s until it is shared; then
 * others who teach see it and can put it into a quiz or copy it, and its author alone changes it. A
 * version is never changed, another one is written. None of them is ever practised or reviewed.
 */
public final class OwnQuestions {
  private static final String ID = "own-";
  private static final String EDITED = "its author wrote it anew";
  private static final String TAKEN_BACK = "its author retired it";

  private final Database database;
  private final Questions questions;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  public OwnQuestions(Database database, Questions questions, Clock clock) {
    this.database = database;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * A question as somebody who teaches sees it.
   *
   * @param versions every one, the oldest first
   * @param isMine whether who looks wrote it
   */
  public record Own(List<Item> versions, boolean isMine, boolean isShared) {

    /** The newest version, whatever its state. */
    public Item item() {
      return versions.getLast();
    }
  }

  /** What became of a new version. */
  public enum Rewriting {
    WRITTEN,
    /** Another version was written since the form was made. */
    OVERTAKEN,
    /** There is no such question of theirs. */
    UNKNOWN
  }

  /** A name for a question that is to be written. */
  public String newId() {
    return ID + PublicId.of(chance);
  }

  /**
   * Writes a question.
   *
   * @param item its content; its id is one of {@link #newId}
   * @param idempotencyKey the same on every retry of the same form
   * @return its id, after it is on disk; empty if the author does not teach or there is no such
   *     course
   */
  public Optional<String> write(Actor.Account author, Item item, String idempotencyKey) {
    if (!teaches(author)) {
      return Optional.empty();
    }
    return database.write(sql ->
        written(sql, author, item.course(), idempotencyKey)
            .or(() ->
                course(sql, item.course())
                    .map(course -> {
                      long question = questions.addOwn(sql, course, item, now());
                      sql.insertInto(OWN_QUESTION)
                          .set(OWN_QUESTION.QUESTION_ID, question)
                          .set(OWN_QUESTION.ACCOUNT_ID, author.id())
                          .set(OWN_QUESTION.IDEMPOTENCY_KEY, idempotencyKey)
                          .set(OWN_QUESTION.CREATED_AT, now())
                          .execute();
                      record(sql, Deed.QUESTION_WRITTEN, author, item.course(), item.id());
                      return item.id();
                    })));
  }

  private void record(DSLContext sql, Deed deed, Actor.Account author, String course, String id) {
    Ledger.append(sql, act(deed, author, course, id));
  }

  private Act act(Deed deed, Actor.Account author, String course, String id) {
    return Act.of(now(), deed, author.author())
        .about(About.question(id))
        .inside(About.course(course));
  }

  private static Optional<String> written(
      DSLContext sql, Actor.Account author, String course, String idempotencyKey) {
    return sql.select(QUESTION.ITEM)
        .from(QUESTION)
        .join(OWN_QUESTION)
        .on(OWN_QUESTION.QUESTION_ID.eq(QUESTION.ID))
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(
            COURSE.SLUG.eq(course),
            OWN_QUESTION.ACCOUNT_ID.eq(author.id()),
            OWN_QUESTION.IDEMPOTENCY_KEY.eq(idempotencyKey))
        .fetchOptional(QUESTION.ITEM);
  }

  private static Optional<Long> course(DSLContext sql, String slug) {
    return sql.select(COURSE.ID).from(COURSE).where(COURSE.SLUG.eq(slug)).fetchOptional(COURSE.ID);
  }

  /**
   * Writes the next version of one of the author’s questions, unless it would be the same; who
   * retired it asks it again by this.
   *
   * @param basedOn the version that the author saw
   */
  public Rewriting rewrite(Actor.Account author, Item item, int basedOn) {
    return database.write(sql ->
        mine(sql, author, item.course(), item.id())
            .map(question -> {
              Stored newest = questions.versions(sql, item.course(), item.id()).getLast();
              if (newest.item().equals(item.as(newest.item().version(), Item.CURRENT))) {
                return Rewriting.WRITTEN;
              }
              if (newest.item().version() != basedOn) {
                return Rewriting.OVERTAKEN;
              }
              if (newest.item().state().equals(Item.CURRENT)) {
                questions.end(sql, newest.id(), Item.STALE, EDITED, now());
              }
              questions.addOwn(sql, course(sql, item.course()).orElseThrow(), item, now());
              record(sql, Deed.QUESTION_REWRITTEN, author, item.course(), item.id());
              return Rewriting.WRITTEN;
            })
            .orElse(Rewriting.UNKNOWN));
  }

  /** Takes one of the author’s questions out of use; quizzes keep what they have of it. */
  public boolean retire(Actor.Account author, String course, String id) {
    return database.write(sql ->
        mine(sql, author, course, id)
            .map(question -> {
              Stored newest = questions.versions(sql, course, id).getLast();
              if (newest.item().state().equals(Item.CURRENT)) {
                questions.end(sql, newest.id(), Item.RETIRED, TAKEN_BACK, now());
                record(sql, Deed.QUESTION_RETIRED, author, course, id);
              }
              return true;
            })
            .orElse(false));
  }

  /** Shows one of the author’s questions to all who teach, or to the author alone again. */
  public boolean share(Actor.Account author, String course, String id, boolean shared) {
    return database.write(sql ->
        mine(sql, author, course, id)
            .map(question -> {
              sql.insertInto(QUESTION_SHARING)
                  .set(QUESTION_SHARING.QUESTION_ID, question)
                  .set(QUESTION_SHARING.SHARED, shared)
                  .set(QUESTION_SHARING.SET_BY, author.id())
                  .set(QUESTION_SHARING.SET_AT, now())
                  .execute();
              Act act = act(Deed.QUESTION_SHARED, author, course, id);
              Ledger.append(sql, act.detail(shared ? "yes" : "no"));
              return true;
            })
            .orElse(false));
  }

  private static Optional<Long> mine(
      DSLContext sql, Actor.Account author, String course, String id) {
    if (!teaches(author)) {
      return Optional.empty();
    }
    return sql.select(OWN_QUESTION.QUESTION_ID)
        .from(OWN_QUESTION)
        .join(QUESTION)
        .on(QUESTION.ID.eq(OWN_QUESTION.QUESTION_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(
            COURSE.SLUG.eq(course), QUESTION.ITEM.eq(id), OWN_QUESTION.ACCOUNT_ID.eq(author.id()))
        .fetchOptional(OWN_QUESTION.QUESTION_ID);
  }

  /** Those that the reader wrote, and those that others share, the newest first. */
  public List<Own> all(Actor.Account reader, String course) {
    if (!teaches(reader)) {
      return List.of();
    }
    return database.read(sql ->
        questions.own(sql, reader.id(), course).stream()
            .map(id -> find(sql, reader, course, id))
            .flatMap(Optional::stream)
            .toList());
  }

  /** One of them. */
  public Optional<Own> find(Actor.Account reader, String course, String id) {
    return teaches(reader)
        ? database.readDurable(sql -> find(sql, reader, course, id))
        : Optional.empty();
  }

  private Optional<Own> find(DSLContext sql, Actor.Account reader, String course, String id) {
    boolean isMine = mine(sql, reader, course, id).isPresent();
    boolean isShared = questions.isShared(sql, course, id);
    return isMine || isShared
        ? Optional.of(
            new Own(
                questions.versions(sql, course, id).stream().map(Stored::item).toList(),
                isMine,
                isShared))
        : Optional.empty();
  }

  private static boolean teaches(Actor.Account actor) {
    return actor.role().includes(Role.INSTRUCTOR);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
