package rostrum.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeCellsTest {
  @Test
  void no_value_is_a_formula_and_every_other_is_read_back_as_it_was() {
    List<String> values = List.of("Park, \"Lena\"\nO’Neill", "김은경", "", "1.5");
    List<String> formulas = List.of("=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "＝1");

    SafeCells cells = new SafeCells().line(values).line(formulas);

    CsvFile read = CsvFile.of(cells.toString().getBytes(UTF_8));
    assertThat(read.records().getFirst().getFields()).isEqualTo(values);
    assertThat(read.records().getLast().getFields())
        .containsExactly("'=1+1", "'+49", "'-1", "'@SUM(A1)", "'\t=1", "'＝1");
    assertThat(cells.toString()).startsWith("\uFEFF");
  }
}
