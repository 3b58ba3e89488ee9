package rostrum.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rostrum.review.Agenda.Moment;

/**
 * How many cards come back on a coming day, if no other is answered until then.
 *
 * @param day the learner’s
 */
public record Forecast(LocalDate day, int due) {
  private static final int DAYS = 7;

  /**
   * The seven days after today. A backlog’s rest is spread over them; what falls into a pause comes
   * on the day after it.
   *
   * @param agenda of today
   */
  public static List<Forecast> of(List<Card> cards, Plan plan, Agenda agenda, Moment moment) {
    LocalDate today = moment.day();
    SortedMap<LocalDate, Integer> counts = new TreeMap<>();
    for (int day = 1; day <= DAYS; day++) {
      counts.put(today.plusDays(day), 0);
    }
    cards.stream()
        .flatMap(card -> card.memory().stream())
        .map(memory -> StudyDay.of(memory.due(), moment.zone()))
        .filter(day -> day.isAfter(today) || plan.isPausedOn(today))
        .forEach(day ->
            counts.computeIfPresent(
                afterPause(plan, latest(day, today)), (key, count) -> count + 1));
    for (int rest = 0; rest < agenda.postponed(); rest++) {
      LocalDate day = afterPause(plan, today.plusDays(1 + rest % DAYS));
      counts.computeIfPresent(day, (key, count) -> count + 1);
    }
    List<Forecast> forecast = new ArrayList<>();
    counts.forEach((day, due) -> forecast.add(new Forecast(day, due)));
    return List.copyOf(forecast);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate afterPause(Plan plan, LocalDate day) {
    return plan.pause()
        .filter(pause -> pause.holds(day))
        .map(pause -> pause.until().plusDays(1))
        .orElse(day);
  }
}
