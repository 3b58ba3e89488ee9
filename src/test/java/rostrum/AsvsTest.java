package rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of OWASP ASVS 5.0 names what there is, and leaves nothing out. */
class AsvsTest {
  /** Of level 1, and of level 2 beside it. */
  private static final long OF_LEVEL_1 = 64;

  private static final long OF_LEVEL_2 = 149;
  private static final Path TESTS = Path.of("src/test/java");

  /** In docs/SECURITY.md a test stands as {@code `FooTest#name`}. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(#\\w+)?`");

  @Test
  void every_requirement_stands_there_once_and_says_how_it_is_met_or_that_it_is_not()
      throws IOException {
    List<NamedCsvRecord> rows = rows();
    assertThat(rows).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
    Map<String, Long> levels =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.getField("level"), Collectors.counting()));
    assertThat(levels).isEqualTo(Map.of("1", OF_LEVEL_1, "2", OF_LEVEL_2));
    for (NamedCsvRecord row : rows) {
      String state = row.getField("state");
      assertThat(state).as(row.toString()).isIn("shown", "not applicable", "open");
      assertThat(row.getField(state.equals("shown") ? "shown by" : "note"))
          .as(row.toString())
          .isNotBlank();
    }
  }

  @Test
  void every_test_and_file_that_it_names_is_there() throws IOException {
    Map<String, Path> classes = classes();
    for (NamedCsvRecord row : rows()) {
      for (String named : row.getField("shown by").split(" ")) {
        if (!named.isEmpty()) {
          assertThat(isThere(classes, named)).as(row.getField("id") + " names " + named).isTrue();
        }
      }
    }
  }

  @Test
  void every_test_that_holds_a_rule_of_trust_is_there() throws IOException {
    Map<String, Path> classes = classes();
    List<String> named =
        NAMED
            .matcher(Files.readString(Path.of("docs/SECURITY.md")))
            .results()
            .map(match -> match.group().replace("`", ""))
            .toList();
    assertThat(named).hasSizeGreaterThan(40);
    for (String test : named) {
      assertThat(isThere(classes, test)).as(test).isTrue();
    }
  }

  private static boolean isThere(Map<String, Path> classes, String named) throws IOException {
    if (named.contains("/") || named.endsWith(".xml")) {
      return Files.exists(Path.of(named));
    }
    String[] parts = named.split("#");
    Path file = classes.get(parts[0]);
    return file != null
        && (parts.length == 1
            || Pattern.compile("\\b" + parts[1] + "\\b").matcher(Files.readString(file)).find());
  }

  private static Map<String, Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""), file -> file));
    }
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("docs/asvs.csv"))) {
      return rows.stream().toList();
    }
  }
}
