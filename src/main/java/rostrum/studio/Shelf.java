package rostrum.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;
import rostrum.words.Messages;

/**
 * How many questions of which sort a bank has, and by what they can be chosen.
 *
 * @param total how many in all
 */
public record Shelf(
    int total, List<Row> rows, List<Choice> families, List<Choice> sections, List<Choice> kinds) {

  /**
   * The questions of a family.
   *
   * @param slug of the family
   * @param kinds the words of their interactions
   * @param sections how many there are in each, such as "Section I 3"
   */
  public record Row(
      String slug, String name, List<String> kinds, List<Count> sections, int count) {}

  /** How many questions of a row belong to a section. */
  public record Count(String section, long count) {}

  /** Something to choose by. */
  public record Choice(String value, String name, boolean chosen) {}

  static Shelf of(
      List<Item> bank,
      CoursePack course,
      Wanted wanted,
      Messages families,
      Function<String, String> kind) {
    Map<String, List<Item>> byFamily =
        bank.stream()
            .collect(Collectors.groupingBy(Item::family, TreeMap::new, Collectors.toList()));
    List<Lesson> lessons = course.article().lessons();
    return new Shelf(
        bank.size(),
        byFamily.entrySet().stream()
            .map(family ->
                row(
                    family.getKey(),
                    families.say(family.getKey() + ".name"),
                    family.getValue(),
                    lessons))
            .toList(),
        byFamily.keySet().stream()
            .map(slug -> choice(slug, families.say(slug + ".name"), wanted.filter().family()))
            .toList(),
        lessons.stream()
            .filter(lesson -> bank.stream().anyMatch(item -> item.section().equals(lesson.slug())))
            .map(lesson -> choice(lesson.slug(), lesson.label(), wanted.filter().section()))
            .toList(),
        kinds(bank).map(word -> choice(word, kind.apply(word), wanted.filter().kind())).toList());
  }

  private static Row row(String slug, String name, List<Item> items, List<Lesson> lessons) {
    return new Row(
        slug,
        name,
        kinds(items).toList(),
        lessons.stream()
            .map(lesson -> new Count(lesson.label(), of(items, lesson)))
            .filter(count -> count.count() > 0)
            .toList(),
        items.size());
  }

  private static long of(List<Item> items, Lesson lesson) {
    return items.stream().filter(item -> item.section().equals(lesson.slug())).count();
  }

  private static Stream<String> kinds(List<Item> items) {
    return items.stream().map(Item::interaction).distinct().sorted();
  }

  private static Choice choice(String value, String name, Optional<String> chosen) {
    return new Choice(value, name, chosen.equals(Optional.of(value)));
  }
}
