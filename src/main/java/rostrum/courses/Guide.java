package rostrum.courses;

import java.util.List;
import java.util.Optional;
import rostrum.facts.PartialDate;

/**
 * What the editor tells a reader about the article as a whole.
 *
 * @param posts the time for which the article states who holds what, if the editor names it
 * @param notDiscussed what the article does not discuss, each a short noun phrase
 */
public record Guide(Optional<Span> posts, List<String> notDiscussed) {

  /** Of a pack that says nothing of the kind. */
  public static final Guide EMPTY = new Guide(Optional.empty(), List.of());

  /** A time, both ends included. */
  public record Span(PartialDate from, PartialDate until) {}
}
