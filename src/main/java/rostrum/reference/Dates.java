package rostrum.reference;

import java.util.Optional;
import rostrum.facts.Holding;
import rostrum.facts.PartialDate;
import rostrum.words.Messages;

/** Says in words when something was so. */
final class Dates {
  private static final int MONTH = "2021-01".length();

  private final Messages words;

  Dates(Messages words) {
    this.words = words;
  }

  String on(PartialDate date) {
    return date.in(words.locale());
  }

  /** "January–February 2021", "from February 2021" or nothing. */
  String of(Holding holding) {
    return of(holding.from(), holding.until());
  }

  private String of(Optional<PartialDate> from, Optional<PartialDate> until) {
    if (from.isPresent() && until.isPresent()) {
      return between(from.get(), until.get());
    }
    return from.map(date -> words.say("when.from", on(date)))
        .or(() -> until.map(date -> words.say("when.until", on(date))))
        .orElse("");
  }

  /** "January–April 2021", "December 2020 – March 2021" or, of one and the same, "January 2021". */
  String between(PartialDate from, PartialDate until) {
    if (from.equals(until)) {
      return on(from);
    }
    boolean months = from.text().length() == MONTH && until.text().length() == MONTH;
    if (months && from.text().regionMatches(0, until.text(), 0, 4)) {
      return words.say("when.months", on(from).split(" ", 2)[0], on(until));
    }
    return words.say("when.span", on(from), on(until));
  }
}
