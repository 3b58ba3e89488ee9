package rostrum.studio;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rostrum.entrance.Filled;
import rostrum.quizzes.Counting;
import rostrum.quizzes.Draft;
import rostrum.quizzes.Feedback;
import rostrum.quizzes.Moment;
import rostrum.quizzes.Publication;

/**
 * The form that publishes a quiz: days and hours are those of whoever fills it in.
 *
 * @param now to the minute
 */
record Window(ZoneId zone, Instant now) {
  private static final String YES = "yes";
  private static final int DAYS = 7;
  private static final int EVENING = 17;
  private static final int USUAL_PRACTICE = 5;

  Window {
    now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /** What it says before anybody has changed anything, for a quiz that is given the first time. */
  Map<String, String> fresh(Draft draft, String classroom) {
    boolean graded = draft.choices().graded();
    LocalDateTime start = LocalDateTime.ofInstant(now, zone);
    Publication usual =
        new Publication(
            now,
            graded
                ? Optional.of(
                    start
                        .plusDays(DAYS)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withHour(EVENING)
                        .atZone(zone)
                        .toInstant())
                : Optional.empty(),
            graded ? Optional.of(Duration.ofMinutes(minutes(draft))) : Optional.empty(),
            graded ? 1 : USUAL_PRACTICE,
            Counting.HIGHEST,
            graded,
            Feedback.all(graded ? Moment.CLOSED : Moment.DURING),
            graded,
            false);
    return typed(usual, classroom);
  }

  /** A minute and a half for each question. */
  private static long minutes(Draft draft) {
    return Math.clamp(Math.ceilDiv(draft.slots().size() * 3L, 2), 1, Publication.MOST_MINUTES);
  }

  /** What it says of a quiz that was given before. */
  Map<String, String> typed(Publication publication, String classroom) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("class", classroom);
    typed.put("opens", local(publication.opens()));
    typed.put("closes", publication.closes().map(this::local).orElse(""));
    typed.put("minutes", publication.limit().map(time -> "" + time.toMinutes()).orElse(""));
    typed.put("attempts", String.valueOf(publication.attempts()));
    typed.put("counts", publication.counts().slug());
    typed.put("shuffles", publication.shuffles() ? YES : "");
    typed.put("marks", publication.feedback().marks().slug());
    typed.put("right", publication.feedback().right().slug());
    typed.put("why", publication.feedback().why().slug());
    typed.put("graded", publication.graded() ? YES : "");
    typed.put("holds", publication.holdsBack() ? YES : "");
    return typed;
  }

  private String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** What was filled in, or flaws in it. */
  Optional<Publication> read(Filled filled) {
    Optional<Instant> opens = instant(filled, "opens").or(() -> Optional.of(now));
    Optional<Instant> closes = instant(filled, "closes");
    if (closes.filter(close -> !close.isAfter(opens.orElseThrow())).isPresent()) {
      filled.flaw("closes", "publish.flaw.order");
    }
    Optional<Duration> limit =
        number(filled, "minutes", Publication.MOST_MINUTES).map(Duration::ofMinutes);
    Optional<Integer> attempts = number(filled, "attempts", Publication.MOST_ATTEMPTS);
    if (attempts.isEmpty()) {
      filled.flaw("attempts", "publish.flaw.attempts");
    }
    Optional<Counting> counts = Counting.of(filled.text("counts"));
    Feedback feedback =
        new Feedback(moment(filled, "marks"), moment(filled, "right"), moment(filled, "why"));
    if (!feedback.isInOrder()) {
      filled.flaw("right", "publish.flaw.moments");
    } else if (feedback.waitsForClosing() && closes.isEmpty()) {
      filled.flaw("closes", "publish.flaw.never-closes");
    }
    boolean shuffles = YES.equals(filled.text("shuffles"));
    boolean graded = YES.equals(filled.text("graded"));
    boolean holds = YES.equals(filled.text("holds"));
    if (!filled.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Publication(
            opens.orElseThrow(),
            closes,
            limit,
            attempts.orElseThrow(),
            counts.orElse(Counting.HIGHEST),
            shuffles,
            feedback,
            graded,
            holds));
  }

  private static Moment moment(Filled filled, String field) {
    return Moment.of(filled.text(field)).orElse(Moment.CLOSED);
  }

  private Optional<Instant> instant(Filled filled, String field) {
    String text = filled.text(field);
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      filled.flaw(field, "publish.flaw.time");
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(Filled filled, String field, int most) {
    String text = filled.text(field);
    Optional<Integer> number =
        Optional.of(text)
            .filter(digits -> digits.matches("\\d{1,4}"))
            .map(Integer::parseInt)
            .filter(value -> value >= 1 && value <= most);
    if (!text.isEmpty() && number.isEmpty()) {
      filled.flaw(field, "publish.flaw." + field);
    }
    return number;
  }
}
