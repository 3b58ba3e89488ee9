package rostrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.statistics.Finding.Kind;
import rostrum.statistics.MarksMatrix.Column;

/** Each question within its test. */
class QuestionStatisticsTest {
  private static final Offset<Double> SIX_DIGITS = within(5e-7);
  private static final Offset<Double> CLOSE = within(1e-7);

  @Test
  void the_worked_example_has_its_published_figures() {
    List<QuestionStatistics> questions = QuestionStatistics.of(Marks.WORKED);

    assertThat(questions.stream().map(QuestionStatistics::name))
        .containsExactly("1", "2", "3", "4");
    assertFigures(questions.get(0), .833333, .408248, 23.354968, 33.333333, 21.724421);
    assertFigures(questions.get(1), .666667, .516398, 63.245553, 100, 30.722971);
    assertFigures(questions.get(2), .5, .547723, -15.617376, -20, 18.813900);
    assertFigures(questions.get(3), .333333, .516398, 43.301270, 50, 28.738708);
    assertThat(questions).allMatch(question -> question.intendedWeight() == 25);
  }

  private static void assertFigures(
      QuestionStatistics question,
      double facility,
      double sd,
      double discrimination,
      double efficiency,
      double effectiveWeight) {
    assertThat(question.facility()).isCloseTo(facility, SIX_DIGITS);
    assertThat(question.sd().orElseThrow()).isCloseTo(sd, SIX_DIGITS);
    assertThat(question.discriminationIndex().orElseThrow()).isCloseTo(discrimination, SIX_DIGITS);
    assertThat(question.discriminativeEfficiency().orElseThrow()).isCloseTo(efficiency, SIX_DIGITS);
    assertThat(question.effectiveWeight().orElseThrow()).isCloseTo(effectiveWeight, SIX_DIGITS);
  }

  @Test
  void the_third_question_of_the_worked_example_is_to_be_looked_at() {
    assertThat(
            QuestionStatistics.of(Marks.WORKED).stream()
                .flatMap(question -> question.finding(6).stream()))
        .containsExactly(new Finding(Kind.QUESTION_AGAINST, "3", 6, false));
  }

  @Test
  void random_tests_come_out_as_the_textbook_computes_them() {
    RandomGenerator random = Fixtures.random(21);
    for (int round = 0; round < 200; round++) {
      MarksMatrix matrix = Marks.random(random, 2 + random.nextInt(60), 1 + random.nextInt(12));
      List<QuestionStatistics> questions = QuestionStatistics.of(matrix);
      Textbook textbook = new Textbook(matrix);
      for (int q = 0; q < questions.size(); q++) {
        QuestionStatistics question = questions.get(q);
        assertThat(question.facility()).isCloseTo(textbook.facility(q), CLOSE);
        assertThat(question.sd().orElseThrow()).isCloseTo(textbook.sd(q), CLOSE);
        assertThat(question.intendedWeight()).isCloseTo(textbook.intendedWeight(q), CLOSE);
        assertSame(question.effectiveWeight(), textbook.effectiveWeight(q));
        assertSame(question.discriminationIndex(), textbook.discriminationIndex(q));
        assertSame(question.discriminativeEfficiency(), textbook.efficiency(q));
      }
    }
  }

  private static void assertSame(Optional<Double> actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    actual.ifPresent(value -> assertThat(value).isCloseTo(expected.getAsDouble(), CLOSE));
  }

  @Test
  void weights_sum_to_a_hundred_and_no_discrimination_is_more_than_the_marks_allow() {
    RandomGenerator random = Fixtures.random(22);
    int without = 0;
    for (int round = 0; round < 200; round++) {
      MarksMatrix matrix = Marks.random(random, 3 + random.nextInt(40), 2 + random.nextInt(10));
      List<QuestionStatistics> questions = QuestionStatistics.of(matrix);
      Textbook textbook = new Textbook(matrix);
      for (int q = 0; q < questions.size(); q++) {
        if (textbook.covarianceWithTotal(q) < 0) {
          assertThat(questions.get(q).effectiveWeight()).isEmpty();
          without++;
        }
        questions
            .get(q)
            .discriminativeEfficiency()
            .ifPresent(efficiency -> assertThat(efficiency).isLessThanOrEqualTo(100));
        questions
            .get(q)
            .discriminationIndex()
            .ifPresent(index -> assertThat(index).isBetween(-100.0, 100.0));
      }
      if (textbook.k2() > 0) {
        assertThat(
                questions.stream()
                    .flatMap(question -> question.effectiveWeight().stream())
                    .mapToDouble(Double::doubleValue)
                    .sum())
            .isCloseTo(100, CLOSE);
      }
      assertThat(questions.stream().mapToDouble(QuestionStatistics::intendedWeight).sum())
          .isCloseTo(100, CLOSE);
    }
    assertThat(without).isPositive();
  }

  @Test
  void questions_in_perfect_agreement_discriminate_by_exactly_a_hundred() {
    List<QuestionStatistics> questions =
        QuestionStatistics.of(
            new MarksMatrix(List.of(thirds("a", 1), thirds("b", 3), thirds("c", 7))));

    assertThat(questions)
        .allMatch(question -> question.discriminationIndex().equals(Optional.of(100.0)))
        .allMatch(question -> question.discriminativeEfficiency().equals(Optional.of(100.0)));
  }

  private static Column thirds(String name, int times) {
    BigDecimal third = new BigDecimal("0.3333333333333333");
    return new Column(
        name,
        BigDecimal.valueOf(times),
        List.of(
            third.multiply(BigDecimal.valueOf(times)),
            BigDecimal.ZERO,
            BigDecimal.valueOf(times),
            BigDecimal.ZERO));
  }

