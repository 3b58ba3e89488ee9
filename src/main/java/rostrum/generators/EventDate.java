package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rostrum.facts.Event;
import rostrum.facts.PartialDate;
import rostrum.questions.Bloom;

/**
 * On which date did it happen? A distractor is the date of another event, as exact as the key’s and
 * never overlapping it; that it is not this one’s is certain, for an event has one date.
 */
public record EventDate() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "event-date";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().events().stream()
        .sorted(
            Comparator.comparing((Event event) -> event.attested().weight())
                .thenComparing(Event::id))
        .map(event -> outcome(course, event));
  }

  private Outcome outcome(Course course, Event event) {
    if (!Provable.isUncontested(course.article(), event.attested())) {
      return new Unproven(family(), event.id(), "the article gives two accounts of it");
    }
    if (Chronology.tellsItsYear(event)) {
      return new Unproven(family(), event.id(), "its clause tells its year");
    }
    List<Candidate> others = others(course, event);
    if (others.size() < 2) {
      return new Unproven(
          family(), event.id(), "fewer than two other events have a date as exact as its own");
    }
    String date = event.date().in(course.words().locale());
    String sentence = say(course, event, "key", event.says(), date);
    Candidate key =
        new Candidate(
            date,
            sentence,
            Candidate.evidence(event.attested()),
            List.of(event.id()),
            Optional.empty(),
            1);
    String stem = stem(course, event);
    return new Draft(
        new Basis(
            family(),
            event.id(),
            event.attested().section(),
            stem,
            List.of(event.id()),
            Stream.concat(Stream.of(event.subject()), Subjects.named(course.facts(), stem).stream())
                .toList(),
            key.evidence(),
            Optional.empty(),
            event.attested().speech(),
            event.attested().weight(),
            Bloom.REMEMBER,
            sentence,
            "date of " + event.id(),
            Optional.empty()),
        key,
        others,
        MOST_DISTRACTORS);
  }

  /** Whoever is quoted is named, unless that would tell the year. */
  private static String stem(Course course, Event event) {
    String according = course.according(event.attested().speech());
    String year = String.valueOf(event.date().first().getYear());
    boolean named = event.attested().speech().speaker().isPresent() && !according.contains(year);
    return named
        ? say(course, event, "cited", event.says(), according)
        : say(course, event, "stem", event.says());
  }

  private static String say(Course course, Event event, String key, Object... places) {
    return course.words().say("event-date." + event.date().precision().slug() + "." + key, places);
  }

  private static List<Candidate> others(Course course, Event key) {
    Map<String, Event> dates = new TreeMap<>();
    course.facts().events().stream()
        .filter(event -> Provable.isUncontested(course.article(), event.attested()))
        .filter(event -> event.date().precision() == key.date().precision())
        .filter(event -> !event.date().overlaps(key.date()))
        .sorted(Comparator.comparing(Event::id))
        .forEach(event -> dates.putIfAbsent(event.date().text(), event));
    return dates.values().stream().map(event -> other(course, key, event)).toList();
  }

  private static Candidate other(Course course, Event key, Event event) {
    PartialDate date = event.date();
    return new Candidate(
        date.in(course.words().locale()),
        course.words().say("event-date.other", event.says()),
        Candidate.evidence(event.attested()),
        List.of(key.id(), event.id()),
        Optional.empty(),
        Likeness.dates(key.date(), date));
  }
}
