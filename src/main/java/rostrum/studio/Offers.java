package rostrum.studio;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rostrum.courses.CoursePack;
import rostrum.exchange.Format;
import rostrum.exchange.Loss;
import rostrum.questions.Item;

/**
 * The files to take away, and what they do not carry. Only writing a question tells what is lost of
 * it: each is written once for that, and not whenever somebody looks.
 */
final class Offers {
  private final Map<Written, List<Loss>> known = new ConcurrentHashMap<>();

  /**
   * What never changes.
   *
   * @param pack hash of the state of the course in which it was written
   */
  private record Written(Format format, String pack, String item, int version) {}

  /**
   * An offer of each format.
   *
   * @param address of the file of a format
   */
  List<Offer> of(List<Item> items, CoursePack course, Function<Format, String> address) {
    return Arrays.stream(Format.values())
        .map(format ->
            Offer.of(format, address.apply(format), losses(format, items, course), items.size()))
        .toList();
  }

  private List<Loss> losses(Format format, List<Item> items, CoursePack course) {
    Function<Item, Written> written =
        item -> new Written(format, course.sha256(), item.id(), item.version());
    List<Item> unknown =
        items.stream().filter(item -> !known.containsKey(written.apply(item))).toList();
    if (!unknown.isEmpty()) {
      Map<String, List<Loss>> lost =
          format.write(unknown, course.article(), course.facts()).losses().stream()
              .collect(groupingBy(Loss::id));
      unknown.forEach(
          item -> known.put(written.apply(item), lost.getOrDefault(item.id(), List.of())));
    }
    return items.stream()
        .map(item -> Objects.requireNonNull(known.get(written.apply(item))))
        .flatMap(List::stream)
        .toList();
  }
}
