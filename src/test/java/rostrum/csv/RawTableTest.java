package rostrum.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTableTest {

  private static RawTable of(String text) {
    return RawTable.of(text.getBytes(UTF_8));
  }

  private static String text(RawTable table) {
    return new String(table.bytes(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFname;mark\r\n\"Park; Lena\";\"3\"\r\n",
        "name\tmark\n김은경\t\n\n  \t1",
        "name,mark\r\"says \"\"yes\"\"\nand no\",2\r",
        "5\" pipe,\"\"\n , \"x\" ",
        ""
      })
  void what_is_not_changed_leaves_to_the_letter(String text) {
    assertThat(text(of(text))).isEqualTo(text);
  }

  @Test
  void a_cell_is_changed_in_its_own_manner_of_quoting() {
    RawTable table = of("\uFEFFname;mark\r\n\"Park; Lena\";\"3\"\r\nBo;1\r\nAmina\r\n");

    assertThat(table.separator()).isEqualTo(';');
    assertThat(table.lines().get(1).value(0)).isEqualTo("Park; Lena");
    assertThat(text(table.with(1, 1, "4").with(2, 1, "a;b").with(3, 1, "2")))
        .isEqualTo("\uFEFFname;mark\r\n\"Park; Lena\";\"4\"\r\nBo;\"a;b\"\r\nAmina;2\r\n");
  }

  @Test
  void a_line_knows_where_it_begins_and_what_its_cells_say() {
    List<RawTable.Line> lines = of("a,\"b\n\"\"c\"\"\"\nd,e").lines();

    assertThat(lines.getFirst().value(1)).isEqualTo("b\n\"c\"");
    assertThat(lines.getLast().number()).isEqualTo(3);
    assertThat(lines.getLast().value(7)).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_line() {
    assertThat(of("a,b\n\"c,d").fault().orElseThrow().line()).isEqualTo(2);
    assertThat(RawTable.of(new byte[] {'a', (byte) 0xE4}).fault().orElseThrow().what())
        .startsWith("this is not UTF-8");
  }
}
