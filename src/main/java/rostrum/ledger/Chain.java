package rostrum.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Whether entries follow one another as they were written. */
public final class Chain {

  private Chain() {}

  /** How a chain breaks first. */
  public enum Reason {
    /** The entry is not as it was written, or follows another one than it did. */
    CHANGED,
    /** The entry is not there, though later ones are. */
    MISSING,
    /** The entry is not there, and none after it. */
    CUT,
    /** The chain holds, but the entry is not the one that was there once: it was all rewritten. */
    OTHER
  }

  /**
   * @param number of the first entry that is wrong or not there
   */
  public record Break(long number, Reason reason) {}

  /**
   * What was found.
   *
   * @param last as far as the chain holds
   */
  public record Verdict(Head last, Optional<Break> broken) {}

  /**
   * Goes along links.
   *
   * @param before the head that the first of them follows
   * @param links in the order of their numbers
   * @param end the last head, as the database keeps it
   * @param known heads that were kept elsewhere
   */
  public static Verdict check(Head before, Iterator<Link> links, Head end, Collection<Head> known) {
    Map<Long, String> once = new HashMap<>();
    known.forEach(head -> once.put(head.number(), head.hash()));
    Head last = before;
    while (links.hasNext()) {
      Link link = links.next();
      Head next = last.after(link.written());
      if (link.head().number() != next.number()) {
        return broken(last, Reason.MISSING);
      }
      if (!link.head().equals(next)) {
        return broken(last, Reason.CHANGED);
      }
      if (!once.getOrDefault(next.number(), next.hash()).equals(next.hash())) {
        return broken(last, Reason.OTHER);
      }
      last = next;
    }
    return end(last, end, known);
  }

  private static Verdict end(Head last, Head end, Collection<Head> known) {
    long reached = known.stream().mapToLong(Head::number).reduce(end.number(), Math::max);
    if (reached > last.number()) {
      return broken(last, Reason.CUT);
    }
    return end.equals(last)
        ? new Verdict(last, Optional.empty())
        : new Verdict(last, Optional.of(new Break(last.number(), Reason.CHANGED)));
  }

  private static Verdict broken(Head last, Reason reason) {
    return new Verdict(last, Optional.of(new Break(last.number() + 1, reason)));
  }
}
