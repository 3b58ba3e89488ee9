package rostrum.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.accounts.Hall.done;
import static rostrum.accounts.Hall.email;
import static rostrum.accounts.Hall.somebody;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.CONSOLE_TOKEN_USE;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.OWN_QUESTION;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;
import static rostrum.storage.schema.Tables.SESSION;
import static rostrum.storage.schema.Tables.STEP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.accounts.Belongings.Kept;
import rostrum.bank.OwnQuestions;
import rostrum.questions.Open;
import rostrum.questions.Questions;
import rostrum.storage.TestDatabase;
import rostrum.storage.schema.DefaultSchema;

/** What somebody takes along and what goes when they leave, on both databases. */
class BelongingsTest {
  private static final Actor.Account LEARNER_OF_SAMPLE =
      new Actor.Account(1, Role.LEARNER, Optional.empty());
  private static final Actor.Account ADMIN_OF_SAMPLE =
      new Actor.Account(2, Role.ADMIN, Optional.empty());

  /** The sample of the newest schema, all of it given to its one learner’s account. */
  private static Hall filled(TestDatabase kind) {
    Hall hall = new Hall(kind);
    hall.database.write(sql -> sql.execute(sample()));
    hall.database.write(
        sql -> sql.update(LEARNER).set(LEARNER.ACCOUNT_ID, LEARNER_OF_SAMPLE.id()).execute());
    return hall;
  }

