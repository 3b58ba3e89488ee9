package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database of each schema that ever landed, with rows in all of its tables, is brought to
 * today's.
 */
class UpgradeTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path SAMPLES = Path.of("src/test/resources/schemas");

  @TempDir Path folder;

  @Test
  void every_migration_has_sample_rows_in_every_table_that_there_is_then() throws IOException {
    for (String version : versions()) {
      Path sample = SAMPLES.resolve(version + ".sql");
      assertThat(sample).exists();
      try (TestDatabase kind = TestDatabases.h2();
          Database old = Database.open(kind.settings(), upTo(version))) {
        load(old, sample);
        assertThat(counts(old))
            .isNotEmpty()
            .allSatisfy((table, rows) -> assertThat(rows).isPositive());
      } catch (Exception e) {
        throw new AssertionError(version, e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void nothing_is_lost_on_the_way_from_any_schema_to_the_newest(TestDatabase kind)
      throws IOException {
    for (String version : versions()) {
      Map<String, Integer> before;
      try (Database old = Database.open(kind.settings(), upTo(version))) {
        load(old, SAMPLES.resolve(version + ".sql"));
        before = counts(old);
      }
      Database today = kind.reopened();

      assertThat(counts(today)).containsAllEntriesOf(before);
      assertThat(today.<String>read(UpgradeTest::note)).endsWith("조선로동당 제8차대회");
    }
  }

  private static String note(DSLContext sql) {
    return sql.fetchValue("select content from pack_file").toString();
  }

  private String upTo(String newest) throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("up-to-" + newest));
    for (Path script : scripts()) {
      if (version(script).compareTo(newest) <= 0) {
        Files.copy(script, scripts.resolve(script.getFileName()));
      }
    }
    return "filesystem:" + scripts;
  }

  private static void load(Database database, Path sample) throws IOException {
    List<String> statements =
        Files.readAllLines(sample).stream().filter(line -> !line.isBlank()).toList();
    database.write(sql -> {
      boolean postgres = sql.dialect().family().getName().equals("PostgreSQL");
      statements.forEach(line -> sql.execute(postgres ? line.replace("json '", "jsonb '") : line));
      return statements.size();
    });
  }

  private static Map<String, Integer> counts(Database database) {
    return database.read(sql -> {
      Map<String, Integer> counts = new TreeMap<>();
      sql
          .fetch("select table_name from information_schema.tables where table_schema = 'public'")
          .getValues(0, String.class)
          .stream()
          .filter(table -> !table.startsWith("flyway"))
          .forEach(table ->
              counts.put(
                  table,
                  sql.fetchValue("select count(*) from " + table) instanceof Number rows
                      ? rows.intValue()
                      : -1));
      return counts;
    });
  }

  private static List<String> versions() throws IOException {
    return scripts().stream().map(UpgradeTest::version).sorted().toList();
  }

  private static String version(Path script) {
    return script.getFileName().toString().substring(1, 4);
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> scripts = Files.list(MIGRATIONS)) {
      return scripts.sorted().toList();
    }
  }
}