  @Test
  void a_covariance_of_nothing_weighs_nothing_and_is_not_taken_for_a_negative_one() {
    QuestionStatistics unrelated =
        QuestionStatistics.of(Marks.rows("110", "010", "100", "000")).getFirst();
    List<QuestionStatistics> cancelling =
        QuestionStatistics.of(
            new MarksMatrix(
                List.of(
                    new Column("a", BigDecimal.ONE, decimals("0.1", "0.7", "0.4")),
                    new Column("b", BigDecimal.TWO, decimals("1.3", "1.3", "0.1")),
                    new Column("c", BigDecimal.ONE, decimals("0.7", "0.1", "0.4")))));

    assertThat(unrelated.discriminationIndex().orElseThrow()).isZero();
    assertThat(unrelated.finding(4)).isEmpty();
    assertThat(cancelling.get(0).effectiveWeight()).contains(0.0);
    assertThat(cancelling.get(1).effectiveWeight()).contains(100.0);
    assertThat(cancelling.get(2).effectiveWeight()).contains(0.0);
  }

  private static List<BigDecimal> decimals(String... decimals) {
    return Arrays.stream(decimals).map(BigDecimal::new).toList();
  }

  @Test
  void a_question_that_all_answered_alike_has_a_facility_and_no_discrimination() {
    QuestionStatistics all = QuestionStatistics.of(Marks.rows("11", "10", "11")).getFirst();

    assertThat(all.facility()).isEqualTo(1);
    assertThat(all.sd()).contains(0.0);
    assertThat(all.effectiveWeight()).contains(0.0);
    assertThat(all.discriminationIndex()).isEmpty();
    assertThat(all.discriminativeEfficiency()).isEmpty();
  }

  @Test
  void one_question_alone_has_the_whole_weight_and_no_rest_to_agree_with() {
    QuestionStatistics alone = QuestionStatistics.of(Marks.rows("1", "0", "1")).getFirst();

    assertThat(alone.intendedWeight()).isEqualTo(100);
    assertThat(alone.effectiveWeight()).contains(100.0);
    assertThat(alone.discriminationIndex()).isEmpty();
    assertThat(alone.discriminativeEfficiency()).isEmpty();
  }

  @Test
  void one_attempt_has_facilities_alone() {
    assertThat(QuestionStatistics.of(Marks.rows("10")))
        .containsExactly(
            new QuestionStatistics(
                "1", 1, Optional.empty(), 50, Optional.empty(), Optional.empty(), Optional.empty()),
            new QuestionStatistics(
                "2",
                0,
                Optional.empty(),
                50,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void a_question_given_more_marks_for_everybody_changes_in_facility_and_intended_weight_only() {
    MarksMatrix matrix = Marks.random(Fixtures.random(23), 30, 5);
    List<Column> columns = new ArrayList<>(matrix.columns());
    Column first = columns.getFirst();
    columns.set(
        0,
        new Column(
            first.name(),
            first.max().add(BigDecimal.TEN),
            first.marks().stream().map(BigDecimal.TEN::add).toList()));
    QuestionStatistics before = QuestionStatistics.of(matrix).getFirst();
    QuestionStatistics after = QuestionStatistics.of(new MarksMatrix(columns)).getFirst();

    assertThat(after.sd()).isEqualTo(before.sd());
    assertThat(after.effectiveWeight()).isEqualTo(before.effectiveWeight());
    assertThat(after.discriminationIndex()).isEqualTo(before.discriminationIndex());
    assertThat(after.discriminativeEfficiency()).isEqualTo(before.discriminativeEfficiency());
    assertThat(after.facility()).isNotEqualTo(before.facility());
    assertThat(after.intendedWeight()).isGreaterThan(before.intendedWeight());
  }

  @Test
  void marks_of_another_size_change_the_deviation_alone() {
    MarksMatrix matrix = Marks.random(Fixtures.random(24), 30, 5);
    List<QuestionStatistics> before = QuestionStatistics.of(matrix);
    List<QuestionStatistics> after =
        QuestionStatistics.of(Marks.each(matrix, mark -> mark.multiply(BigDecimal.valueOf(4))));

    for (int q = 0; q < before.size(); q++) {
      assertThat(after.get(q))
          .isEqualTo(
              new QuestionStatistics(
                  before.get(q).name(),
                  before.get(q).facility(),
                  before.get(q).sd().map(sd -> 4 * sd),
                  before.get(q).intendedWeight(),
                  before.get(q).effectiveWeight(),
                  before.get(q).discriminationIndex(),
                  before.get(q).discriminativeEfficiency()));
    }
  }

  @Test
  void no_matrix_holds_what_cannot_be_a_mark() {
    List<BigDecimal> two = List.of(BigDecimal.ONE, BigDecimal.TWO);
    Column one = new Column("one", BigDecimal.ONE, List.of(BigDecimal.ONE));
    Column other = new Column("other", BigDecimal.TWO, two);

    assertThatThrownBy(() -> new Column("a", BigDecimal.ONE, two)).hasMessageContaining("2");
    assertThatThrownBy(() -> new Column("a", BigDecimal.ZERO, two)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new Column("a", BigDecimal.ONE, List.of()))
        .hasMessageContaining("no mark");
    assertThatThrownBy(() -> new MarksMatrix(List.of(one, other))).hasMessageContaining("length");
    assertThatThrownBy(() -> new MarksMatrix(List.of())).hasMessageContaining("length");
  }
}
