package rostrum.lessons;

import java.util.List;
import java.util.Optional;

/**
 * A run of text that is set alike.
 *
 * @param language its tag where it differs from the text around it
 * @param whole whether it is a short word with a hyphen, as many names are, that no line should end
 *     in
 * @param note the footnote whose mark stands here, instead of text
 * @param term the entry that a name or phrase leads to, which has its text
 */
public record Piece(
    String text,
    Optional<String> language,
    boolean whole,
    Optional<Integer> note,
    Optional<Term> term) {

  /**
   * A name or phrase that has an entry of its own.
   *
   * @param page where the entry stands: "people"
   * @param id of the entry
   * @param anchor of the entry on its page
   * @param pieces its text
   */
  public record Term(String page, String id, String anchor, List<Piece> pieces) {}

  static Piece of(String text) {
    return new Piece(text, Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  static Piece in(String language, String text) {
    return new Piece(text, Optional.of(language), false, Optional.empty(), Optional.empty());
  }

  static Piece whole(String text) {
    return new Piece(text, Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  static Piece mark(int note) {
    return new Piece("", Optional.empty(), false, Optional.of(note), Optional.empty());
  }

  /** A name or phrase that leads to its entry. */
  public static Piece leading(Term term) {
    return new Piece("", Optional.empty(), false, Optional.empty(), Optional.of(term));
  }

  /** Whether it needs no element of its own. */
  public boolean plain() {
    return language.isEmpty() && !whole && note.isEmpty() && term.isEmpty();
  }
}
