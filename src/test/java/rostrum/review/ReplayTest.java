package rostrum.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.csv.Fault;

/** Reviews from files. */
class ReplayTest {
  private static final String HEADER = "card,at,rating\n";

  @Test
  void cards_do_not_touch_each_other_however_they_interleave() {
    RandomGenerator random = Fixtures.random(3);
    for (int round = 0; round < 20; round++) {
      Map<String, List<String>> alone = new HashMap<>();
      List<String> lines = new ArrayList<>();
      Instant at = Instant.parse("2026-01-01T00:00:00Z");
      for (int review = 0; review < 200; review++) {
        at = at.plusSeconds(random.nextInt(200_000));
        String card = "c" + random.nextInt(8);
        String line = card + "," + at + "," + (1 + random.nextInt(4));
        lines.add(line);
        alone.computeIfAbsent(card, none -> new ArrayList<>()).add(line);
      }
      Map<String, List<String>> together = new HashMap<>();
      for (String line : replayed(lines)) {
        together
            .computeIfAbsent(line.substring(0, line.indexOf(',')), none -> new ArrayList<>())
            .add(line);
      }
      alone.forEach((card, own) -> assertThat(replayed(own)).isEqualTo(together.get(card)));
    }
  }

  private static List<String> replayed(List<String> lines) {
    Replay replay = replay(HEADER + String.join("\n", lines) + "\n");
    assertThat(replay.faults()).isEmpty();
    return replay.csv().lines().skip(1).toList();
  }

  @Test
  void the_day_turns_at_four_utc_whatever_the_offset_of_an_instant() {
    List<Replay.Reviewed> reviews =
        replay(
                HEADER
                    + "a,2026-03-02T23:00:00Z,4\n"
                    + "a,2026-03-03T11:59:59+08:00,3\n"
                    + "a,2026-03-03T04:00:00.000Z,3\n")
            .reviews();

    assertThat(reviews.get(1).retrievability()).contains(1.0);
    assertThat(reviews.get(2).retrievability().orElseThrow()).isLessThan(1);
    assertThat(reviews.get(1).at()).isEqualTo("2026-03-03T11:59:59+08:00");
  }

  @Test
  void every_line_that_cannot_be_played_is_named_with_its_reason() {
    Replay replay =
        replay(
            HEADER
                + "a,2026-03-02T10:00:00Z,3\n"
                + "a,2026-03-02T09:59:59Z,3\n"
                + "a,2026-03-02T10:00:00,3\n"
                + "\n"
                + "b,2026-03-02T10:00:00Z,5\n"
                + "b,2026-03-02T10:00:00Z,good\n"
                + "b,2026-03-02T10:00:00Z\n"
                + "b,2026-03-02T10:00:00Z,3,4\n"
                + ",2026-03-02T10:00:00Z,3\n"
                + "b,2026-03-02T09:00:00Z,3\n");

    assertThat(replay.faults())
        .extracting(Fault::line)
        .containsExactly(3L, 4L, 6L, 7L, 8L, 9L, 10L);
    assertThat(replay.faults())
        .extracting(Fault::what)
        .satisfies(
            what -> assertThat(what.get(0)).contains("earlier"),
            what -> assertThat(what.get(1)).contains("'2026-03-02T10:00:00'").contains("offset"),
            what -> assertThat(what.get(2)).contains("'5'").contains("1 to 4"),
            what -> assertThat(what.get(4)).contains("2"),
            what -> assertThat(what.get(6)).contains("card"));
    assertThat(replay.reviews()).hasSize(2);
  }

  @Test
  void what_is_no_csv_of_reviews_is_refused_with_its_line() {
    assertThat(faults("")).containsExactly("1: the header must be card,at,rating");
    assertThat(faults("\ncard,rating,at\n"))
        .containsExactly("2: the header must be card,at,rating");
    assertThat(faults(HEADER + "a,2026-03-02T10:00:00Z,3\n\"a\"x,2026-03-02T10:00:00Z,3\n"))
        .singleElement()
        .asString()
        .startsWith("3: this is no CSV");
    assertThat(faults(HEADER + "\n\"a,2026-03-02T10:00:00Z,3\n"))
        .singleElement()
        .asString()
        .startsWith("3: this is no CSV");
    byte[] latin = (HEADER + "a,b,c\n\u00e9,b,c\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Replay.of(Scheduler.DEFAULT, latin).faults())
        .hasToString("[3: this is not UTF-8; save the file as UTF-8]");
  }

  private static List<String> faults(String csv) {
    return replay(csv).faults().stream().map(Fault::toString).toList();
  }

  @Test
  void names_of_cards_come_back_as_they_were_and_a_header_alone_is_no_fault() {
    String csv = HEADER + "\"김, \"\"a\"\"\",2026-03-02T10:00Z,3\r\n";

    assertThat(replay("\uFEFF" + csv).csv().lines().toList())
        .satisfies(lines ->
            assertThat(lines.get(1))
                .isEqualTo("\"김, \"\"a\"\"\",2026-03-02T10:00Z,3,2.3065,2.118103970459015,,0"));
    assertThat(replay(HEADER).faults()).isEmpty();
    assertThat(replay(HEADER).csv())
        .isEqualTo("card,at,rating,stability,difficulty,retrievability,interval_days\n");
  }

  private static Replay replay(String csv) {
    return Replay.of(Scheduler.DEFAULT, csv.getBytes(UTF_8));
  }
}
