package rostrum.assignments;

import java.util.List;
import java.util.Optional;

/** What judging a question otherwise would change, without doing it. */
public final class DryRun {
  private DryRun() {}

  /**
   * An attempt whose mark would be another one.
   *
   * @param before what it earns
   * @param mostBefore what it can earn
   * @param after what it would earn
   * @param mostAfter what it could earn
   */
  public record Changed(
      QuizAttempt attempt, double before, double mostBefore, double after, double mostAfter) {}

  /** Those whose mark would change. */
  public static List<Changed> of(List<QuizAttempt> attempts, long version, Regrade regrade) {
    return attempts.stream()
        .map(attempt -> {
          QuizAttempt judged = attempt.judged(version, Optional.of(regrade));
          return new Changed(attempt, attempt.mark(), attempt.most(), judged.mark(), judged.most());
        })
        .filter(one -> one.before() != one.after() || one.mostBefore() != one.mostAfter())
        .toList();
  }
}
