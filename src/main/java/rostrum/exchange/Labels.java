package rostrum.exchange;

import java.util.List;
import java.util.stream.Stream;
import rostrum.questions.Item;

/** How a question is filed elsewhere. */
final class Labels {
  private Labels() {}

  /** The folder of a question: below the course that one imports into, by course and family. */
  static String category(Item item) {
    return "$course$/top/" + item.course() + "/" + item.family();
  }

  /** Unique among the versions of all questions: the id of a current one is its own. */
  static String number(Item item) {
    return isCurrent(item) ? item.id() : item.id() + "-v" + item.version();
  }

  static List<String> tags(Item item) {
    Stream<String> always =
        Stream.of(
            "family:" + item.family(),
            "section:" + item.section(),
            "weight:" + item.weight(),
            "bloom:" + item.bloom(),
            "claim:" + item.claim(),
            "voice:" + item.voice());
    Stream<String> state = isCurrent(item) ? Stream.of() : Stream.of("state:" + item.state());
    return Stream.concat(always, state).toList();
  }

  private static boolean isCurrent(Item item) {
    return item.state().equals(Item.CURRENT);
  }
}
