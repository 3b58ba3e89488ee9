package rostrum.generators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Event;
import rostrum.facts.PartialDate;

/** Events and their dates, all as exact as each other. That another date is wrong is certain. */
record DateMatches(Course course, PartialDate.Precision precision)
    implements Matches.Relation<Event> {

  Matches<Event> matches() {
    return new Matches<>(
        course.words().say("matching." + precision.slug() + ".stem"),
        Optional.empty(),
        Optional.empty(),
        this,
        course.facts().events().stream()
            .filter(event -> event.date().precision() == precision)
            .filter(event -> Provable.isUncontested(course.article(), event.attested()))
            .filter(event -> !Chronology.tellsItsYear(event))
            .map(this::match)
            .toList());
  }

  private Matches.Match<Event> match(Event event) {
    Locale locale = course.words().locale();
    String date = event.date().in(locale);
    int first = event.says().offsetByCodePoints(0, 1);
    return new Matches.Match<>(
        event.says().substring(0, first).toUpperCase(locale) + event.says().substring(first),
        date,
        event,
        course.words().say("event-date." + precision.slug() + ".key", event.says(), date),
        Stream.concat(
                Stream.of(event.subject()), Subjects.named(course.facts(), event.says()).stream())
            .toList(),
        List.of(event.id()));
  }

  @Override
  public boolean isFalse(Event right, Event left) {
    return !right.date().overlaps(left.date());
  }

  @Override
  public double likeness(Event one, Event other) {
    return Likeness.dates(one.date(), other.date());
  }
}
