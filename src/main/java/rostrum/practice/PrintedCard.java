package rostrum.practice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.questions.OptionOrder;

/**
 * A question to be printed on one side of a card and its answer on the other.
 *
 * @param choices what there is to choose from, in an order that is the same at every print; empty
 *     where nothing is chosen
 * @param key the right answer, a line each
 * @param quote the first passage that says so
 * @param section how the lesson is called that says so
 */
public record PrintedCard(
    String stem, List<String> choices, List<String> key, String quote, String section) {

  private static final String GAP = "_____";

  /** Of each question that was answered and shown, once, in the order of the sections. */
  static List<PrintedCard> of(CoursePack course, List<Given> newestFirst) {
    Map<String, Item> items = new LinkedHashMap<>();
    newestFirst.stream()
        .filter(given -> given.course().equals(course.slug()) && given.isSettled())
        .forEach(given -> items.putIfAbsent(given.item().id(), given.item()));
    List<String> sections = course.article().lessons().stream().map(Lesson::slug).toList();
    return items.values().stream()
        .sorted(
            Comparator.comparingInt((Item item) -> sections.indexOf(item.section()))
                .thenComparing(Item::id))
        .map(item -> of(course, item))
        .toList();
  }

  private static PrintedCard of(CoursePack course, Item item) {
    Evidence evidence = item.evidence().getFirst();
    return new PrintedCard(
        item.stem().replaceAll("\\[\\[\\d+]]", GAP),
        choices(course, item),
        KeyLines.of(item),
        evidence.in(course.article()).map(course.article()::alone).orElse(evidence.quote()),
        new Sections(course.article()).label(evidence.section()));
  }

  private static List<String> choices(CoursePack course, Item item) {
    if (item.options().isEmpty()) {
      return item.pairs().stream().map(pair -> pair.left() + " → " + GAP).toList();
    }
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(item.id().hashCode());
    return OptionOrder.of(course.article()).shown(item, random).stream()
        .map(option -> item.options().get(option).text())
        .toList();
  }
}
