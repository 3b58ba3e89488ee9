package rostrum.progress;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import rostrum.review.Calibration;
import rostrum.review.Forecast;
import rostrum.review.Today;

/**
 * What comes back on the coming days, and how well somebody knows what they know.
 *
 * @param most the largest number of a day, at least 1
 * @param calibration only levels that were ever given, the surest first
 */
public record Outlook(List<Day> days, int most, List<Level> calibration) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** How many questions come back on a day. */
  public record Day(String name, int due) {}

  /**
   * How often an answer was right that was given so surely.
   *
   * @param name the level’s word in keys of messages
   */
  public record Level(String name, int answered, int right) {
    public long percent() {
      return Math.round(100.0 * right / answered);
    }
  }

  static Outlook of(Today today) {
    List<Forecast> forecast = today.forecast();
    return new Outlook(
        forecast.stream().map(day -> new Day(DAY.format(day.day()), day.due())).toList(),
        Math.max(1, forecast.stream().mapToInt(Forecast::due).max().orElse(0)),
        Calibration.of(today.log()).stream()
            .filter(level -> level.answered() > 0)
            .map(level -> new Level(level.confidence().slug(), level.answered(), level.right()))
            .toList());
  }
}
