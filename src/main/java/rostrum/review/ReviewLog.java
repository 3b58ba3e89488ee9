package rostrum.review;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rostrum.review.Entry.Answered;
import rostrum.review.Entry.Undone;

/**
 * Rows of the log, the oldest first.
 *
 * @param entries by id
 */
public record ReviewLog(List<Entry> entries) {
  private static final int RECENT = 50;
  private static final Duration USUAL_PACE = Duration.ofSeconds(20);
  private static final Duration QUICKEST_PACE = Duration.ofSeconds(5);
  private static final Duration SLOWEST_PACE = Duration.ofMinutes(1);

  public ReviewLog {
    entries = List.copyOf(entries);
  }

  /** Every answer, taken back or not. */
  List<Answered> answers() {
    return entries.stream().filter(Answered.class::isInstance).map(Answered.class::cast).toList();
  }

  /** The ids of the answers that were taken back. */
  Set<Long> takenBack() {
    return entries.stream()
        .filter(Undone.class::isInstance)
        .map(entry -> ((Undone) entry).takesBack())
        .collect(toSet());
  }

  /** The answers that were not taken back. */
  public List<Answered> standing() {
    Set<Long> gone = takenBack();
    return answers().stream().filter(answer -> !gone.contains(answer.id())).toList();
  }

  /** The cards that were reviewed at a moment or later. */
  public Set<CardKey> reviewedSince(Instant since) {
    return standing().stream()
        .filter(answer -> answer.isReview() && !answer.at().isBefore(since))
        .map(Answered::card)
        .collect(toSet());
  }

  /** How many cards had their first review on a learner’s day. */
  public int introducedOn(LocalDate day) {
    Set<CardKey> known = new HashSet<>();
    int introduced = 0;
    for (Answered answer : standing()) {
      if (answer.isReview() && known.add(answer.card()) && answer.review().day().equals(day)) {
        introduced++;
      }
    }
    return introduced;
  }

  /** How long an answer takes: the median of the last fifty, or 20 seconds while there is none. */
  public Duration pace() {
    List<Duration> latencies =
        answers().reversed().stream()
            .flatMap(answer -> answer.latency().stream())
            .limit(RECENT)
            .sorted()
            .toList();
    if (latencies.isEmpty()) {
      return USUAL_PACE;
    }
    Duration median = latencies.get(latencies.size() / 2);
    return median.compareTo(QUICKEST_PACE) < 0
        ? QUICKEST_PACE
        : median.compareTo(SLOWEST_PACE) > 0 ? SLOWEST_PACE : median;
  }
}
