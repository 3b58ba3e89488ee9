package rostrum.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.cli.Terminal.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statistics of a file of marks, as an operator asks for them. */
class StatisticsCommandTest {
  private static final String WORKED =
      """
      learner,q1,q2,q3,q4
      max,1,1,1,1
      amina,1,1,1,1
      boris,1,1,1,0
      chen,1,1,0,1
      dana,1,1,0,0
      emil,1,0,0,0
      fatou,0,0,1,0
      """;

  @TempDir Path folder;

  private Ran statistics(String csv) throws IOException {
    return statistics(csv, UTF_8);
  }

  private Ran statistics(String csv, Charset encoding) throws IOException {
    Files.writeString(folder.resolve("marks.csv"), csv, encoding);
    return Terminal.run(folder, "statistics", "marks.csv");
  }

  private JsonNode json(String csv) throws IOException {
    Ran ran = statistics(csv);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private List<String> faults(String csv) throws IOException {
    Ran ran = statistics(csv);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    return ran.err().lines().toList();
  }

  @Test
  void the_worked_example_comes_out_unrounded_under_the_names_of_the_contract() throws IOException {
    JsonNode json = json(WORKED);
    JsonNode quiz = json.get("quiz");
    JsonNode third = json.get("questions").get(2);

    assertThat(json.propertyNames()).containsExactly("quiz", "questions");
    assertThat(quiz.propertyNames())
        .containsExactly(
            "attempts",
            "mean",
            "median",
            "sd",
            "skewness",
            "kurtosis",
            "alpha",
            "errorRatio",
            "standardError");
    assertThat(third.propertyNames())
        .containsExactly(
            "name",
            "facility",
            "sd",
            "intendedWeight",
            "effectiveWeight",
            "discriminationIndex",
            "discriminativeEfficiency");
    assertThat(quiz.get("attempts").asInt()).isEqualTo(6);
    assertThat(quiz.get("attempts").isInt()).isTrue();
    assertThat(quiz.get("mean").asDouble()).isEqualTo(7 / 3.0);
    assertThat(quiz.get("alpha").asDouble()).isEqualTo(1400 / 33.0);
    assertThat(quiz.get("standardError").asDouble()).isCloseTo(0.918937, within(5e-7));
    assertThat(json.get("questions")).hasSize(4);
    assertThat(third.get("name").asString()).isEqualTo("q3");
    assertThat(third.get("facility").asDouble()).isEqualTo(0.5);
    assertThat(third.get("discriminationIndex").asDouble()).isCloseTo(-15.617376, within(5e-7));
    assertThat(third.get("discriminativeEfficiency").asDouble()).isEqualTo(-20);
  }

  @Test
  void
      an_empty_cell_is_nothing_and_spaces_quotes_line_ends_and_a_mark_of_the_encoding_do_not_matter()
          throws IOException {
    String given =
        "\uFEFFlearner, \"q1\" ,q2\r\n\r\nmax, 1 ,2.50\r\n\"김, a\",, 2.5\r\nb,1,\r\nc,1e0,+.5\r\n";
    String plain = "learner,q1,q2\nmax,1,2.5\na,0,2.5\nb,1,0\nc,1,0.5\n";

    assertThat(json(given.replace(" \"q1\" ", "\"q1\""))).isEqualTo(json(plain));
  }

  @Test
  void what_is_undefined_is_null() throws IOException {
    JsonNode one = json("learner,a,b\nmax,1,3\namina,1,2\n");
    JsonNode equal = json("learner,a,b\nmax,1,1\nx,1,0\ny,1,0\nz,1,0\nw,1,0\n");
    JsonNode contrary = json("learner,a,b\nmax,9,1\nx,9,0\ny,0,1\nz,5,0\n");

    assertThat(one.get("quiz"))
        .hasToString(
            "{\"attempts\":1,\"mean\":3.0,\"median\":3.0,\"sd\":null,\"skewness\":null,"
                + "\"kurtosis\":null,\"alpha\":null,\"errorRatio\":null,\"standardError\":null}");
    assertThat(one.get("questions").get(1))
        .hasToString(
            "{\"name\":\"b\",\"facility\":0.6666666666666666,\"sd\":null,\"intendedWeight\":75.0,"
                + "\"effectiveWeight\":null,\"discriminationIndex\":null,"
                + "\"discriminativeEfficiency\":null}");
    assertThat(equal.get("quiz").get("sd").asDouble()).isZero();
    assertThat(
            Stream.of("skewness", "kurtosis", "alpha", "errorRatio", "standardError")
                .map(equal.get("quiz")::get))
        .allMatch(JsonNode::isNull);
    assertThat(contrary.get("questions").get(0).get("effectiveWeight").asDouble()).isEqualTo(100);
    assertThat(contrary.get("questions").get(1).get("effectiveWeight").isNull()).isTrue();
  }

  @Test
  void every_fault_is_told_with_its_line_and_how_to_mend_it() throws IOException {
    List<String> faults =
        faults(
            """
            learner,q1,q1,,q4
            max,1,0,x,
            amina,2,1,1,1
            boris,1,1

            chen,-1,half,"0,5",1
            dana,1,1,1,1,1
            """);

    assertThat(faults).hasSize(11).allMatch(line -> line.matches("marks\\.csv:\\d+: .+; .+"));
    assertThat(faults)
        .satisfiesExactly(
            duplicate -> assertThat(duplicate).contains(":1:", "columns 2 and 3", "q1"),
            nameless -> assertThat(nameless).contains(":1:", "column 4 has no name"),
            zero -> assertThat(zero).contains(":2:", "q1", "above 0", "'0'"),
            word -> assertThat(word).contains(":2:", "column 4 is 'x'"),
            empty -> assertThat(empty).contains(":2:", "q4", "''"),
            above -> assertThat(above).contains(":3:", "q1", "2 is outside 0…1"),
            ragged -> assertThat(ragged).contains(":4:", "3 cells", "5"),
            negative -> assertThat(negative).contains(":6:", "-1 is outside 0…1"),
            half -> assertThat(half).contains(":6:", "'half'", "0.5"),
            comma -> assertThat(comma).contains(":6:", "column 4: '0,5'", "0.5"),
            longer -> assertThat(longer).contains(":7:", "6 cells"));
  }

  @Test
  void numbers_that_no_mark_is_are_refused() throws IOException {
    for (String cell : List.of("NaN", "Infinity", "0x1", "1e999", "1 0", "½", "1f", "--1", ".")) {
      assertThat(faults("learner,q1\nmax,1\namina," + cell + "\n"))
          .singleElement()
          .asString()
          .startsWith("marks.csv:3: q1: '" + cell + "' is not a number");
    }
  }

  @Test
  void a_fault_is_one_line_even_where_the_cell_is_not() throws IOException {
    assertThat(faults("learner,\"the\nfirst\"\nmax,1\namina,\"0\r\n5\"\n"))
        .singleElement()
        .asString()
        .startsWith("marks.csv:4: the first: '0 5' is not a number");
  }

  @Test
  void a_file_needs_its_header_its_maxima_and_a_learner() throws IOException {
    assertThat(faults(""))
        .containsExactly(
            "marks.csv:1: the file is empty; begin with the header learner,… and the row max,…");
    assertThat(faults("learner\nmax\namina\n")).singleElement().asString().contains("no questions");
    assertThat(faults("learner;q1\nmax;1\namina;1\n"))
        .singleElement()
        .asString()
        .startsWith("marks.csv:1: the header must be learner,…");
    assertThat(faults("name,q1\nmax,1\namina,2\n"))
        .satisfiesExactly(
            header -> assertThat(header).contains(":1:", "learner", "'name'"),
            mark -> assertThat(mark).contains(":3:", "outside"));
    assertThat(faults("learner,q1\nmax,1\n"))
        .singleElement()
        .asString()
        .startsWith("marks.csv:2: there are no learners");
    assertThat(faults("learner,q1\namina,1\nboris,x\n"))
        .satisfiesExactly(
            maxima -> assertThat(maxima).contains(":2:", "the second row must be max,…"),
            mark -> assertThat(mark).contains(":3:", "'x'"));
    assertThat(faults("learner,q1\n"))
        .satisfiesExactly(
            maxima -> assertThat(maxima).contains(":1:", "max,…"),
            learners -> assertThat(learners).contains(":1:", "no learners"));
    assertThat(faults("learner,q1,q2\nmax,1\namina,1,1\n"))
        .singleElement()
        .asString()
        .startsWith("marks.csv:2: this row has 2 cells and the header 3");
  }

  @Test
  void another_encoding_and_what_is_no_csv_are_told_with_their_line() throws IOException {
    Ran latin = statistics("learner,q1\nmax,1\nAndré,1\n", ISO_8859_1);
    Ran wide = statistics(WORKED, UTF_16);

    assertThat(latin.code()).isEqualTo(1);
    assertThat(latin.err()).isEqualTo("marks.csv:3: this is not UTF-8; save the file as UTF-8\n");
    assertThat(wide.err()).startsWith("marks.csv:1: this is not UTF-8");
    assertThat(faults("learner,q1\nmax,1\namina,2\n\"boris,1\n"))
        .satisfiesExactly(
            mark -> assertThat(mark).contains(":3:", "outside"),
            csv -> assertThat(csv).contains(":4: this is no CSV"));
  }

  @Test
  void wrong_usage_ends_with_2_what_is_no_file_with_1_and_no_data_folder_is_made()
      throws IOException {
    statistics(WORKED);
    Ran missing = Terminal.run(folder, "statistics", "none.csv");

    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("none.csv").doesNotContain("\tat ");
    assertThat(Terminal.run(folder, "statistics", "."))
        .isEqualTo(new Ran(1, "", ".: this is a folder; give a file\n"));
    assertThat(Terminal.run(folder, "statistics").code()).isEqualTo(2);
    assertThat(Terminal.run(folder, "statistics", "marks.csv", "marks.csv").code()).isEqualTo(2);
    assertThat(Terminal.run(folder, "statistics", "--round", "marks.csv").code()).isEqualTo(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("marks.csv"));
    }
  }
}
