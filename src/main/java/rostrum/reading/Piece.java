package rostrum.reading;

import java.util.Optional;

/**
 * A run of text that is set alike.
 *
 * @param language its tag where it differs from the text around it
 * @param whole whether it is a short word with a hyphen, as many names are, that no line should end
 *     in
 * @param note the footnote whose mark stands here, instead of text
 */
public record Piece(String text, Optional<String> language, boolean whole, Optional<Integer> note) {

  static Piece mark(int note) {
    return new Piece("", Optional.empty(), false, Optional.of(note));
  }

  /** Whether it needs no element of its own. */
  public boolean plain() {
    return language.isEmpty() && !whole && note.isEmpty();
  }
}
