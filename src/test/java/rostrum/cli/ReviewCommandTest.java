package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Fixtures;
import rostrum.cli.Terminal.Ran;

/** Reviews from a file, as an operator plays them. */
class ReviewCommandTest {
  private static final String HEADER =
      "card,at,rating,stability,difficulty,retrievability,interval_days";
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path folder;

  private Ran run(String... arguments) {
    return Terminal.run(folder, arguments);
  }

  private static List<String[]> rows(Ran ran) {
    return ran.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private Ran replay(List<String> lines) throws IOException {
    Files.writeString(
        folder.resolve("reviews.csv"), "card,at,rating\n" + String.join("\n", lines) + "\n");
    return run("review", "replay", "reviews.csv");
  }

  @Test
  void a_card_that_is_reviewed_when_due_gets_the_published_intervals() throws IOException {
    List<String> lines = new ArrayList<>();
    int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    int[] intervals = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
    Instant at = START;
    for (int review = 0; review < ratings.length; review++) {
      lines.add("a," + at + "," + ratings[review]);
      at = at.plus(intervals[review], ChronoUnit.DAYS).plusSeconds(600);
    }

    Ran ran = replay(lines);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith(HEADER + "\n");
    assertThat(rows(ran).stream().map(row -> Integer.valueOf(row[6])))
        .containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
  }

  @Test
  void six_reviews_leave_the_published_memory_and_a_line_is_the_input_with_it() throws IOException {
    List<String> lines = new ArrayList<>();
    Instant at = START;
    for (int gap : new int[] {0, 0, 1, 3, 8, 21}) {
      at = at.plus(gap, ChronoUnit.DAYS);
      lines.add("a," + at + "," + (lines.isEmpty() ? 1 : 3));
    }

    Ran ran = replay(lines);

    assertThat(rows(ran).getFirst()).startsWith("a", "2026-03-02T10:00:00Z", "1", "0.212");
    assertThat(rows(ran).getFirst()[5]).isEmpty();
    assertThat(rows(ran).get(1)[5]).isEqualTo("1.0");
    String[] last = rows(ran).getLast();
    assertThat(Double.parseDouble(last[3])).isCloseTo(53.62691, within(1e-4));
    assertThat(Double.parseDouble(last[4])).isCloseTo(6.3574867, within(1e-4));
  }

  @Test
  void ten_thousand_reviews_come_out_in_the_order_of_the_input() throws IOException {
    RandomGenerator random = Fixtures.random(1);
    List<String> lines = new ArrayList<>();
    Map<String, Instant> last = new HashMap<>();
    for (int review = 0; review < 10_000; review++) {
      String card = "card " + random.nextInt(300);
      Instant at =
          last.merge(card, START, (old, start) -> old.plusSeconds(random.nextInt(2_000_000)));
      lines.add(card + "," + at + "," + (1 + random.nextInt(4)));
    }

    Ran ran = replay(lines);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(rows(ran).stream().map(row -> row[0] + "," + row[1] + "," + row[2]))
        .containsExactlyElementsOf(lines);
    assertThat(rows(ran))
        .allMatch(row -> row[3].equals(Double.toString(Double.parseDouble(row[3]))));
  }

  @Test
  void faults_are_told_with_file_and_line_and_nothing_else_is_printed() throws IOException {
    Ran ran =
        replay(List.of("a,2026-03-02T10:00:00Z,3", "a,2026-03-01T10:00:00Z,3", "a,yesterday,9"));
    Ran missing = run("review", "replay", "none.csv");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(2)
        .allMatch(line -> line.matches("reviews\\.csv:[34]: .+"));
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("none.csv").doesNotContain("\tat ");
  }

  @Test
  void wrong_usage_ends_with_2_and_no_replay_makes_a_data_folder() throws IOException {
    replay(List.of("a,2026-03-02T10:00:00Z,3"));

    assertThat(run("review", "replay").code()).isEqualTo(2);
    assertThat(run("review", "replay", "a.csv", "b.csv").code()).isEqualTo(2);
    assertThat(run("review", "replay", "--fast", "reviews.csv").code()).isEqualTo(2);
    assertThat(run("review").code()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("reviews.csv"));
    }
  }

  @Test
  void a_school_without_reviews_has_no_card_that_deviates() {
    Ran ran = run("review", "recompute", "--check");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("0 cards, 0 differed\n");
  }
}
