package rostrum.quizzes;

import java.math.BigDecimal;

/** What an instructor does to a quiz. Positions are counted from 1. */
public sealed interface Edit {

  /** Calls it otherwise. */
  record Name(String name) implements Edit {}

  /** Wants something else: whatever is not pinned is drawn anew. */
  record Choose(Choices choices) implements Edit {}

  /** Asks something else in a place. */
  record Replace(int position) implements Edit {}

  /** Keeps a place as it is when the rest is drawn anew, or does so no more. */
  record Pin(int position, boolean pinned) implements Edit {}

  record Remove(int position) implements Edit {}

  /** Puts a place where another is; those between move up. */
  record Move(int position, int to) implements Edit {}

  /** Has a place earn more or less. */
  record Mark(int position, BigDecimal mark) implements Edit {}

  /** Asks a question of the bank, too, at the end. */
  record Add(String item) implements Edit {}

  /** Makes it what it was in an earlier revision. */
  record Restore(int revision) implements Edit {}
}
