package rostrum.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rostrum.attempts.Confidence;
import rostrum.review.Entry.Answered;

/**
 * How often somebody is right who says to be so sure.
 *
 * @param answered how many answers were given with this confidence
 * @param right how many of them were right
 */
public record Calibration(Confidence confidence, int answered, int right) {

  /** One for each level, the surest first; answers that were taken back do not count. */
  public static List<Calibration> of(ReviewLog log) {
    return Arrays.stream(Confidence.values())
        .map(level -> {
          List<Answered> answers =
              log.standing().stream()
                  .filter(answer -> answer.confidence().equals(Optional.of(level)))
                  .toList();
          return new Calibration(
              level,
              answers.size(),
              (int) answers.stream().filter(answer -> answer.rating().isRight()).count());
        })
        .toList();
  }
}
