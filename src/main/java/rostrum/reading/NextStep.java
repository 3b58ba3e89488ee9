package rostrum.reading;

import java.util.List;
import java.util.Optional;
import rostrum.reading.Contents.Stop;
import rostrum.reading.CoursePages.Entry;
import rostrum.review.Today;

/**
 * The one thing to do next.
 *
 * @param cards how many there are to review now, if that comes first, else 0
 * @param minutes that they take, at least 1
 * @param isDone whether nothing is left to review today
 * @param reading where to read on, if anything is left to read
 */
public record NextStep(int cards, long minutes, boolean isDone, Optional<Reading> reading) {

  /**
   * A lesson to go on with.
   *
   * @param course its slug
   */
  public record Reading(String course, Stop stop, boolean isBegun) {}

  /** Reviews that are due come first, then reading, then what may be asked for the first time. */
  static NextStep of(Today today, List<Entry> entries) {
    Optional<Reading> reading =
        entries.stream()
            .filter(entry -> entry.contents().begun())
            .flatMap(entry -> reading(entry).stream())
            .findFirst()
            .or(() -> entries.stream().flatMap(entry -> reading(entry).stream()).findFirst());
    boolean isDue = today.isGoingOn() || !today.agenda().due().isEmpty();
    boolean isReview = isDue || (reading.isEmpty() && !today.next().isEmpty());
    boolean isDone = !isReview && today.isBegun() && (today.isFinished() || reading.isEmpty());
    return new NextStep(isReview ? today.next().size() : 0, today.minutes(), isDone, reading);
  }

  private static Optional<Reading> reading(Entry entry) {
    return entry
        .contents()
        .next()
        .map(stop -> new Reading(entry.pack().slug(), stop, entry.contents().begun()));
  }

  /** Whether to review. */
  public boolean isReview() {
    return cards > 0;
  }
}
