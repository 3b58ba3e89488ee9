package rostrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.statistics.MarksMatrix.Column;

/** A test as a whole. */
class QuizStatisticsTest {
  private static final Offset<Double> SIX_DIGITS = within(5e-7);
  private static final Offset<Double> CLOSE = within(1e-7);

  @Test
  void the_worked_example_has_its_published_figures() {
    QuizStatistics quiz = QuizStatistics.of(Marks.WORKED);

    assertThat(quiz.attempts()).isEqualTo(6);
    assertThat(quiz.mean()).isEqualTo(7.0 / 3);
    assertThat(quiz.median()).isEqualTo(2.5);
    assertThat(quiz.sd().orElseThrow()).isCloseTo(1.211060, SIX_DIGITS);
    assertThat(quiz.skewness().orElseThrow()).isCloseTo(0.075066, SIX_DIGITS);
    assertThat(quiz.kurtosis().orElseThrow()).isCloseTo(-1.549587, SIX_DIGITS);
    assertThat(quiz.alpha().orElseThrow()).isCloseTo(42.424242, SIX_DIGITS);
    assertThat(quiz.errorRatio().orElseThrow()).isCloseTo(75.878691, SIX_DIGITS);
    assertThat(quiz.standardError().orElseThrow()).isCloseTo(0.918937, SIX_DIGITS);
  }

  @Test
  void random_tests_come_out_as_the_textbook_computes_them() {
    RandomGenerator random = Fixtures.random(11);
    for (int round = 0; round < 200; round++) {
      MarksMatrix matrix = Marks.random(random, 4 + random.nextInt(60), 2 + random.nextInt(12));
      QuizStatistics quiz = QuizStatistics.of(matrix);
      Textbook textbook = new Textbook(matrix);

      assertThat(quiz.mean()).isCloseTo(textbook.mean(), CLOSE);
      assertThat(quiz.median()).isCloseTo(textbook.median(), CLOSE);
      assertThat(quiz.sd().orElseThrow()).isCloseTo(textbook.sd(), CLOSE);
      if (textbook.k2() > 0) {
        assertThat(quiz.skewness().orElseThrow()).isCloseTo(textbook.skewness(), CLOSE);
        assertThat(quiz.kurtosis().orElseThrow()).isCloseTo(textbook.kurtosis(), CLOSE);
        assertThat(quiz.alpha().orElseThrow()).isCloseTo(textbook.alpha(), CLOSE);
        double errorRatio = 100 * Math.sqrt(1 - textbook.alpha() / 100);
        assertThat(quiz.errorRatio().orElseThrow()).isCloseTo(errorRatio, CLOSE);
        assertThat(quiz.standardError().orElseThrow())
            .isCloseTo(errorRatio * textbook.sd() / 100, CLOSE);
      }
    }
  }

  @Test
  void identical_questions_agree_wholly_and_contradicting_ones_push_alpha_below_zero() {
    QuizStatistics same = QuizStatistics.of(Marks.rows("111", "000", "111", "000", "000"));
    QuizStatistics contrary = QuizStatistics.of(Marks.rows("110", "010", "001", "101"));

    assertThat(same.alpha()).contains(100.0);
    assertThat(same.errorRatio()).contains(0.0);
    assertThat(same.standardError()).contains(0.0);
    assertThat(contrary.alpha().orElseThrow()).isNegative();
    assertThat(contrary.errorRatio().orElseThrow()).isGreaterThan(100);
  }

