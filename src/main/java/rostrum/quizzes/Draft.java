package rostrum.quizzes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rostrum.questions.Questions.Stored;

/**
 * What a revision of a quiz holds. Positions are counted from 1.
 *
 * @param name 1–100 characters
 */
public record Draft(String name, Choices choices, List<QuizSlot> slots) {
  public static final int LONGEST_NAME = 100;

  public Draft {
    slots = List.copyOf(slots);
  }

  public boolean has(int position) {
    return position >= 1 && position <= slots.size();
  }

  /** The most that somebody can earn. */
  public BigDecimal most() {
    return slots.stream().map(QuizSlot::maxMark).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Draft called(String name) {
    return new Draft(name, choices, slots);
  }

  Draft with(Choices choices, List<QuizSlot> slots) {
    return new Draft(name, choices, slots);
  }

  Draft with(List<QuizSlot> slots) {
    return with(choices, slots);
  }

  /** The same with one place changed. */
  Draft at(int position, UnaryOperator<QuizSlot> change) {
    List<QuizSlot> changed = new ArrayList<>(slots);
    changed.set(position - 1, change.apply(changed.get(position - 1)));
    return with(changed);
  }

  /** The same with a place moved to where another is. */
  Draft moved(int position, int to) {
    List<QuizSlot> changed = new ArrayList<>(slots);
    Collections.rotate(
        changed.subList(Math.min(position, to) - 1, Math.max(position, to)),
        position < to ? -1 : 1);
    return with(changed);
  }

  /** The same without a place; as many are wanted as are left. */
  Draft without(int position) {
    List<QuizSlot> changed = new ArrayList<>(slots);
    changed.remove(position - 1);
    return with(choices.withCount(Math.max(1, changed.size())), changed);
  }

  /** The same with a question more, at the end and pinned. */
  Draft with(Stored question) {
    List<QuizSlot> more =
        Stream.concat(slots.stream(), Stream.of(QuizSlot.of(question).pinned(true))).toList();
    return with(choices.withCount(Math.max(choices.count(), more.size())), more);
  }

  boolean asks(Stored question) {
    return slots.stream()
        .anyMatch(slot -> slot.question().item().id().equals(question.item().id()));
  }
}
