package rostrum.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.lessons.Article;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.questions.Matching;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;
import rostrum.questions.Question;
import rostrum.quizzes.Draft;
import rostrum.quizzes.QuizSlot;

/**
 * A question on paper.
 *
 * @param number counted from 1
 * @param kind the word of its interaction
 * @param choices what is chosen from, lettered
 * @param lines what is put beside something: left sides, or stages to be numbered
 * @param key a line each
 */
public record Printed(
    int number,
    String worth,
    String kind,
    String stem,
    List<Lettered> choices,
    List<String> lines,
    List<String> key) {
  private static final String GAP = "________";

  /** Spreads the seeds of variants. */
  private static final long VARIANTS = 7_919;

  /** Something to choose, and the letter that stands for it. */
  public record Lettered(char letter, String text) {}

  /**
   * The questions of a paper. The same quiz and variant print the same.
   *
   * @param variant 0 leaves the questions in their order; each other shuffles them and their
   *     options
   */
  static List<Printed> of(Draft draft, Article article, int variant) {
    long seed = draft.choices().seed() + VARIANTS * variant;
    List<QuizSlot> slots = new ArrayList<>(draft.slots());
    if (variant > 0) {
      Collections.shuffle(
          slots, Random.from(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
    }
    return IntStream.range(0, slots.size())
        .mapToObj(place -> of(place + 1, slots.get(place), article, seed))
        .toList();
  }

  private static Printed of(int number, QuizSlot slot, Article article, long seed) {
    Item item = slot.question().item().withoutCitation();
    Sheet sheet = new Sheet(seed, new Slot(number, slot.question().id(), item, Optional.empty()));
    Question question = item.question();
    List<String> choices =
        question instanceof Matching matching
            ? sheet.rights(matching).stream().map(matching.rights()::get).toList()
            : options(sheet, article);
    List<String> lines =
        question instanceof Matching matching
            ? matching.pairs().stream().map(pair -> pair.left()).toList()
            : question instanceof Ordering ordering ? stages(sheet, ordering) : List.of();
    return new Printed(
        number,
        slot.mark(),
        item.interaction(),
        item.stem().replaceAll("\\[\\[\\d+\\]\\]", GAP),
        IntStream.range(0, choices.size())
            .mapToObj(place -> new Lettered((char) ('A' + place), choices.get(place)))
            .toList(),
        lines,
        KeyLines.of(item));
  }

  private static List<String> options(Sheet sheet, Article article) {
    List<Option> options = sheet.slot().item().options();
    return options.isEmpty()
        ? List.of()
        : sheet.options(OptionOrder.of(article)).stream()
            .map(option -> options.get(option).text())
            .toList();
  }

  private static List<String> stages(Sheet sheet, Ordering ordering) {
    return sheet.stages(ordering).stream()
        .map(stage -> ordering.sequence().get(stage).text())
        .toList();
  }
}