  @Test
  void a_figure_needs_its_number_of_attempts() {
    QuizStatistics one = QuizStatistics.of(Marks.rows("10"));
    QuizStatistics two = QuizStatistics.of(Marks.rows("10", "11"));
    QuizStatistics three = QuizStatistics.of(Marks.rows("10", "11", "11"));
    QuizStatistics four = QuizStatistics.of(Marks.rows("10", "11", "11", "00"));

    assertThat(one)
        .isEqualTo(
            new QuizStatistics(
                1,
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(two.sd()).isPresent();
    assertThat(Stream.of(two.skewness(), two.alpha(), two.standardError()))
        .allMatch(Optional::isEmpty);
    assertThat(Stream.of(three.skewness(), three.alpha(), three.errorRatio()))
        .allMatch(Optional::isPresent);
    assertThat(three.kurtosis()).isEmpty();
    assertThat(four.kurtosis()).isPresent();
  }

  @Test
  void equal_totals_leave_a_spread_of_nothing_however_they_are_made_up() {
    MarksMatrix tenths =
        new MarksMatrix(
            List.of(
                new Column("a", BigDecimal.ONE, tenths(1, 3, 0, 2, 1)),
                new Column("b", BigDecimal.ONE, tenths(2, 0, 3, 1, 2))));
    QuizStatistics quiz = QuizStatistics.of(tenths);

    assertThat(quiz.mean()).isEqualTo(0.3);
    assertThat(quiz.sd()).contains(0.0);
    assertThat(Stream.of(quiz.skewness(), quiz.kurtosis(), quiz.alpha(), quiz.errorRatio()))
        .allMatch(Optional::isEmpty);
    assertThat(QuestionStatistics.of(tenths))
        .allMatch(question -> question.effectiveWeight().isEmpty())
        .allMatch(question -> question.discriminationIndex().equals(Optional.of(-100.0)));
  }

  private static List<BigDecimal> tenths(int... tenths) {
    return Arrays.stream(tenths).mapToObj(tenth -> BigDecimal.valueOf(tenth, 1)).toList();
  }

  @Test
  void one_question_has_no_consistency() {
    QuizStatistics quiz = QuizStatistics.of(Marks.rows("1", "0", "1", "1"));

    assertThat(quiz.kurtosis()).isPresent();
    assertThat(quiz.alpha()).isEmpty();
    assertThat(quiz.standardError()).isEmpty();
  }

  @Test
  void marks_of_another_size_change_only_what_is_in_marks() {
    MarksMatrix matrix = Marks.random(Fixtures.random(12), 40, 9);
    QuizStatistics quiz = QuizStatistics.of(matrix);
    QuizStatistics scaled =
        QuizStatistics.of(Marks.each(matrix, mark -> mark.multiply(new BigDecimal("2.5"))));

    assertThat(scaled.skewness()).isEqualTo(quiz.skewness());
    assertThat(scaled.kurtosis()).isEqualTo(quiz.kurtosis());
    assertThat(scaled.alpha()).isEqualTo(quiz.alpha());
    assertThat(scaled.errorRatio()).isEqualTo(quiz.errorRatio());
    assertThat(scaled.mean()).isCloseTo(2.5 * quiz.mean(), CLOSE);
    assertThat(scaled.median()).isCloseTo(2.5 * quiz.median(), CLOSE);
    assertThat(scaled.sd().orElseThrow()).isCloseTo(2.5 * quiz.sd().orElseThrow(), CLOSE);
    assertThat(scaled.standardError().orElseThrow())
        .isCloseTo(2.5 * quiz.standardError().orElseThrow(), CLOSE);
  }

  @Test
  void a_thousand_million_marks_more_for_everybody_lose_no_digit() {
    MarksMatrix matrix = Marks.random(Fixtures.random(13), 40, 9);
    QuizStatistics quiz = QuizStatistics.of(matrix);
    QuizStatistics shifted =
        QuizStatistics.of(Marks.each(matrix, mark -> mark.add(new BigDecimal("1000000000"))));

    assertThat(shifted.sd()).isEqualTo(quiz.sd());
    assertThat(shifted.skewness()).isEqualTo(quiz.skewness());
    assertThat(shifted.kurtosis()).isEqualTo(quiz.kurtosis());
    assertThat(shifted.alpha()).isEqualTo(quiz.alpha());
  }

  @Test
  void the_order_of_attempts_does_not_matter() {
    MarksMatrix matrix = Marks.random(Fixtures.random(14), 25, 6);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
    Collections.shuffle(order, new Random(5));
    MarksMatrix shuffled =
        new MarksMatrix(
            matrix.columns().stream()
                .map(column ->
                    new Column(
                        column.name(),
                        column.max(),
                        order.stream().map(column.marks()::get).toList()))
                .toList());

    assertThat(QuizStatistics.of(shuffled)).isEqualTo(QuizStatistics.of(matrix));
    assertThat(QuestionStatistics.of(shuffled)).isEqualTo(QuestionStatistics.of(matrix));
  }
}
