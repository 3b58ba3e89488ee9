package rostrum.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;

/**
 * The lessons of a course and how far one reader has come.
 *
 * @param stops in reading order
 */
public record Contents(List<Stop> stops) {

  /**
   * A lesson in the list.
   *
   * @param number "I" for "Section I"
   * @param title number and short name
   * @param read how many sentences were read, from the start
   * @param sentences how many there are
   */
  public record Stop(
      String slug,
      String label,
      Optional<String> number,
      String title,
      int minutes,
      int read,
      int sentences) {

    /** How a sentence names the lesson: "the abstract". */
    public String lowLabel() {
      return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** How a button names the lesson: "II", or its label. */
    public String shortest() {
      return number.orElse(label);
    }

    public boolean done() {
      return read >= sentences;
    }

    public boolean begun() {
      return read > 0;
    }

    public int percent() {
      return sentences == 0 ? 100 : 100 * read / sentences;
    }

    private Stop readTo(int furthest) {
      return new Stop(
          slug, label, number, title, minutes, Math.min(furthest, sentences), sentences);
    }

    /** For what is not read yet, at least 1. */
    public int minutesLeft() {
      return Math.max(1, Math.round(minutes * (100 - percent()) / 100f));
    }
  }

  /** The lessons of a course that nobody has begun. */
  static Contents of(CoursePack pack) {
    return new Contents(pack.article().lessons().stream().map(Contents::stop).toList());
  }

  /** The same, read so far. */
  Contents readTo(Map<String, Integer> furthest) {
    return new Contents(
        stops.stream().map(stop -> stop.readTo(furthest.getOrDefault(stop.slug(), 0))).toList());
  }

  private static Stop stop(Lesson lesson) {
    int sentences = (int) lesson.sentences().count();
    Optional<String> number =
        lesson.numbered()
            ? Optional.of(lesson.label().substring(lesson.label().lastIndexOf(' ') + 1))
            : Optional.empty();
    return new Stop(
        lesson.slug(),
        lesson.label(),
        number,
        number.map(roman -> roman + " · " + lesson.shortName()).orElse(lesson.shortName()),
        lesson.minutes(),
        0,
        sentences);
  }

  public Stop at(String slug) {
    return stops.stream().filter(stop -> stop.slug().equals(slug)).findFirst().orElseThrow();
  }

  /** The number of the last numbered lesson. */
  public Optional<String> lastNumber() {
    return stops.stream().flatMap(stop -> stop.number().stream()).reduce((first, last) -> last);
  }

  Optional<Stop> before(String slug) {
    int at = stops.indexOf(at(slug));
    return at == 0 ? Optional.empty() : Optional.of(stops.get(at - 1));
  }

  Optional<Stop> after(String slug) {
    int at = stops.indexOf(at(slug));
    return at == stops.size() - 1 ? Optional.empty() : Optional.of(stops.get(at + 1));
  }

  public boolean begun() {
    return stops.stream().anyMatch(Stop::begun);
  }

  /** The lesson to go on with, unless everything is read: one that was begun comes first. */
  public Optional<Stop> next() {
    List<Stop> left = stops.stream().filter(stop -> !stop.done()).toList();
    return left.stream().filter(Stop::begun).findFirst().or(() -> left.stream().findFirst());
  }

  public int minutes() {
    return stops.stream().mapToInt(Stop::minutes).sum();
  }
}
