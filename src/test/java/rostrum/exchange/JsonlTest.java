package rostrum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.questions.Item;
import rostrum.questions.ItemJson;

class JsonlTest {
  private final List<Item> bank = Fixtures.congressBank();

  @Test
  void Every_item_is_a_line_and_every_line_ends() throws IOException {
    String written = written(bank);

    assertThat(written).endsWith("}\n").doesNotContain("\r", "\n\n");
    assertThat(written.lines()).hasSameSizeAs(bank);
  }

  @Test
  void The_lines_are_the_items_again() throws IOException {
    assertThat(written(bank).lines().map(ItemJson::read)).isEqualTo(bank);
  }

  @Test
  void A_bank_sorted_by_id_stays_so() throws IOException {
    assertThat(written(bank).lines().map(line -> line.replaceAll("^\\{\"id\":\"(.*?)\".*", "$1")))
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z-]+-[0-9a-f]{10}"));
  }

  @Test
  void The_same_bank_gives_the_same_bytes() throws IOException {
    assertThat(written(Fixtures.exported(Fixtures.harbourBoard(), 2)))
        .isEqualTo(written(Fixtures.exported(Fixtures.harbourBoard(), 2)));
  }

  @Test
  void An_empty_bank_is_an_empty_file() throws IOException {
    assertThat(written(List.of())).isEmpty();
  }

  private static String written(List<Item> items) throws IOException {
    StringBuilder out = new StringBuilder();
    Jsonl.write(items, out);
    return out.toString();
  }
}
