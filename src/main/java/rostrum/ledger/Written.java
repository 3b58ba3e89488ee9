package rostrum.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as it is stored, whoever wrote it there.
 *
 * @param deed slug of a {@link Deed}
 * @param author slug of an {@link Author}
 * @param account number of the author’s account
 */
public record Written(
    Instant at,
    String deed,
    String author,
    Optional<Long> account,
    Optional<String> about,
    Optional<String> inside,
    Optional<String> detail,
    Optional<String> place) {

  static Written of(Act act) {
    return new Written(
        act.at(),
        act.deed().slug(),
        act.author().slug(),
        act.author() instanceof Author.Account author ? Optional.of(author.id()) : Optional.empty(),
        act.about().map(About::text),
        act.inside().map(About::text),
        act.detail(),
        act.place());
  }

  /** All of it, a line each, empty where there is nothing: from what the hash is made. */
  String lines() {
    return String.join(
        "\n",
        at.toString(),
        deed,
        author,
        account.map(String::valueOf).orElse(""),
        about.orElse(""),
        inside.orElse(""),
        detail.orElse(""),
        place.orElse(""));
  }
}
