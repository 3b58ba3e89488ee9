package rostrum.accounts;

import static rostrum.storage.schema.Tables.ACCOMMODATION;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ACCOUNT_ROLE;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.CARD;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.CLASSROOM_INSTRUCTOR;
import static rostrum.storage.schema.Tables.CLASSROOM_NAME;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN_USE;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.DISTRACTOR_RETIREMENT;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_GROUP;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;
import static rostrum.storage.schema.Tables.EXAM_DATE;
import static rostrum.storage.schema.Tables.HALF_ENTRY;
import static rostrum.storage.schema.Tables.INVITATION;
import static rostrum.storage.schema.Tables.INVITATION_LINK;
import static rostrum.storage.schema.Tables.JOIN_CODE;
import static rostrum.storage.schema.Tables.JOTTING;
import static rostrum.storage.schema.Tables.JOTTING_REVISION;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.LEDGER_ENTRY;
import static rostrum.storage.schema.Tables.OWN_QUESTION;
import static rostrum.storage.schema.Tables.PARTICIPANT;
import static rostrum.storage.schema.Tables.PASSWORD;
import static rostrum.storage.schema.Tables.PRACTICE_RECOUNT;
import static rostrum.storage.schema.Tables.PROBLEM_REPORT_STATE;
import static rostrum.storage.schema.Tables.PUBLICATION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_SHARING;
import static rostrum.storage.schema.Tables.QUESTION_TAGS;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.QUIZ;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_MARK;
import static rostrum.storage.schema.Tables.QUIZ_REVISION;
import static rostrum.storage.schema.Tables.QUIZ_SHARING;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.RECOVERY;
import static rostrum.storage.schema.Tables.RECOVERY_USE;
import static rostrum.storage.schema.Tables.REGRADE;
import static rostrum.storage.schema.Tables.REVIEW_LOG;
import static rostrum.storage.schema.Tables.REVIEW_PLAN;
import static rostrum.storage.schema.Tables.REVIEW_SESSION;
import static rostrum.storage.schema.Tables.SECOND_FACTOR;
import static rostrum.storage.schema.Tables.SECOND_FACTOR_CODE;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.SESSION_END;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;
import static rostrum.storage.schema.Tables.VERSION_END;
import static rostrum.storage.schema.Tables.VISITOR;
import static rostrum.storage.schema.Tables.WITHDRAWAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;
import rostrum.storage.ErasureJournal.Erasure;
import rostrum.storage.schema.DefaultSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that hangs on an account: what its owner takes along, and what goes when they leave.
 * Both follow one list, and a test fails for a table that refers to somebody and does not stand in
 * it. What the ledger holds of an account is taken along, too, and stays: its entries refer to
 * nothing, and have numbers alone.
 */
public final class Belongings {

