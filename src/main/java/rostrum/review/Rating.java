package rostrum.review;

import java.util.Optional;

/** How well something was recalled. */
public enum Rating {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  /** The number that logs and formulas use: 1 for Again to 4 for Easy. */
  public int grade() {
    return ordinal() + 1;
  }

  /** Whether it was recalled at all. */
  public boolean isRight() {
    return this != AGAIN;
  }

  /** Whether it was recalled for certain: a lucky guess does not count. */
  public boolean isPass() {
    return this == GOOD || this == EASY;
  }

  public static Optional<Rating> of(int grade) {
    return grade < 1 || grade > values().length
        ? Optional.empty()
        : Optional.of(values()[grade - 1]);
  }
}
