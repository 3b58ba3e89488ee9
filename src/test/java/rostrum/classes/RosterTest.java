package rostrum.classes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rostrum.csv.Fault;

/** Lists of people. */
class RosterTest {
  private static Roster roster(String csv) {
    return Roster.of(csv.getBytes(UTF_8));
  }

  private static List<String> faults(String csv) {
    return roster(csv).faults().stream().map(Fault::toString).toList();
  }

  @Test
  void columns_come_in_any_order_with_or_without_groups_and_a_byte_order_mark() {
    Roster roster = roster("\uFEFFGroup,email,Name\r\nB,lena@example.org,\"Park, Lena\"\r\n");

    assertThat(roster.faults()).isEmpty();
    assertThat(roster.lines())
        .extracting(
            Roster.Line::number, Roster.Line::name, line -> line.email().text(), Roster.Line::group)
        .containsExactly(tuple(2L, "Park, Lena", "lena@example.org", Optional.of("B")));
    assertThat(roster("name,email\n김은경,kim@example.org\n").lines().getFirst().group()).isEmpty();
  }

  @Test
  void every_fault_is_told_with_its_line_and_how_to_mend_it() {
    assertThat(
            faults(
                """
                name,email,group
                Lena Park,lena@example.org,B
                ,amina@example.org,B
                Bo,bo at example,B
                Chloe,LENA@example.org,A
                Dao,dao@example.org
                """
                    + "x".repeat(101)
                    + ",e@example.org,"
                    + "g".repeat(61)
                    + "\n"))
        .containsExactly(
            "3: the name is missing",
            "4: “bo at example” is no e-mail address; give one such as amina@example.org",
            "5: LENA@example.org stands in line 2 already; take one out",
            "6: 2 values for 3 columns; a value with a comma needs quotation marks",
            "7: a name has at most 100 characters, and no line breaks or invisible signs that turn"
                + " the writing",
            "7: the name of a group has at most 60 characters, and no line breaks or invisible"
                + " signs that turn the writing");
  }

  @Test
  void a_file_that_is_no_list_says_what_its_first_line_should_be() {
    assertThat(faults(""))
        .containsExactly("1: nothing is here; the first line is name,email or name,email,group");
    assertThat(faults("Lena,lena@example.org\n").getFirst())
        .startsWith("1: this is not name,email");
    assertThat(faults("name;email\nLena;l@example.org\n").getFirst()).contains("semicolons");
    assertThat(faults("name,email,phone\n").getFirst()).contains("columns besides");
    assertThat(faults("name,email,email\n").getFirst()).contains("twice");
    assertThat(faults("name,email\n").getFirst()).contains("nobody is named");
    assertThat(faults("name,email\n\"Lena,l@example.org\n")).hasSize(1);
    assertThat(Roster.of(new byte[] {'n', (byte) 0xE9}).faults().getFirst().what())
        .contains("not UTF-8");
  }

  @Test
  void a_file_of_more_than_500_people_is_to_be_divided() {
    String people =
        IntStream.rangeClosed(1, 501)
            .mapToObj(n -> "P,p" + n + "@example.org")
            .collect(Collectors.joining("\n"));

    assertThat(faults("name,email\n" + people))
        .containsExactly("502: more than 500 people; divide the file");
  }
}
