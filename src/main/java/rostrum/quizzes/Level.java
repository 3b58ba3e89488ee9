package rostrum.quizzes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rostrum.questions.Item;

/** How hard the questions of a quiz are to be, by the estimate that each bears. */
public enum Level {
  ANY,
  EASIER,
  HARDER;

  /** About half of a bank lies on either side. */
  private static final double MIDDLE = .45;

  public boolean admits(Item item) {
    return switch (this) {
      case ANY -> true;
      case EASIER -> item.difficulty() <= MIDDLE;
      case HARDER -> item.difficulty() > MIDDLE;
    };
  }

  /** The word that the database and forms use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String slug) {
    return Arrays.stream(values()).filter(level -> level.slug().equals(slug)).findFirst();
  }
}
