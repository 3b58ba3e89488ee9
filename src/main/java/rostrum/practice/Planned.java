package rostrum.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rostrum.courses.CoursePack;
import rostrum.review.Plan;
import rostrum.web.Form;

/**
 * A plan as a form shows it: what was typed stays, even if it cannot be read.
 *
 * @param cards most in a session
 * @param minutes most for a session
 * @param newADay most new ones a day
 * @param from first day of a pause, or empty
 * @param until last day of it, or empty
 * @param flaws the names of the fields that are to be mended
 */
public record Planned(
    String cards,
    String minutes,
    String newADay,
    boolean coreFirst,
    boolean askConfidence,
    String from,
    String until,
    List<Exam> exams,
    List<String> flaws) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
  private static final int MOST_CARDS = 200;
  private static final int MOST_MINUTES = 120;
  private static final int MOST_NEW = 200;

  /**
   * The exam for which a course is learned.
   *
   * @param name of its field
   * @param about what the course is about
   * @param date as typed, or empty
   */
  public record Exam(String course, String name, String about, String date) {}

  static Planned of(
      Plan plan, List<CoursePack> courses, Function<String, Optional<LocalDate>> exam) {
    return new Planned(
        String.valueOf(plan.cards()),
        String.valueOf(plan.time().toMinutes()),
        String.valueOf(plan.newADay()),
        plan.coreFirst(),
        plan.askConfidence(),
        plan.pause().map(pause -> pause.from().toString()).orElse(""),
        plan.pause().map(pause -> pause.until().toString()).orElse(""),
        exams(courses, course -> exam.apply(course).map(LocalDate::toString).orElse("")),
        List.of());
  }

  static Planned read(Form form, List<CoursePack> courses) {
    Planned typed =
        new Planned(
            form.text("cards").orElse(""),
            form.text("minutes").orElse(""),
            form.text("new").orElse(""),
            form.text("core").isPresent(),
            form.text("confidence").isPresent(),
            form.text("from").orElse(""),
            form.text("until").orElse(""),
            exams(courses, course -> form.text("exam-" + course).orElse("")),
            List.of());
    return typed.with(typed.found());
  }

  private static List<Exam> exams(List<CoursePack> courses, Function<String, String> date) {
    return courses.stream()
        .map(course ->
            new Exam(
                course.slug(), "exam-" + course.slug(), course.about(), date.apply(course.slug())))
        .toList();
  }

  private Planned with(List<String> found) {
    return new Planned(
        cards, minutes, newADay, coreFirst, askConfidence, from, until, exams, found);
  }

  private List<String> found() {
    List<String> found = new ArrayList<>();
    note(found, "cards", number(cards, 1, MOST_CARDS).isPresent());
    note(found, "minutes", number(minutes, 1, MOST_MINUTES).isPresent());
    note(found, "new", number(newADay, 0, MOST_NEW).isPresent());
    note(found, "pause", isPause());
    exams.forEach(exam -> note(found, exam.name(), isDate(exam.date())));
    return List.copyOf(found);
  }

  private static void note(List<String> found, String field, boolean isFine) {
    if (!isFine) {
      found.add(field);
    }
  }

  private boolean isPause() {
    return (from.isEmpty() && until.isEmpty())
        || date(from)
            .flatMap(first -> date(until).filter(last -> !last.isBefore(first)))
            .isPresent();
  }

  private static boolean isDate(String text) {
    return text.isEmpty() || date(text).isPresent();
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> DIGITS.matcher(digits).matches())
        .map(Integer::parseInt)
        .filter(number -> number >= least && number <= most);
  }

  /** A date as forms send it: 2026-07-15. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What the form says, unless something is to be mended. */
  Optional<Plan> plan() {
    if (!flaws.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(
            Integer.parseInt(cards),
            Duration.ofMinutes(Integer.parseInt(minutes)),
            Integer.parseInt(newADay),
            coreFirst,
            date(from).map(first -> new Plan.Pause(first, date(until).orElseThrow())),
            askConfidence));
  }
}
