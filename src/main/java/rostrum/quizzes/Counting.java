package rostrum.quizzes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which of somebody’s attempts counts. */
public enum Counting {
  FIRST,
  LAST,
  HIGHEST,
  MEAN;

  /** The word that the database and forms use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Counting> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }

  /**
   * What counts.
   *
   * @param marks of the attempts, in the order in which they were begun
   * @return empty if there are none
   */
  public OptionalDouble of(List<Double> marks) {
    if (marks.isEmpty()) {
      return OptionalDouble.empty();
    }
    return switch (this) {
      case FIRST -> OptionalDouble.of(marks.getFirst());
      case LAST -> OptionalDouble.of(marks.getLast());
      case HIGHEST -> marks.stream().mapToDouble(mark -> mark).max();
      case MEAN -> marks.stream().mapToDouble(mark -> mark).average();
    };
  }
}
