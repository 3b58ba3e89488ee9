package rostrum.entrance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import rostrum.accounts.OpenSession;

/**
 * How instants are shown to somebody.
 *
 * @param zone of their days
 */
record Moments(ZoneId zone) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm '('VV')'", Locale.ENGLISH);

  /** A browser in which somebody is signed in, as the page lists it. */
  record Row(String id, Optional<String> browser, String since, String seen, boolean isThis) {}

  String of(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }

  Row of(OpenSession session) {
    return new Row(
        session.id(), session.browser(), of(session.since()), of(session.seen()), session.isThis());
  }
}
