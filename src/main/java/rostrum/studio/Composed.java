package rostrum.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import rostrum.assignments.Earned;
import rostrum.assignments.Practised;
import rostrum.bank.Filter;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;
import rostrum.quizzes.Balance;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.QuizSlot;
import rostrum.words.Messages;

/**
 * A quiz as its studio shows it.
 *
 * @param seen how many of its questions were answered in practice by learners of whoever looks
 * @param most what can be earned
 */
public record Composed(
    Quiz quiz,
    List<Card> cards,
    Balance balance,
    int seen,
    String most,
    List<Shelf.Choice> sections,
    List<Shelf.Choice> families,
    List<Shelf.Choice> kinds) {

  /**
   * A question on the paper.
   *
   * @param isProven whether Rostrum has proven its key
   * @param isOutdated whether another version is asked by now
   * @param seenBy by how many learners it was answered in practice, if that may be told
   * @param isSeen whether it was by any
   */
  public record Card(
      int position,
      Listed question,
      String mark,
      boolean pinned,
      boolean isProven,
      boolean isOutdated,
      String bloom,
      String voice,
      boolean isSeen,
      Optional<Integer> seenBy) {}

  static Composed of(
      Quiz quiz,
      CoursePack course,
      List<Item> bank,
      Map<String, Integer> seen,
      Messages families,
      Function<String, String> kind) {
    List<QuizSlot> slots = quiz.draft().slots();
    Shelf shelf =
        Shelf.of(bank, course, new Wanted(Filter.NONE, Sought.NOTHING, 1), families, kind);
    return new Composed(
        quiz,
        IntStream.range(0, slots.size())
            .mapToObj(place -> card(place + 1, slots.get(place), course, seen, families))
            .toList(),
        Balance.of(quiz.draft()),
        seen.size(),
        Earned.text(quiz.draft().most().doubleValue()),
        chosen(shelf.sections(), quiz.draft().choices().sections()),
        chosen(shelf.families(), quiz.draft().choices().families()),
        chosen(shelf.kinds(), quiz.draft().choices().kinds()));
  }

  private static List<Shelf.Choice> chosen(List<Shelf.Choice> choices, Set<String> wanted) {
    return choices.stream()
        .map(one -> new Shelf.Choice(one.value(), one.name(), wanted.contains(one.value())))
        .toList();
  }

  private static Card card(
      int position,
      QuizSlot slot,
      CoursePack course,
      Map<String, Integer> seen,
      Messages families) {
    Item item = slot.question().item();
    Optional<Integer> by = Optional.ofNullable(seen.get(item.id()));
    return new Card(
        position,
        Listed.of(item, course, families),
        slot.mark(),
        slot.pinned(),
        !item.isByHand(),
        !item.state().equals(Item.CURRENT),
        item.bloom(),
        item.voice(),
        by.isPresent(),
        by.filter(count -> count >= Practised.FEWEST));
  }
}
