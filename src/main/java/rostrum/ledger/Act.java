package rostrum.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that was done.
 *
 * @param at to the microsecond
 * @param about what or whom it was done to
 * @param inside where that is, such as a class
 * @param detail a word of the program’s own or a number, never what somebody typed
 * @param place SHA-256 of account and address, in hexadecimal
 */
public record Act(
    Instant at,
    Deed deed,
    Author author,
    Optional<About> about,
    Optional<About> inside,
    Optional<String> detail,
    Optional<String> place) {
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,60}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public Act {
    at = at.truncatedTo(ChronoUnit.MICROS);
    refuse(detail, WORD);
    refuse(place, HASH);
  }

  private static void refuse(Optional<String> text, Pattern form) {
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      throw new IllegalArgumentException("the ledger takes no free text");
    }
  }

  /** With nothing but that it was done. */
  public static Act of(Instant at, Deed deed, Author author) {
    return new Act(
        at, deed, author, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Act about(About what) {
    return new Act(at, deed, author, Optional.of(what), inside, detail, place);
  }

  public Act inside(About where) {
    return new Act(at, deed, author, about, Optional.of(where), detail, place);
  }

  /**
   * @param word small letters, digits and hyphens
   */
  public Act detail(String word) {
    return new Act(at, deed, author, about, inside, Optional.of(word), place);
  }

  public Act detail(int count) {
    return detail(String.format(Locale.ROOT, "%d", count));
  }

  public Act from(String place) {
    return new Act(at, deed, author, about, inside, detail, Optional.of(place));
  }
}
