package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;

class OptionOrderTest {
  /** The χ² value that chance exceeds once in a hundred times, with 23 degrees of freedom. */
  private static final double CRITICAL_23_AT_1_PERCENT = 41.638;

  /** The same with 3 degrees of freedom. */
  private static final double CRITICAL_3_AT_1_PERCENT = 11.345;

  private final OptionOrder order = OptionOrder.of(Fixtures.congress().article());

  @Test
  void Sections_are_shown_in_reading_order_whatever_the_seed() {
    Item options = item("Section IV", "Section I", "Section V", "Section II");

    for (long seed = 0; seed < 50; seed++) {
      assertThat(order.shown(options, Fixtures.random(seed))).containsExactly(1, 3, 0, 2);
    }
    assertThat(order.isNatural(options)).isTrue();
  }

  @Test
  void Numbers_and_dates_ascend_whatever_the_seed() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(order.shown(item("719", "50,000", "9", "30.70"), Fixtures.random(seed)))
          .containsExactly(2, 3, 0, 1);
      assertThat(order.shown(item("June 2018", "March 2018", "April 2019"), Fixtures.random(seed)))
          .containsExactly(1, 0, 2);
      assertThat(order.shown(item("12 January 2021", "5 January 2021"), Fixtures.random(seed)))
          .containsExactly(1, 0);
      assertThat(order.shown(item("2016", "1980", "2011"), Fixtures.random(seed)))
          .containsExactly(1, 2, 0);
    }
    assertThat(order.isNatural(item("March 2018", "Hanoi"))).isFalse();
  }

  @Test
  void That_the_article_says_so_stands_before_that_it_says_otherwise() {
    Item item =
        Fixtures.congressBank().stream()
            .filter(one -> one.interaction().equals(Item.TRUE_FALSE))
            .findFirst()
            .orElseThrow();

    for (long seed = 0; seed < 20; seed++) {
      assertThat(order.shown(item, Fixtures.random(seed))).containsExactly(0, 1);
    }
  }

  @Test
  void Only_numbered_sections_are_in_reading_order() {
    assertThat(order.sections())
        .containsExactly("Section I", "Section II", "Section III", "Section IV", "Section V");
    assertThat(order.isNatural(item("Section I", "Abstract"))).isFalse();
    assertThat(order.isNatural(item("Section I", "O Su Yong"))).isFalse();
  }

  @Test
  void Everything_else_is_shuffled_so_that_every_order_comes_as_often() {
    Item options = item("Ada", "Bram", "Cora", "Dov");
    RandomGenerator random = Fixtures.random(2021);
    int[] orders = new int[24];
    int[] firstAt = new int[4];

    for (int time = 0; time < 24_000; time++) {
      List<Integer> shown = order.shown(options, random);
      orders[rank(shown)]++;
      firstAt[shown.indexOf(0)]++;
    }

    assertThat(chiSquare(orders)).isLessThan(CRITICAL_23_AT_1_PERCENT);
    assertThat(chiSquare(firstAt)).isLessThan(CRITICAL_3_AT_1_PERCENT);
  }

  @Test
  void The_same_random_numbers_give_the_same_order() {
    Item options = item("Ada", "Bram", "Cora", "Dov");

    assertThat(order.shown(options, Fixtures.random(5)))
        .isEqualTo(order.shown(options, Fixtures.random(5)))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  /** The number of a permutation of four, 0 to 23. */
  private static int rank(List<Integer> order) {
    int rank = 0;
    for (int at = 0; at < order.size(); at++) {
      int here = order.get(at);
      int smaller = (int) order.stream().skip(at).filter(later -> later < here).count();
      rank = rank * (order.size() - at) + smaller;
    }
    return rank;
  }

  private static double chiSquare(int[] counts) {
    double expected = java.util.Arrays.stream(counts).sum() / (double) counts.length;
    return java.util.Arrays.stream(counts)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  private static Item item(String... texts) {
    return Fixtures.one(Fixtures.congressBank(), "slogan-section", "“zero cases”")
        .withOptions(
            Stream.of(texts).map(text -> new Option(text, false, "why", List.of())).toList());
  }
}
