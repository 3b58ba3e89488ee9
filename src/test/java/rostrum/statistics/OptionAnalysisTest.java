package rostrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.statistics.Finding.Kind;
import rostrum.statistics.OptionAnalysis.Choice;
import rostrum.statistics.OptionAnalysis.SetOption;
import rostrum.words.Messages;

/** Who chose what, and what that says about a question. */
class OptionAnalysisTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final List<SetOption> MILITARY_COMMISSION =
      List.of(
          new SetOption("Ri Pyong Chol", 1),
          new SetOption("Jo Yong Won", 0),
          new SetOption("Kim Jae Ryong", 0),
          new SetOption("Kim Tok Hun", 0));

  private static Choice choice(String option, int rest) {
    return new Choice(Set.of(option), BigDecimal.valueOf(rest));
  }

  private static List<Choice> nine() {
    return List.of(
        choice("Ri Pyong Chol", 9),
        choice("Ri Pyong Chol", 8),
        choice("Ri Pyong Chol", 7),
        choice("Ri Pyong Chol", 6),
        choice("Jo Yong Won", 5),
        choice("Ri Pyong Chol", 4),
        choice("Jo Yong Won", 3),
        choice("Kim Jae Ryong", 2),
        new Choice(Set.of(), BigDecimal.ONE));
  }

  @Test
  void an_option_tells_who_chose_it() {
    List<OptionStatistics> options = OptionAnalysis.of(MILITARY_COMMISSION, nine()).options();
    OptionStatistics key = options.get(0);
    OptionStatistics distractor = options.get(1);

    assertThat(key.key()).isTrue();
    assertThat(key.chosen()).isEqualTo(5);
    assertThat(key.share()).isEqualTo(5.0 / 9);
    assertThat(key.upper()).isCloseTo(1, CLOSE);
    assertThat(key.middle()).isCloseTo(2.0 / 3, CLOSE);
    assertThat(key.lower()).isZero();
    assertThat(key.meanRest()).contains(6.8);
    assertThat(key.pointBiserial().orElseThrow()).isCloseTo(0.779423, within(1e-6));
    assertThat(distractor.key()).isFalse();
    assertThat(distractor.middle()).isCloseTo(1.0 / 3, CLOSE);
    assertThat(distractor.lower()).isCloseTo(1.0 / 3, CLOSE);
    assertThat(distractor.meanRest()).contains(4.0);
    assertThat(distractor.pointBiserial().orElseThrow()).isNegative();
  }

  @Test
  void the_point_biserial_is_the_difference_of_means_in_deviations() {
    RandomGenerator random = Fixtures.random(31);
    for (int round = 0; round < 100; round++) {
      List<Choice> choices = random(random, 5 + random.nextInt(60));
      for (OptionStatistics option : OptionAnalysis.of(MILITARY_COMMISSION, choices).options()) {
        double[] with = rests(choices, option.name(), true);
        double[] without = rests(choices, option.name(), false);
        double[] all =
            choices.stream().mapToDouble(choice -> choice.rest().doubleValue()).toArray();
        double spread =
            mean(Arrays.stream(all).map(rest -> rest * rest).toArray()) - Math.pow(mean(all), 2);
        if (with.length > 0 && without.length > 0 && spread > 1e-9) {
          double expected =
              (mean(with) - mean(without))
                  * Math.sqrt(option.share() * (1 - option.share()))
                  / Math.sqrt(spread);
          assertThat(option.pointBiserial().orElseThrow()).isCloseTo(expected, within(1e-9));
        } else {
          assertThat(option.pointBiserial()).isEmpty();
        }
      }
    }
  }

  private static List<Choice> random(RandomGenerator random, int attempts) {
    List<Choice> choices = new ArrayList<>();
    for (int attempt = 0; attempt < attempts; attempt++) {
      choices.add(choice(MILITARY_COMMISSION.get(random.nextInt(4)).name(), random.nextInt(6)));
    }
    return choices;
  }

  private static double[] rests(List<Choice> choices, String option, boolean chosen) {
    return choices.stream()
        .filter(choice -> choice.options().contains(option) == chosen)
        .mapToDouble(choice -> choice.rest().doubleValue())
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  @Test
  void thirds_are_equal_whatever_is_tied_and_in_whatever_order_attempts_stand() {
    RandomGenerator random = Fixtures.random(32);
    for (int round = 0; round < 100; round++) {
      List<Choice> choices = random(random, 1 + random.nextInt(30));
      List<Choice> shuffled = new ArrayList<>(choices);
      Collections.shuffle(shuffled, new Random(round));
      OptionAnalysis analysis = OptionAnalysis.of(MILITARY_COMMISSION, choices);

      assertThat(OptionAnalysis.of(MILITARY_COMMISSION, shuffled)).isEqualTo(analysis);
      for (OptionStatistics option : analysis.options()) {
        assertThat((option.lower() + option.middle() + option.upper()) / 3)
            .isCloseTo(option.share(), CLOSE);
      }
      assertThat(analysis.options().stream().mapToDouble(OptionStatistics::upper).sum())
          .isCloseTo(1, CLOSE);
    }
  }

  @Test
  void those_who_tie_across_a_cut_belong_to_both_sides_in_part() {
    List<Choice> four =
        List.of(
            choice("Jo Yong Won", 1),
            choice("Ri Pyong Chol", 2),
            choice("Jo Yong Won", 2),
            choice("Ri Pyong Chol", 3));
    OptionStatistics key = OptionAnalysis.of(MILITARY_COMMISSION, four).options().getFirst();

    assertThat(key.lower()).isCloseTo(1.0 / 8, CLOSE);
    assertThat(key.middle()).isCloseTo(1.0 / 2, CLOSE);
    assertThat(key.upper()).isCloseTo(7.0 / 8, CLOSE);
  }

  @Test
  void a_key_that_good_learners_avoid_is_found_and_surely_only_with_enough_of_them() {
    List<Choice> few = contrary(2);
    List<Choice> many = contrary(20);
    Messages words = Messages.in("interface", "en");

    Finding unsure = OptionAnalysis.of(MILITARY_COMMISSION, few).findings().getFirst();
    Finding sure = OptionAnalysis.of(MILITARY_COMMISSION, many).findings().getFirst();

    assertThat(unsure).isEqualTo(new Finding(Kind.KEY_AGAINST, "Ri Pyong Chol", 8, false));
    assertThat(sure).isEqualTo(new Finding(Kind.KEY_AGAINST, "Ri Pyong Chol", 80, true));
    assertThat(unsure.say(words)).contains("“Ri Pyong Chol”", "too few to be sure", "8 attempts");
    assertThat(sure.say(words)).contains("80 attempts").doesNotContain("too few");
  }

  /** Of every four, two take the key and do badly on the rest. */
  private static List<Choice> contrary(int times) {
    return Collections.nCopies(
            times,
            List.of(
                choice("Ri Pyong Chol", 2),
                choice("Ri Pyong Chol", 4),
                choice("Jo Yong Won", 5),
                choice("Jo Yong Won", 3)))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void a_distractor_that_more_take_than_the_key_misleads_and_surely_only_with_enough_of_them() {
    Messages words = Messages.in("interface", "en");

    Misleading unsure =
        OptionAnalysis.of(MILITARY_COMMISSION, misled(1)).misleading().orElseThrow();
    Misleading sure = OptionAnalysis.of(MILITARY_COMMISSION, misled(20)).misleading().orElseThrow();

    assertThat(unsure).isEqualTo(new Misleading("Jo Yong Won", 2, 1, 4));
    assertThat(unsure.say(words))
        .isEqualTo("2 of 4 chose “Jo Yong Won”, and 1 what is right: too few to be sure.");
    assertThat(sure.say(words)).startsWith("40 of 80 chose “Jo Yong Won”, and only 20");
    assertThat(OptionAnalysis.of(MILITARY_COMMISSION, nine()).misleading()).isEmpty();
  }

  private static List<Choice> misled(int times) {
    return Collections.nCopies(
            times,
            List.of(
                choice("Ri Pyong Chol", 4),
                choice("Jo Yong Won", 5),
                choice("Jo Yong Won", 3),
                choice("Kim Jae Ryong", 2)))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void a_distractor_that_nobody_takes_is_idle_for_sure_from_sixty_attempts_on() {
    Messages words = Messages.in("interface", "en");

    assertThat(idle(40).sure()).isFalse();
    assertThat(idle(40).say(words))
        .startsWith("0 of 40 chose “Jo Yong Won”: too few to be sure.")
        .contains("8 in 100");
    assertThat(idle(59).sure()).isFalse();
    assertThat(idle(60).sure()).isTrue();
    assertThat(idle(60).say(words)).startsWith("0 of 60 chose “Jo Yong Won”: at most 5 in 100");
    assertThat(idle(1).say(words)).contains("100 in 100");
  }

  private static Finding idle(int attempts) {
    List<Finding> findings =
        OptionAnalysis.of(
                MILITARY_COMMISSION.subList(0, 2),
                Collections.nCopies(attempts, choice("Ri Pyong Chol", 3)))
            .findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().kind()).isEqualTo(Kind.DISTRACTOR_IDLE);
    return findings.getFirst();
  }

  @Test
  void a_good_question_has_nothing_to_look_at_and_an_untaken_key_is_no_idle_distractor() {
    List<Choice> good =
        List.of(choice("Ri Pyong Chol", 5), choice("Ri Pyong Chol", 4), choice("Jo Yong Won", 1));
    List<Choice> hard = List.of(choice("Jo Yong Won", 5), choice("Jo Yong Won", 1));

    assertThat(OptionAnalysis.of(MILITARY_COMMISSION.subList(0, 2), good).findings()).isEmpty();
    assertThat(OptionAnalysis.of(MILITARY_COMMISSION.subList(0, 2), hard).findings()).isEmpty();
  }

  @Test
  void an_option_that_all_or_none_chose_has_no_point_biserial() {
    List<OptionStatistics> options =
        OptionAnalysis.of(
                MILITARY_COMMISSION, List.of(choice("Jo Yong Won", 5), choice("Jo Yong Won", 1)))
            .options();

    assertThat(options).allMatch(option -> option.pointBiserial().isEmpty());
    assertThat(options.get(0).meanRest()).isEmpty();
    assertThat(options.get(1).meanRest()).contains(3.0);
  }

  @Test
  void guessing_blindly_earns_the_mean_of_the_fractions() {
    assertThat(OptionAnalysis.randomGuessScore(MILITARY_COMMISSION)).hasValue(0.25);
    assertThat(
            OptionAnalysis.randomGuessScore(
                List.of(new SetOption("a", 1), new SetOption("b", 0.5), new SetOption("c", -0.3))))
        .hasValueCloseTo(0.4, CLOSE);
    assertThat(OptionAnalysis.randomGuessScore(List.of())).isEmpty();
  }

  @Test
  void a_choice_of_what_is_no_option_is_a_mistake_of_the_caller() {
    assertThatThrownBy(
            () -> OptionAnalysis.of(MILITARY_COMMISSION, List.of(choice("Pak Pong Ju", 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OptionAnalysis.of(MILITARY_COMMISSION, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_left_a_question_out_counts_among_all_and_chose_nothing() {
    OptionAnalysis analysis = OptionAnalysis.of(MILITARY_COMMISSION, nine());

    assertThat(analysis.attempts()).isEqualTo(9);
    assertThat(analysis.options().stream().mapToInt(OptionStatistics::chosen).sum()).isEqualTo(8);
    assertThat(analysis.findings())
        .containsExactly(new Finding(Kind.DISTRACTOR_IDLE, "Kim Tok Hun", 9, false));
    assertThat(analysis.options().getLast().meanRest()).isEqualTo(Optional.empty());
  }
}
