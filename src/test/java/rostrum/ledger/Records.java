package rostrum.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.storage.Database;

/** What the ledger of a test holds, in lines to be compared with. */
public final class Records {

  private Records() {}

  /** The last entries, the newest first: deed, about, inside and detail, as far as there are. */
  public static List<String> last(Database database, int most) {
    return database.read(sql -> Ledger.before(sql, Optional.empty(), Long.MAX_VALUE, most)).stream()
        .map(Link::written)
        .map(one ->
            Stream.concat(
                    Stream.of(one.deed()),
                    Stream.of(one.about(), one.inside(), one.detail()).flatMap(Optional::stream))
                .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Whether all of it follows as it was written. */
  public static boolean hold(Database database) {
    return database.read(sql -> Ledger.check(sql, Long.MAX_VALUE, List.of())).broken().isEmpty();
  }
}