  private static String sample() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/schemas"))) {
      return Files.readString(files.max(Comparator.naturalOrder()).orElseThrow(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_table_that_refers_to_somebody_is_taken_along_or_named_as_one_that_stays() {
    Set<Table<?>> own =
        Stream.concat(Belongings.OWN.stream(), Belongings.GRADED.stream())
            .map(Belonging::table)
            .collect(Collectors.toCollection(HashSet::new));
    own.add(ACCOUNT);
    Set<String> told =
        Stream.of(Belongings.OWN, Belongings.GRADED, Belongings.MENTIONS)
            .flatMap(List::stream)
            .map(belonging -> name(belonging.table(), belonging.column().getName()))
            .collect(Collectors.toSet());
    List<String> forgotten = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (ForeignKey<?, ?> reference : table.getReferences()) {
        if (own.contains(reference.getKey().getTable())
            && reference.getFields().stream()
                .noneMatch(field -> told.contains(name(table, field.getName())))) {
          forgotten.add(name(table, reference.getFields().getFirst().getName()));
        }
      }
    }
    assertThat(forgotten)
        .as("add them to Belongings: to OWN if the row is somebody’s, else to MENTIONS")
        .isEmpty();
  }

  private static String name(Table<?> table, String column) {
    return table.getName() + "." + column;
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void everything_is_taken_along_and_nothing_that_lets_in_or_gives_a_key_away(TestDatabase kind) {
    Hall hall = filled(kind);

    List<Kept> everything = hall.belongings.of(LEARNER_OF_SAMPLE);

    assertThat(everything)
        .as("with the account itself, and what the ledger holds of it")
        .hasSize(Belongings.OWN.size() + Belongings.GRADED.size() + 2)
        .allSatisfy(kept -> assertThat(kept.rows()).as(kept.table()).isNotEmpty());
    assertThat(everything.toString())
        .contains("Amina@example.org", "wpk-8th-congress", "What is “zero cases”?", "chosen")
        .doesNotContain("$argon2id$", "correct", "-6148914691236517206")
        .doesNotContainPattern("[0-9a-f]{64}");
    assertThat(everything.getFirst().columns()).contains("name", "email", "zone");
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void nobody_takes_along_what_is_anothers(TestDatabase kind) {
    Hall hall = filled(kind);

    List<Kept> everything = hall.belongings.of(ADMIN_OF_SAMPLE);

    assertThat(everything.toString()).doesNotContain("Amina", "zero cases");
    assertThat(hall.belongings.count(ADMIN_OF_SAMPLE))
        .containsEntry("account", 1)
        .containsEntry("session", 1)
        .containsEntry("learner", 0)
        .containsEntry("step", 0);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void who_leaves_leaves_no_row_and_takes_none_of_anybody_else(TestDatabase kind) {
    Hall hall = filled(kind);
    int all = hall.belongings.count(LEARNER_OF_SAMPLE).values().stream().mapToInt(n -> n).sum();
    int others = total(hall) - all;

    int deleted = hall.database.write(sql -> hall.belongings.delete(sql, LEARNER_OF_SAMPLE));

    assertThat(deleted).isEqualTo(all);
    assertThat(hall.belongings.count(LEARNER_OF_SAMPLE).values()).containsOnly(0);
    assertThat(total(hall))
        .as("with the mark of a question to be counted anew")
        .isEqualTo(others + 1);
    assertThat(hall.rows(STEP)).isZero();
    assertThat(hall.rows(SESSION)).isEqualTo(1);
  }

  private static int total(Hall hall) {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().mapToInt(hall::rows).sum();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void an_administrator_who_leaves_makes_no_used_token_good_again(TestDatabase kind) {
    Hall hall = new Hall(kind);
    String token = hall.consoleToken();
    Actor.Account first = done(hall.entrance.withToken(somebody(), token)).account();

    hall.database.write(sql -> hall.belongings.delete(sql, first));

    assertThat(hall.rows(CONSOLE_TOKEN_USE)).isEqualTo(1);
    assertThat(hall.tokens.areUsed()).isFalse();
    assertThat(hall.entrance.withToken(somebody(), token))
        .isEqualTo(Outcome.refused(Outcome.Reason.WRONG));
    Actor.Account second = done(hall.entrance.withToken(somebody(), hall.consoleToken())).account();
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void of_questions_that_somebody_wrote_only_those_that_others_met_stay_and_name_nobody(
      TestDatabase kind) {
    Hall hall = filled(kind);
    Actor.Account author = new Actor.Account(ADMIN_OF_SAMPLE.id(), Role.ADMIN, Optional.empty());
    OwnQuestions own = new OwnQuestions(hall.database, new Questions(), hall.clock);
    String alone = written(own, author, "alone");
    String shared = written(own, author, "shared");
    String asked = written(own, author, "asked");
    own.share(author, "wpk-8th-congress", shared, true);
    hall.database.write(sql ->
        sql.insertInto(
                ATTEMPT_SLOT,
                ATTEMPT_SLOT.ATTEMPT_ID,
                ATTEMPT_SLOT.POSITION,
                ATTEMPT_SLOT.QUESTION_VERSION_ID)
            .select(
                sql.select(DSL.inline(1L), DSL.inline(900), QUESTION_VERSION.ID)
                    .from(QUESTION_VERSION)
                    .join(QUESTION)
                    .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
                    .where(QUESTION.ITEM.eq(asked)))
            .execute());

    hall.database.write(sql -> hall.belongings.delete(sql, author));

    List<String> left =
        hall.database.read(sql ->
            sql.select(QUESTION.ITEM)
                .from(QUESTION)
                .join(OWN_QUESTION)
                .on(OWN_QUESTION.QUESTION_ID.eq(QUESTION.ID))
                .where(OWN_QUESTION.ACCOUNT_ID.isNull())
                .fetch(QUESTION.ITEM));
    assertThat(left).contains(shared, asked).doesNotContain(alone);
    assertThat(
            hall.database.<Integer>read(sql -> sql.fetchCount(QUESTION, QUESTION.ITEM.eq(alone))))
        .isZero();
  }

  private static String written(OwnQuestions own, Actor.Account author, String key) {
    Open open = EveryKind.open();
    Open named = new Open(own.newId(), open.stem(), open.grounds(), open.rubric());
    return own.write(author, EveryKind.item(named), key).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void leaving_asks_for_the_password_and_frees_the_address(TestDatabase kind) throws IOException {
    Hall hall = new Hall(kind);
    Caller amina = somebody();
    Entry entry = hall.register(amina, "amina");

    assertThat(hall.own.delete(entry.account(), amina, "not the password"))
        .isEqualTo(Outcome.refused(Outcome.Reason.WRONG));
    assertThat(hall.isAlive(entry)).isTrue();
    done(hall.own.delete(entry.account(), amina, Hall.PASSWORD));

    assertThat(hall.isAlive(entry)).isFalse();
    assertThat(hall.rows(ACCOUNT)).isZero();
    assertThat(hall.database.erasures().read())
        .as("noted for a restore of a backup of before")
        .singleElement()
        .satisfies(erasure -> assertThat(erasure.account()).isEqualTo(entry.account().id()));
    assertThat(hall.entrance.withPassword(amina, email("amina"), Hall.PASSWORD))
        .isEqualTo(Outcome.refused(Outcome.Reason.WRONG));
    assertThat(hall.register(amina, "amina").account()).isNotEqualTo(entry.account());
  }
}
