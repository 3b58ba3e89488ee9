package rostrum.entrance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import rostrum.accounts.IssuedLink;
import rostrum.accounts.OpenSession;
import rostrum.classes.Accommodation;
import rostrum.classes.Granted;

/**
 * How instants are shown to somebody.
 *
 * @param zone of their days
 */
public record Moments(ZoneId zone) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm '('VV')'", Locale.ENGLISH);

  /** A browser in which somebody is signed in, as the page lists it. */
  record Row(String id, Optional<String> browser, String since, String seen, boolean isThis) {}

  /** Day, hour and zone. */
  public String of(Instant instant) {
    return FORMAT.format(instant.atZone(zone));
  }

  /** That a link was made for somebody, and by whom. */
  record Link(String at, Optional<String> by) {}

  Link of(IssuedLink link) {
    return new Link(of(link.at()), link.by());
  }

  /** What somebody is granted, since when and by whom. */
  public record Grant(Accommodation accommodation, String at, Optional<String> by) {}

  public Grant of(Granted granted) {
    return new Grant(granted.accommodation(), of(granted.at()), granted.by());
  }

  Row of(OpenSession session) {
    return new Row(
        session.id(), session.browser(), of(session.since()), of(session.seen()), session.isThis());
  }
}
