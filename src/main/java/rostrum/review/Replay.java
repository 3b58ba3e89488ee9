package rostrum.review;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.csv.CsvFile;
import rostrum.csv.Fault;

/**
 * Reviews from a file, played again: {@code card,at,rating} in, each with the memory that it left
 * out. Days turn at 04:00 UTC, and there is no fuzz. Cards may interleave; the reviews of one stand
 * in the order of time.
 */
public final class Replay {
  private static final List<String> HEADER = List.of("card", "at", "rating");
  private static final List<String> RESULT =
      List.of("card", "at", "rating", "stability", "difficulty", "retrievability", "interval_days");

  private static final Pattern GRADE = Pattern.compile("[1-4]");

  private final Scheduler scheduler;
  private final Map<String, Last> cards = new HashMap<>();
  private final List<Reviewed> reviews = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private Replay(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A review that was played.
   *
   * @param card as it stands in the file, like {@code at} and {@code rating}
   * @param retrievability before the review; empty on the first of a card
   * @param interval in days; 0 while in a step
   */
  public record Reviewed(
      String card,
      String at,
      String rating,
      MemoryState memory,
      Optional<Double> retrievability,
      int interval) {}

  private record Last(MemoryState memory, Instant at) {
    LocalDate day() {
      return StudyDay.of(at, ZoneOffset.UTC);
    }
  }

  /** Plays a file of UTF-8, as far as its lines can be read. */
  public static Replay of(Scheduler scheduler, byte[] csv) {
    CsvFile file = CsvFile.of(csv);
    Replay replay = new Replay(scheduler);
    if (!file.records().isEmpty() || file.fault().isEmpty()) {
      replay.play(file.records());
    }
    file.fault().ifPresent(replay.faults::add);
    return replay;
  }

  /** The reviews in the order of the file. */
  public List<Reviewed> reviews() {
    return List.copyOf(reviews);
  }

  /** The lines that cannot be played, in the order of the file. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The reviews as CSV with a header; numbers read back as what they were. */
  public String csv() {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(RESULT);
      for (Reviewed review : reviews) {
        csv.writeRecord(
            review.card(),
            review.at(),
            review.rating(),
            Double.toString(review.memory().stability()),
            Double.toString(review.memory().difficulty()),
            review.retrievability().map(value -> Double.toString(value)).orElse(""),
            Integer.toString(review.interval()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void play(List<CsvRecord> records) {
    Optional<CsvRecord> header = records.stream().findFirst();
    if (header.filter(record -> record.getFields().equals(HEADER)).isEmpty()) {
      fault(
          header.map(CsvRecord::getStartingLineNumber).orElse(1L),
          "the header must be card,at,rating");
      return;
    }
    records.stream().skip(1).forEach(this::play);
  }

  private void fault(long line, String what) {
    faults.add(new Fault(line, what));
  }

  private void play(CsvRecord record) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != HEADER.size()) {
      fault(line, "a review has " + HEADER.size() + " fields, not " + record.getFieldCount());
      return;
    }
    String card = record.getField(0);
    Optional<Instant> at = instant(record.getField(1));
    Optional<Rating> rating = rating(record.getField(2));
    Optional<Last> last = Optional.ofNullable(cards.get(card));
    if (card.isBlank()) {
      fault(line, "the card is missing");
    } else if (at.isEmpty()) {
      fault(
          line,
          "'"
              + record.getField(1)
              + "' is no instant with an offset, such as 2026-03-02T10:00:00Z");
    } else if (rating.isEmpty()) {
      fault(line, "'" + record.getField(2) + "' is no rating from 1 to 4");
    } else if (last.filter(before -> at.get().isBefore(before.at())).isPresent()) {
      fault(line, "earlier than the review of card " + card + " before it");
    } else {
      add(record, last, at.get(), rating.get());
    }
  }

  private void add(CsvRecord record, Optional<Last> last, Instant at, Rating rating) {
    LocalDate day = StudyDay.of(at, ZoneOffset.UTC);
    Optional<Long> days = last.map(before -> StudyDay.turns(before.day(), day));
    MemoryState memory =
        last.map(before -> scheduler.next(before.memory(), days.orElseThrow(), rating))
            .orElseGet(() -> scheduler.first(rating));
    reviews.add(
        new Reviewed(
            record.getField(0),
            record.getField(1),
            record.getField(2),
            memory,
            last.map(before -> scheduler.retrievability(before.memory(), days.orElseThrow())),
            scheduler.interval(memory)));
    cards.put(record.getField(0), new Last(memory, at));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Rating> rating(String text) {
    return GRADE.matcher(text).matches() ? Rating.of(Integer.parseInt(text)) : Optional.empty();
  }
}
