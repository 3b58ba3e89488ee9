package rostrum.attempts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.random.RandomGeneratorFactory;
import rostrum.courses.CoursePack;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Questions.Stored;

/** Draws the places of a sitting; what the facts of a pack give away is worked out once. */
final class Drawing {
  private final Map<String, Draw> draws = new ConcurrentHashMap<>();

  /**
   * The same bank, wishes and seed draw the same.
   *
   * @param most how many at most
   * @param wish how much a question is wanted, smaller first
   */
  List<Slot> slots(
      CoursePack course, List<Stored> bank, int most, ToIntFunction<Item> wish, long seed) {
    List<Item> session =
        draws
            .computeIfAbsent(course.sha256(), pack -> new Draw(new Leaks(course.facts())))
            .session(
                bank.stream().map(Stored::item).toList(),
                most,
                wish,
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    List<Slot> slots = new ArrayList<>();
    for (Item item : session) {
      long version =
          bank.stream()
              .filter(stored -> stored.item().id().equals(item.id()))
              .findFirst()
              .orElseThrow()
              .id();
      slots.add(new Slot(slots.size() + 1, version, item, Optional.empty()));
    }
    return List.copyOf(slots);
  }
}
