package rostrum.quizzes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.courses.CoursePack;
import rostrum.questions.Draw;
import rostrum.questions.Item;
import rostrum.questions.Leaks;
import rostrum.questions.Questions.Stored;

/**
 * Draws papers by the rules of {@link Draw}: no question of a paper gives another’s answer away.
 * What the facts of a pack give away is worked out once.
 */
final class Composer {
  private final Map<String, Leaks> leaks = new ConcurrentHashMap<>();

  /**
   * The slots that the choices want. Those that are pinned stay where they are, as far as there is
   * room; the same bank, choices and pins give the same.
   */
  List<QuizSlot> paper(CoursePack course, List<Stored> bank, Choices choices, List<QuizSlot> was) {
    List<QuizSlot> kept = was.stream().filter(QuizSlot::pinned).toList();
    List<Stored> wanted = bank.stream().filter(stored -> choices.admits(stored.item())).toList();
    List<Item> drawn =
        new Draw(leaks(course))
            .more(
                kept.stream().map(slot -> slot.question().item()).toList(),
                wanted.stream().map(Stored::item).toList(),
                Math.max(choices.count(), kept.size()),
                item -> 0,
                random(choices.seed()));
    Iterator<QuizSlot> others =
        drawn.stream().map(item -> QuizSlot.of(stored(wanted, item))).iterator();
    List<QuizSlot> slots = new ArrayList<>();
    for (QuizSlot slot : was) {
      if (slot.pinned()) {
        slots.add(slot);
      } else if (others.hasNext()) {
        slots.add(others.next());
      }
    }
    others.forEachRemaining(slots::add);
    return List.copyOf(slots);
  }

  /**
   * Another question for a place: of the same section if there is one, that nothing else on the
   * paper gives away.
   *
   * @param turn each gives another
   */
  Optional<Stored> another(
      CoursePack course, List<Stored> bank, Draft draft, int position, long turn) {
    Stored before = draft.slots().get(position - 1).question();
    List<Item> others = new ArrayList<>();
    draft.slots().forEach(slot -> others.add(slot.question().item()));
    others.remove(position - 1);
    List<Stored> candidates =
        new ArrayList<>(
            bank.stream()
                .filter(stored -> draft.choices().admits(stored.item()) && !draft.asks(stored))
                .toList());
    candidates.sort(Comparator.comparing(stored -> stored.item().id()));
    Collections.shuffle(
        candidates, Random.from(random(draft.choices().seed() * 31 + position + turn * 1_000)));
    candidates.sort(
        Comparator.comparing(stored -> !stored.item().section().equals(before.item().section())));
    Leaks giveaways = leaks(course);
    return candidates.stream()
        .filter(
            stored -> others.stream().allMatch(other -> giveaways.together(stored.item(), other)))
        .findFirst();
  }

  private Leaks leaks(CoursePack course) {
    return leaks.computeIfAbsent(course.sha256(), pack -> new Leaks(course.facts()));
  }

  private static Stored stored(List<Stored> bank, Item item) {
    return bank.stream().filter(stored -> stored.item().equals(item)).findFirst().orElseThrow();
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
