package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");

  @TempDir Path scripts;

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void each_script_runs_once_however_often_the_program_starts(TestDatabase kind) {
    List<String> first = history(kind.database());

    assertThat(first).isNotEmpty();
    assertThat(history(kind.reopened())).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void an_older_program_refuses_a_newer_schema(TestDatabase kind) {
    kind.database()
        .write(sql ->
            sql.execute(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                  script, checksum, installed_by, execution_time, success)
                values (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'x', 1, true)
                """));

    assertThatThrownBy(kind::reopened)
        .isInstanceOf(UnfitDatabase.class)
        .hasMessageContaining("newer Rostrum")
        .hasMessageContaining("999");
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_migration_that_ended_half_way_is_taken_back_and_run_again(TestDatabase kind)
      throws IOException {
    kind.database()
        .write(sql ->
            sql.insertInto(table("course"), field("slug"), field("created_at"))
                .values("history", NOW)
                .execute());
    kind.database().close();
    shipped();
    Files.writeString(
        scripts.resolve("V900__more.sql"),
        "create table more (id int); insert into nowhere values (1);");
    assertThatThrownBy(() -> Database.open(kind.settings(), location()))
        .isInstanceOf(UnfitDatabase.class)
        .message()
        .doesNotContain("\n");

    Files.writeString(scripts.resolve("V900__more.sql"), "create table more (id int);");
    try (Database database = Database.open(kind.settings(), location())) {
      assertThat(count(database, "course")).isEqualTo(1);
      assertThat(count(database, "more")).isZero();
      assertThat(history(database)).contains("900");
    }
  }

  private Opening location() {
    return new Opening("filesystem:" + scripts, false);
  }

  private void shipped() throws IOException {
    for (String script : OldSchemas.scripts()) {
      try (InputStream in = getClass().getResourceAsStream("/db/migration/" + script)) {
        Files.copy(in, scripts.resolve(script));
      }
    }
  }

  private static int count(Database database, String table) {
    return database.read(sql -> sql.fetchCount(table(table)));
  }

  private static List<String> history(Database database) {
    return database.read(sql ->
        sql.select(field("version", String.class))
            .from("flyway_schema_history")
            .orderBy(field("installed_rank"))
            .fetch(row -> row.value1()));
  }
}
