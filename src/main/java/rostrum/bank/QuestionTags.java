package rostrum.bank;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.OWN_QUESTION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_TAGS;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.storage.Database;

/**
 * Words by which those who teach find questions again. On the site’s questions they are common to
 * all who teach; on an own one its author alone sets them.
 */
public final class QuestionTags {
  /** How many a question may have. */
  public static final int MOST = 12;

  /** How many letters one may have. */
  public static final int LONGEST = 40;

  private static final String BETWEEN = ", ";

  private final Database database;
  private final Clock clock;

  public QuestionTags(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The tags in what somebody typed, with commas between them; each once.
   *
   * @return empty if there are too many, or one is too long
   */
  public static Optional<List<String>> read(String typed) {
    List<String> tags =
        Arrays.stream(typed.split("[,\\n]"))
            .map(tag -> tag.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    return tags.size() > MOST || tags.stream().anyMatch(tag -> tag.length() > LONGEST)
        ? Optional.empty()
        : Optional.of(tags);
  }

  /** Of each question of a course that has any, by its id; nothing for who does not teach. */
  public Map<String, List<String>> all(Actor.Account reader, String course) {
    if (!reader.role().includes(Role.INSTRUCTOR)) {
      return Map.of();
    }
    Map<String, List<String>> tags = new HashMap<>();
    database.read(sql ->
        sql.select(QUESTION.ITEM, QUESTION_TAGS.TAGS)
            .from(QUESTION_TAGS)
            .join(QUESTION)
            .on(QUESTION.ID.eq(QUESTION_TAGS.QUESTION_ID))
            .join(COURSE)
            .on(COURSE.ID.eq(QUESTION.COURSE_ID))
            .where(COURSE.SLUG.eq(course))
            .orderBy(QUESTION_TAGS.ID)
            .fetch(row -> tags.put(row.value1(), read(row.value2()).orElse(List.of()))));
    tags.values().removeIf(List::isEmpty);
    return tags;
  }

  /**
   * Sets the tags of a question in the place of those that it had.
   *
   * @param tags as {@link #read} gives them
   * @return whether there is such a question whose tags the actor may set
   */
  public boolean set(Actor.Account actor, String course, String item, List<String> tags) {
    return actor.role().includes(Role.INSTRUCTOR)
        && database.write(sql -> {
          Optional<Long> question =
              sql.select(QUESTION.ID)
                  .from(QUESTION)
                  .join(COURSE)
                  .on(COURSE.ID.eq(QUESTION.COURSE_ID))
                  .leftJoin(OWN_QUESTION)
                  .on(OWN_QUESTION.QUESTION_ID.eq(QUESTION.ID))
                  .where(
                      COURSE.SLUG.eq(course),
                      QUESTION.ITEM.eq(item),
                      DSL.or(
                          OWN_QUESTION.QUESTION_ID.isNull(),
                          OWN_QUESTION.ACCOUNT_ID.eq(actor.id())))
                  .fetchOptional(QUESTION.ID);
          question.ifPresent(id ->
              sql.insertInto(QUESTION_TAGS)
                  .set(QUESTION_TAGS.QUESTION_ID, id)
                  .set(QUESTION_TAGS.TAGS, String.join(BETWEEN, tags))
                  .set(QUESTION_TAGS.SET_BY, actor.id())
                  .set(QUESTION_TAGS.SET_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                  .execute());
          return question.isPresent();
        });
  }
}