  /** What is somebody’s own, each table after the one that it hangs on. */
  static final List<Belonging<?>> OWN =
      List.of(
          new Belonging<>(PASSWORD.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(RECOVERY.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(RECOVERY_USE.RECOVERY_ID, RECOVERY.ID),
          new Belonging<>(SECOND_FACTOR.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(SECOND_FACTOR_CODE.SECOND_FACTOR_ID, SECOND_FACTOR.ID),
          new Belonging<>(HALF_ENTRY.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(SESSION.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(SESSION_END.TOKEN_HASH, SESSION.TOKEN_HASH),
          new Belonging<>(LEARNER.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(VISITOR.LEARNER_ID, LEARNER.ID),
          new Belonging<>(READING.LEARNER_ID, LEARNER.ID),
          new Belonging<>(JOTTING.LEARNER_ID, LEARNER.ID),
          new Belonging<>(JOTTING_REVISION.JOTTING_ID, JOTTING.ID),
          new Belonging<>(ATTEMPT.LEARNER_ID, LEARNER.ID),
          new Belonging<>(ATTEMPT_SLOT.ATTEMPT_ID, ATTEMPT.ID),
          new Belonging<>(STEP.ATTEMPT_ID, ATTEMPT.ID),
          new Belonging<>(CARD.LEARNER_ID, LEARNER.ID),
          new Belonging<>(REVIEW_LOG.CARD_ID, CARD.ID),
          new Belonging<>(REVIEW_PLAN.LEARNER_ID, LEARNER.ID),
          new Belonging<>(EXAM_DATE.LEARNER_ID, LEARNER.ID),
          new Belonging<>(REVIEW_SESSION.LEARNER_ID, LEARNER.ID),
          new Belonging<>(ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(CLASSROOM_INSTRUCTOR.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(ENROLMENT.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(ENROLMENT_STATE.ENROLMENT_ID, ENROLMENT.ID),
          new Belonging<>(ENROLMENT_GROUP.ENROLMENT_ID, ENROLMENT.ID),
          new Belonging<>(ACCOMMODATION.ACCOUNT_ID, ACCOUNT.ID));

  /**
   * What is somebody’s own and stays without their name, for it is graded: until the class is
   * deleted.
   */
  static final List<Belonging<?>> GRADED =
      List.of(
          new Belonging<>(PARTICIPANT.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(QUIZ_ATTEMPT.PARTICIPANT_ID, PARTICIPANT.ID),
          new Belonging<>(QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID, QUIZ_ATTEMPT.ID),
          new Belonging<>(QUIZ_STEP.QUIZ_ATTEMPT_ID, QUIZ_ATTEMPT.ID),
          new Belonging<>(QUIZ_MARK.QUIZ_ATTEMPT_ID, QUIZ_ATTEMPT.ID),
          new Belonging<>(SUBMISSION.QUIZ_ATTEMPT_ID, QUIZ_ATTEMPT.ID));

  /** Where what stays, or goes later, names what goes; these become null. */
  static final List<Belonging<?>> MENTIONS =
      List.of(
          new Belonging<>(CONSOLE_TOKEN_USE.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(SESSION_END.ENDED_BY, ACCOUNT.ID),
          new Belonging<>(PROBLEM_REPORT_STATE.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(RECOVERY.ISSUED_BY, ACCOUNT.ID),
          new Belonging<>(ACCOUNT_ROLE.SET_BY, ACCOUNT.ID),
          new Belonging<>(CLASSROOM.CREATED_BY, ACCOUNT.ID),
          new Belonging<>(CLASSROOM_INSTRUCTOR.SET_BY, ACCOUNT.ID),
          new Belonging<>(CLASSROOM_NAME.SET_BY, ACCOUNT.ID),
          new Belonging<>(JOIN_CODE.SET_BY, ACCOUNT.ID),
          new Belonging<>(ENROLMENT_STATE.SET_BY, ACCOUNT.ID),
          new Belonging<>(ENROLMENT_GROUP.SET_BY, ACCOUNT.ID),
          new Belonging<>(INVITATION.CREATED_BY, ACCOUNT.ID),
          new Belonging<>(INVITATION_LINK.ISSUED_BY, ACCOUNT.ID),
          new Belonging<>(ACCOMMODATION.SET_BY, ACCOUNT.ID),
          new Belonging<>(QUIZ.OWNER_ID, ACCOUNT.ID),
          new Belonging<>(QUIZ_REVISION.SET_BY, ACCOUNT.ID),
          new Belonging<>(QUIZ_SHARING.SET_BY, ACCOUNT.ID),
          new Belonging<>(PUBLICATION.SET_BY, ACCOUNT.ID),
          new Belonging<>(WITHDRAWAL.SET_BY, ACCOUNT.ID),
          new Belonging<>(QUIZ_MARK.SET_BY, ACCOUNT.ID),
          new Belonging<>(REGRADE.SET_BY, ACCOUNT.ID),
          new Belonging<>(PARTICIPANT.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(OWN_QUESTION.ACCOUNT_ID, ACCOUNT.ID),
          new Belonging<>(QUESTION_SHARING.SET_BY, ACCOUNT.ID),
          new Belonging<>(QUESTION_TAGS.SET_BY, ACCOUNT.ID),
          new Belonging<>(DISTRACTOR_RETIREMENT.SET_BY, ACCOUNT.ID),
          new Belonging<>(REVIEW_LOG.STEP_ID, STEP.ID),
          new Belonging<>(REVIEW_LOG.TAKES_BACK, REVIEW_LOG.ID));

  /**
   * What would let somebody in, foretell an order or tell a result too early: never taken along.
   */
  private static final Set<Field<?>> SECRET =
      Set.of(
          PASSWORD.HASH,
          RECOVERY.SECRET_HASH,
          SECOND_FACTOR.SECRET,
          SECOND_FACTOR_CODE.SECRET_HASH,
          HALF_ENTRY.VISITOR_HASH,
          HALF_ENTRY.PLACE_HASH,
          SESSION.TOKEN_HASH,
          SESSION.PLACE_HASH,
          SESSION_END.TOKEN_HASH,
          LEDGER_ENTRY.PLACE_HASH,
          LEDGER_ENTRY.HASH,
          VISITOR.TOKEN_HASH,
          ENROLMENT_STATE.INVITATION_HASH,
          ATTEMPT.SEED,
          QUIZ_ATTEMPT.SEED,
          QUIZ_STEP.SCORE,
          QUIZ_MARK.MARK);

  private static final String QUESTION_VERSION_ID = "question_version_id";
  private static final String STEM = "question";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;

  public Belongings(Database database) {
    this.database = database;
  }

  /**
   * The rows of a table that are somebody’s.
   *
   * @param rows values by column: an {@link java.time.Instant}, a number, a truth, a text, a {@link
   *     JsonNode}
   */
  public record Kept(String table, List<String> columns, List<List<Optional<Object>>> rows) {}

  /** Everything that is the actor’s; courses by name, questions by their stem. */
  public List<Kept> of(Actor.Account actor) {
    return database.read(sql -> {
      List<Kept> kept = new ArrayList<>();
      all(actor).forEach((table, own) -> kept.add(kept(sql, table, own)));
      Condition recorded = Ledger.concerning(actor.id(), created(sql, actor));
      kept.add(kept(sql, LEDGER_ENTRY, recorded));
      return List.copyOf(kept);
    });
  }

  private static Kept kept(DSLContext sql, Table<?> table, Condition own) {
    List<Field<?>> columns =
        table
            .fieldStream()
            .filter(column -> !SECRET.contains(column))
            .<Field<?>>map(Belongings::named)
            .toList();
    List<List<Optional<Object>>> rows =
        sql.select(columns)
            .from(table)
            .where(own)
            .orderBy(table.getPrimaryKey().getFields())
            .fetch(Belongings::values);
    return new Kept(table.getName(), columns.stream().map(Field::getName).toList(), rows);
  }

  /** A column, or in its place the name of the course, class or question that it stands for. */
  private static Field<?> named(Field<?> column) {
    return switch (column.getName()) {
      case "course_id" ->
          DSL.field(DSL.select(COURSE.SLUG).from(COURSE).where(COURSE.ID.eq(id(column))))
              .as("course");
      case QUESTION_VERSION_ID ->
          DSL.field(
                  DSL.select(QUESTION_VERSION.CONTENT)
                      .from(QUESTION_VERSION)
                      .where(QUESTION_VERSION.ID.eq(id(column))))
              .as(STEM);
      case "classroom_id" ->
          DSL.field(DSL.select(CLASSROOM.NAME).from(CLASSROOM).where(CLASSROOM.ID.eq(id(column))))
              .as("classroom");
      default -> column;
    };
  }

  private static Field<Long> id(Field<?> column) {
    return column.coerce(Long.class);
  }

  private static List<Optional<Object>> values(Record row) {
    return Arrays.stream(row.fields())
        .map(column ->
            Optional.<Object>ofNullable(row.get(column))
                .map(value -> value instanceof JSONB json ? JSON.readTree(json.data()) : value)
                .map(value -> column.getName().equals(STEM) ? stem((JsonNode) value) : value))
        .toList();
  }

  /** Of a question nothing else is taken along: its key is no belonging of who was asked. */
  private static Object stem(JsonNode content) {
    return content.path("stem").asString();
  }

  /** How many rows there are of each table that are the actor’s. */
  public Map<String, Integer> count(Actor.Account actor) {
    return database.read(sql -> count(sql, actor));
  }

  private static Map<String, Integer> count(DSLContext sql, Actor.Account actor) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows(actor).forEach((table, own) -> counts.put(table.getName(), sql.fetchCount(table, own)));
    return counts;
  }

  /**
   * Removes everything, inside the caller’s transaction, and counts anew. That it goes is noted
   * beside the database first.
   *
   * @return how many rows that were
   * @throws IllegalStateException if anything is left
   */
  int delete(DSLContext tx, Actor.Account actor) {
    database.erasures().append(new Erasure(actor.id(), created(tx, actor)));
    return remove(tx, actor);
  }

  private static Instant created(DSLContext sql, Actor.Account actor) {
    return sql.select(ACCOUNT.CREATED_AT)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(actor.id()))
        .fetchSingle(ACCOUNT.CREATED_AT);
  }

  static Act deletion(Actor author, long account, Instant now) {
    return Act.of(now, Deed.ACCOUNT_DELETED, author.author()).about(About.account(account));
  }

  /**
   * Removes again what a restored backup brought back.
   *
   * @return how many accounts that were
   */
  public int deleteAgain(Actor.Operator actor, List<Erasure> erasures, Instant now) {
    return database.write(tx -> {
      int again = 0;
      for (Erasure erasure : erasures) {
        boolean isBack =
            tx.fetchExists(
                ACCOUNT,
                ACCOUNT.ID.eq(erasure.account()),
                ACCOUNT.CREATED_AT.eq(erasure.created()));
        if (isBack) {
          remove(tx, new Actor.Account(erasure.account(), Role.LEARNER, Optional.empty()));
          Ledger.append(tx, deletion(actor, erasure.account(), now));
          again++;
        }
      }
      return again;
    });
  }

  private static int remove(DSLContext tx, Actor.Account actor) {
    List<Long> written =
        tx.select(OWN_QUESTION.QUESTION_ID)
            .from(OWN_QUESTION)
            .where(OWN_QUESTION.ACCOUNT_ID.eq(actor.id()))
            .fetch(OWN_QUESTION.QUESTION_ID);
    Map<Table<?>, Condition> rows = rows(actor);
    haveCountedAnew(tx, of(rows, ATTEMPT));
    for (Belonging<?> mention : MENTIONS) {
      Condition named = mention.rowsOf(of(rows, mention.owner().getTable()));
      tx.update(mention.table()).setNull(mention.column()).where(named).execute();
    }
    int deleted = 0;
    for (Table<?> table : List.copyOf(rows.keySet()).reversed()) {
      deleted += tx.deleteFrom(table).where(rows.get(table)).execute();
    }
    for (long question : written) {
      deleted += deleteUnused(tx, question);
    }
    if (count(tx, actor).values().stream().anyMatch(left -> left > 0)) {
      throw new IllegalStateException("something of an account was left");
    }
    return deleted;
  }

  /** What these attempts asked: the kept sums of its answers are to follow from what is left. */
  private static void haveCountedAnew(DSLContext tx, Condition attempts) {
    tx.insertInto(PRACTICE_RECOUNT, PRACTICE_RECOUNT.QUESTION_ID)
        .select(
            tx.selectDistinct(QUESTION_VERSION.QUESTION_ID)
                .from(ATTEMPT)
                .join(ATTEMPT_SLOT)
                .on(ATTEMPT_SLOT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .join(QUESTION_VERSION)
                .on(QUESTION_VERSION.ID.eq(ATTEMPT_SLOT.QUESTION_VERSION_ID))
                .where(attempts))
        .execute();
  }

  /**
   * Removes a question that nobody but its author ever saw: it was never shared, and no row of any
   * table but its own refers to it. Others stay, and name nobody.
   */
  private static int deleteUnused(DSLContext tx, long question) {
    Condition versions = QUESTION_VERSION.QUESTION_ID.eq(question);
    Map<Table<?>, Condition> own = new LinkedHashMap<>();
    own.put(QUESTION, QUESTION.ID.eq(question));
    own.put(OWN_QUESTION, OWN_QUESTION.QUESTION_ID.eq(question));
    own.put(QUESTION_TAGS, QUESTION_TAGS.QUESTION_ID.eq(question));
    own.put(QUESTION_VERSION, versions);
    own.put(
        VERSION_END,
        VERSION_END.QUESTION_VERSION_ID.in(
            DSL.select(QUESTION_VERSION.ID).from(QUESTION_VERSION).where(versions)));
    if (isReferredTo(tx, own)) {
      return 0;
    }
    int deleted = 0;
    for (Table<?> table : List.copyOf(own.keySet()).reversed()) {
      deleted += tx.deleteFrom(table).where(own.get(table)).execute();
    }
    return deleted;
  }

  /** Whether a row of another table refers to one of these. */
  private static boolean isReferredTo(DSLContext tx, Map<Table<?>, Condition> own) {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !own.containsKey(table))
        .flatMap(table -> table.getReferences().stream())
        .filter(reference -> own.containsKey(reference.getKey().getTable()))
        .anyMatch(reference -> refers(tx, reference, own));
  }

  private static boolean refers(
      DSLContext tx, ForeignKey<?, ?> reference, Map<Table<?>, Condition> own) {
    Table<?> named = reference.getKey().getTable();
    return tx.fetchExists(
        DSL.selectOne()
            .from(reference.getTable())
            .where(
                DSL.row(reference.getFieldsArray())
                    .in(
                        DSL.select(reference.getKeyFieldsArray())
                            .from(named)
                            .where(own.get(named)))));
  }

  /** A table before which its owner does not stand in the list is a fault of the list. */
  private static Condition of(Map<Table<?>, Condition> rows, Table<?> table) {
    return Objects.requireNonNull(rows.get(table), table::getName);
  }

  /** Which rows go with the actor, by table, each after the one that it hangs on. */
  private static SequencedMap<Table<?>, Condition> rows(Actor.Account actor) {
    SequencedMap<Table<?>, Condition> rows = new LinkedHashMap<>();
    rows.put(ACCOUNT, ACCOUNT.ID.eq(actor.id()));
    add(rows, OWN);
    return rows;
  }

  /** Those and the ones that stay without a name. */
  private static SequencedMap<Table<?>, Condition> all(Actor.Account actor) {
    SequencedMap<Table<?>, Condition> rows = rows(actor);
    add(rows, GRADED);
    return rows;
  }

  private static void add(SequencedMap<Table<?>, Condition> rows, List<Belonging<?>> belongings) {
    for (Belonging<?> own : belongings) {
      rows.put(own.table(), own.rowsOf(of(rows, own.owner().getTable())));
    }
  }
}
