package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.READING;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recalled is what a query would find. */
class RecallTest {
  private static TestDatabase kind;

  private final Recall<String, List<String>> slugs = new Recall<>(COURSE);
  private int readings = 0;

  @BeforeAll
  static void open() {
    kind = TestDatabases.h2();
  }

  @AfterAll
  static void close() throws Exception {
    kind.close();
  }

  @BeforeEach
  void oneCourse() {
    kind.database().write(sql -> sql.deleteFrom(COURSE).execute());
    kind.database().write(sql -> add(sql, "history"));
  }

  private static int add(DSLContext sql, String slug) {
    return sql.insertInto(COURSE)
        .set(COURSE.SLUG, slug)
        .set(COURSE.CREATED_AT, Instant.EPOCH)
        .execute();
  }

  private List<String> recalled(DSLContext sql) {
    return slugs.of(sql, "all", () -> read(sql));
  }

  private List<String> read(DSLContext sql) {
    readings++;
    return List.copyOf(sql.select(COURSE.SLUG).from(COURSE).orderBy(COURSE.ID).fetch(COURSE.SLUG));
  }

  private List<String> now() {
    return kind.database().read(this::recalled);
  }

  private static <T> T elsewhere(Callable<T> work) {
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<T> done = threads.submit(work);
      return done.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothing_is_read_twice_as_long_as_nobody_writes_there() {
    now();
    kind.database().write(sql -> sql.update(READING).set(READING.SENTENCES, 1).execute());
    kind.database().read(sql -> sql.fetchCount(COURSE));

    assertThat(now()).containsExactly("history");
    assertThat(readings).isEqualTo(1);
  }

  @Test
  void what_was_inserted_changed_or_removed_is_seen_at_once() {
    assertThat(now()).containsExactly("history");
    kind.database().write(sql -> add(sql, "law"));
    assertThat(now()).containsExactly("history", "law");
    kind.database()
        .write(sql ->
            sql.update(COURSE).set(COURSE.SLUG, "laws").where(COURSE.SLUG.eq("law")).execute());
    assertThat(now()).containsExactly("history", "laws");
    kind.database().write(sql -> sql.deleteFrom(COURSE).where(COURSE.SLUG.eq("laws")).execute());
    assertThat(now()).containsExactly("history");
    kind.database().write(sql -> sql.execute("update course set slug = 'geography'"));
    assertThat(now()).containsExactly("geography");
    kind.database()
        .write(sql ->
            sql.batch(
                    sql.update(COURSE).set(COURSE.SLUG, "music"),
                    sql.update(READING).set(READING.SENTENCES, 1))
                .execute());
    assertThat(now()).containsExactly("music");
    var other = COURSE.as("other");
    kind.database().write(sql -> sql.update(other).set(other.SLUG, "art").execute());
    assertThat(now()).containsExactly("art");
  }

  @Test
  void a_transaction_reads_what_it_wrote_and_nobody_else_does_before_it_has_ended() {
    now();
    kind.database()
        .write(sql -> {
          add(sql, "law");
          assertThat(recalled(sql)).containsExactly("history", "law");
          assertThat(elsewhere(this::now)).containsExactly("history");
          return true;
        });

    assertThat(now()).containsExactly("history", "law");
  }

  @Test
  void what_was_undone_is_never_recalled() {
    now();
    assertThatThrownBy(() ->
            kind.database()
                .write(sql -> {
                  add(sql, "law");
                  recalled(sql);
                  throw new IllegalStateException("undone");
                }))
        .hasMessage("undone");

    assertThat(now()).containsExactly("history");
  }

  @Test
  void what_somebody_wrote_while_it_was_read_is_read_again() {
    kind.database()
        .read(sql ->
            slugs.of(
                sql,
                "all",
                () -> {
                  List<String> before = read(sql);
                  elsewhere(() -> kind.database().write(tx -> add(tx, "law")));
                  return before;
                }));

    assertThat(now()).containsExactly("history", "law");
  }

  @Test
  void rows_with_a_name_are_read_again_when_they_change_and_not_when_others_do() {
    Recall<String, Integer> rows = new Recall<>();
    Callable<Integer> ri =
        () -> kind.database().read(sql -> rows.of(sql, "Ri", List.of("of Ri"), () -> ++readings));

    assertThat(elsewhere(ri)).isEqualTo(1);
    changed("of Mok");
    assertThat(elsewhere(ri)).isEqualTo(1);
    changed("of Ri");
    assertThat(elsewhere(ri)).isEqualTo(2);
  }

  @Test
  void what_a_transaction_makes_of_it_is_known_without_being_read() {
    kind.database().write(sql -> addKnowingly(sql, "law"));

    assertThat(now()).containsExactly("history", "law");
    assertThat(readings).isEqualTo(1);
    kind.database().write(sql -> add(sql, "art"));
    assertThat(now()).containsExactly("history", "law", "art");
  }

  /** Reads, writes, and says what will be read. */
  private List<String> addKnowingly(DSLContext sql, String slug) {
    List<String> before = recalled(sql);
    List<String> after = Stream.concat(before.stream(), Stream.of(slug)).toList();
    add(sql, slug);
    slugs.becomes(sql, "all", List.of(), before, after);
    return after;
  }

  @Test
  void what_it_would_have_become_is_not_if_it_was_undone() {
    assertThatThrownBy(() ->
            kind.database()
                .write(sql -> {
                  addKnowingly(sql, "law");
                  throw new IllegalStateException("undone");
                }))
        .hasMessage("undone");

    assertThat(now()).containsExactly("history");
  }

  @Test
  void what_it_becomes_is_forgotten_if_somebody_else_wrote_meanwhile() {
    kind.database()
        .write(sql -> {
          List<String> after = addKnowingly(sql, "law");
          elsewhere(() -> kind.database().write(other -> add(other, "art")));
          return after;
        });
    assertThat(now()).containsExactlyInAnyOrder("history", "law", "art");

    kind.database()
        .write(sql -> {
          List<String> before = recalled(sql);
          elsewhere(() -> kind.database().write(other -> add(other, "music")));
          elsewhere(this::now);
          add(sql, "logic");
          slugs.becomes(sql, "all", List.of(), before, List.of("wrong"));
          return true;
        });
    assertThat(now()).containsExactlyInAnyOrder("history", "law", "art", "music", "logic");
  }

  @Test
  void what_it_becomes_is_forgotten_if_the_transaction_writes_on() {
    kind.database()
        .write(sql -> {
          addKnowingly(sql, "law");
          return add(sql, "art");
        });
    assertThat(now()).containsExactly("history", "law", "art");

    kind.database()
        .write(sql -> {
          addKnowingly(sql, "music");
          return addKnowingly(sql, "logic");
        });
    assertThat(now()).containsExactly("history", "law", "art", "music", "logic");
  }

  private static void changed(String rows) {
    kind.database()
        .write(sql -> {
          Recall.changing(sql, rows);
          return true;
        });
  }

  @Test
  void no_key_has_rows_of_other_tables_removed_or_changed() {
    List<String> rules =
        kind.database()
            .read(sql ->
                sql.resultQuery(
                        "select delete_rule from information_schema.referential_constraints union"
                            + " select update_rule from information_schema.referential_constraints")
                    .fetchInto(String.class));

    assertThat(rules).isNotEmpty().isSubsetOf("RESTRICT", "NO ACTION");
  }

  @Test
  void others_may_write_to_a_postgresql_so_everything_is_read_each_time() throws Exception {
    try (TestDatabase postgres = TestDatabases.postgres()) {
      assertThat(postgres.database().<Boolean>read(Recall::isPossible)).isFalse();
      assertThat(kind.database().<Boolean>read(Recall::isPossible)).isTrue();
      postgres.database().read(this::recalled);
      postgres.database().read(this::recalled);
      assertThat(readings).isEqualTo(2);
    }
  }

  @Test
  void what_is_recalled_takes_no_connection() {
    now();
    int inUse = kind.database().read(sql -> kind.database().load().inUse());
    int busy =
        kind.database()
            .read(sql -> {
              sql.select(DSL.one()).fetch();
              return kind.database().load().inUse();
            });

    assertThat(inUse).isZero();
    assertThat(busy).isEqualTo(1);
  }
}
