package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema that ever landed, filled with {@code schemas/N.sql}, is migrated to the newest. A
 * new migration brings its sample file: rows in every table as that schema has them.
 */
class UpgradeTest {

  static Stream<Arguments> schemas() {
    return OldSchemas.versions().stream()
        .flatMap(version ->
            TestDatabases.both().map(kind -> Arguments.of("schema " + version, version, kind)));
  }

  @ParameterizedTest(name = "{0} on {2}")
  @MethodSource("schemas")
  void every_row_survives_the_upgrade(String name, String version, TestDatabase kind)
      throws IOException {
    Map<String, List<Map<String, String>>> before = new TreeMap<>();
    kind.beforehand(source -> {
      OldSchemas.fill(source, version);
      before.putAll(OldSchemas.rows(source));
    });
    assertThat(before.values()).as("a row in every table").isNotEmpty().noneMatch(List::isEmpty);

    kind.database().close();

    kind.beforehand(
        source -> assertThat(OldSchemas.rows(source)).satisfies(after -> contains(after, before)));
  }

  private static void contains(
      Map<String, List<Map<String, String>>> after, Map<String, List<Map<String, String>>> before) {
    before.forEach((table, rows) ->
        assertThat(rows)
            .as(table)
            .allSatisfy(row ->
                assertThat(after.get(table))
                    .anyMatch(candidate -> candidate.entrySet().containsAll(row.entrySet()))));
  }
}
