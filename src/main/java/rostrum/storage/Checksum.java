package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT;
import static rostrum.storage.schema.Tables.QUIZ_ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.QUIZ_MARK;
import static rostrum.storage.schema.Tables.QUIZ_STEP;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.SUBMISSION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows of attempts bear, so that a damaged disk is seen: {@code 1:} and the SHA-256 of the
 * row as canonical JSON, an object of its columns under {@code table} and their names. It guards
 * against accidents; whoever can write rows can also write checksums.
 *
 * <p>Covered is what never changes. An author who leaves becomes null, so marks are covered without
 * theirs; numbers that the database gives are not known before, so {@code id} is left out. A column
 * that is added later is covered under another number than 1.
 */
public final class Checksum {
  static final String COLUMN = "checksum";

  /** Which columns of which tables are covered. */
  static final Map<Table<?>, List<Field<?>>> COVERED = covered();

  private static final String VERSION = "1:";

  private Checksum() {}

  private static Map<Table<?>, List<Field<?>>> covered() {
    Map<Table<?>, List<Field<?>>> covered = new LinkedHashMap<>();
    covered.put(
        ATTEMPT,
        List.of(
            ATTEMPT.PUBLIC_ID,
            ATTEMPT.LEARNER_ID,
            ATTEMPT.COURSE_ID,
            ATTEMPT.SCOPE,
            ATTEMPT.NUMBER,
            ATTEMPT.SEED,
            ATTEMPT.STARTED_AT));
    covered.put(
        ATTEMPT_SLOT,
        List.of(ATTEMPT_SLOT.ATTEMPT_ID, ATTEMPT_SLOT.POSITION, ATTEMPT_SLOT.QUESTION_VERSION_ID));
    covered.put(
        STEP,
        List.of(
            STEP.ATTEMPT_ID,
            STEP.POSITION,
            STEP.REVISION,
            STEP.IDEMPOTENCY_KEY,
            STEP.RESPONSE,
            STEP.RESULT,
            STEP.SCORE,
            STEP.SAVED_AT,
            STEP.CONFIDENCE,
            STEP.LATENCY_MS));
    covered.put(
        QUIZ_ATTEMPT,
        List.of(
            QUIZ_ATTEMPT.PUBLIC_ID,
            QUIZ_ATTEMPT.ASSIGNMENT_ID,
            QUIZ_ATTEMPT.PUBLICATION_ID,
            QUIZ_ATTEMPT.PARTICIPANT_ID,
            QUIZ_ATTEMPT.NUMBER,
            QUIZ_ATTEMPT.SEED,
            QUIZ_ATTEMPT.IDEMPOTENCY_KEY,
            QUIZ_ATTEMPT.STARTED_AT));
    covered.put(
        QUIZ_ATTEMPT_SLOT,
        List.of(
            QUIZ_ATTEMPT_SLOT.QUIZ_ATTEMPT_ID,
            QUIZ_ATTEMPT_SLOT.POSITION,
            QUIZ_ATTEMPT_SLOT.PAPER_POSITION,
            QUIZ_ATTEMPT_SLOT.QUESTION_VERSION_ID,
            QUIZ_ATTEMPT_SLOT.MAX_MARK));
    covered.put(
        QUIZ_STEP,
        List.of(
            QUIZ_STEP.QUIZ_ATTEMPT_ID,
            QUIZ_STEP.POSITION,
            QUIZ_STEP.REVISION,
            QUIZ_STEP.IDEMPOTENCY_KEY,
            QUIZ_STEP.RESPONSE,
            QUIZ_STEP.SCORE,
            QUIZ_STEP.SAVED_AT));
    covered.put(
        SUBMISSION,
        List.of(SUBMISSION.QUIZ_ATTEMPT_ID, SUBMISSION.AUTOMATIC, SUBMISSION.SUBMITTED_AT));
    covered.put(
        QUIZ_MARK,
        List.of(
            QUIZ_MARK.QUIZ_ATTEMPT_ID,
            QUIZ_MARK.POSITION,
            QUIZ_MARK.MARK,
            QUIZ_MARK.REASON,
            QUIZ_MARK.SET_AT));
    return covered;
  }

  /** The values of a row that is about to be inserted, with their checksum. */
  public static Record on(Record row) {
    return row.with(column(table(row)), of(row));
  }

  static Field<String> column(Table<?> table) {
    return Objects.requireNonNull(table.field(COLUMN, String.class));
  }

  private static Table<?> table(Record row) {
    if (row.field(COLUMN) instanceof TableField<?, ?> field
        && COVERED.containsKey(field.getTable())) {
      return field.getTable();
    }
    throw new IllegalArgumentException("no checksum covers this row");
  }

  /** Of a row that was read, or is about to be written. */
  static String of(Record row) {
    Table<?> table = table(row);
    ObjectNode covered = JsonNodeFactory.instance.objectNode().put("table", table.getName());
    for (Field<?> column : Objects.requireNonNull(COVERED.get(table))) {
      put(covered, column, row.get(column));
    }
    return VERSION + sha256(CanonicalJson.write(covered));
  }

  private static void put(ObjectNode json, Field<?> column, @Nullable Object value) {
    String name = column.getName();
    switch (value) {
      case null -> json.putNull(name);
      case String text -> json.put(name, text);
      case Boolean truth -> json.put(name, truth);
      case Integer number -> json.put(name, number);
      case Long number -> json.put(name, number);
      case Double number -> json.put(name, BigDecimal.valueOf(number));
      case BigDecimal number ->
          json.put(name, number.setScale(column.getDataType().scale(), RoundingMode.HALF_UP));
      case Instant at -> json.put(name, at.truncatedTo(ChronoUnit.MICROS).toString());
      case JSONB content -> json.set(name, CanonicalJson.read(content.data()));
      default -> throw new IllegalArgumentException("a " + value.getClass() + " is not covered");
    }
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
