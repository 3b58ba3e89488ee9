package rostrum.attempts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Score;

/**
 * A sitting: what was drawn, and what was answered so far.
 *
 * @param publicId its address, or empty while nothing was answered and so nothing is stored
 * @param seed of the order of options and of their names in forms
 */
public record Attempt(
    Optional<String> publicId, Scope scope, int number, long seed, List<Slot> slots) {

  /** The first place at which something is still to be answered or cited. */
  public Optional<Slot> next() {
    return slots.stream().filter(slot -> !slot.isSettled()).findFirst();
  }

  /** The same, stored under an address. */
  Attempt at(String publicId) {
    return new Attempt(Optional.of(publicId), scope, number, seed, slots);
  }

  /** The same with what was saved last at a place. */
  Attempt with(Slot slot, Step step) {
    Slot answered = new Slot(slot.position(), slot.version(), slot.item(), Optional.of(step));
    return new Attempt(
        publicId,
        scope,
        number,
        seed,
        slots.stream()
            .map(other -> other.position() == slot.position() ? answered : other)
            .toList());
  }

  /** The same with one question more, at the end. */
  Attempt with(Stored question) {
    return withNew(question.id(), question.item());
  }

  private Attempt withNew(long version, Item item) {
    Slot slot = new Slot(slots.size() + 1, version, item, Optional.empty());
    return new Attempt(
        publicId, scope, number, seed, Stream.concat(slots.stream(), Stream.of(slot)).toList());
  }

  /**
   * The same after an answer: in practice a question whose answer was wrong and thought certain
   * comes back at the end, once. In reviews its card does, which is due again.
   */
  Attempt after(Slot slot, Step answer) {
    return answer.isSurelyWrong() && !scope.isReview() && timesOf(slot) == 1
        ? withNew(slot.version(), slot.item())
        : this;
  }

  private long timesOf(Slot slot) {
    return slots.stream().filter(other -> other.version() == slot.version()).count();
  }

  /** Whether the question of a place is asked again further on. */
  public boolean comesBack(Slot slot) {
    return slots.stream()
        .anyMatch(later -> later.position() > slot.position() && later.version() == slot.version());
  }

  public Optional<Slot> at(int position) {
    return slots.stream().filter(slot -> slot.position() == position).findFirst();
  }

  /** How many questions are done with. */
  public int answered() {
    return (int) slots.stream().filter(Slot::isSettled).count();
  }

  /** How many steps were saved. */
  public int steps() {
    return slots.stream().mapToInt(Slot::steps).sum();
  }

  /**
   * The position at which a step was saved.
   *
   * @param step counted from 1 over the whole attempt
   */
  int position(int step) {
    int before = 0;
    for (Slot slot : slots) {
      before += slot.steps();
      if (step <= before) {
        return slot.position();
      }
    }
    throw new IllegalArgumentException("there is no step " + step);
  }

  public int right() {
    return (int)
        slots.stream()
            .filter(Slot::isSettled)
            .flatMap(slot -> slot.step().stream())
            .filter(step -> step.score().result() == Score.Result.RIGHT)
            .count();
  }

  /** The sheet on which a place's question is asked. */
  public Sheet sheet(Slot slot) {
    return new Sheet(seed, slot);
  }
}
