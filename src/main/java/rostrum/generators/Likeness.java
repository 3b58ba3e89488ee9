package rostrum.generators;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rostrum.facts.Holding;
import rostrum.facts.PartialDate;
import rostrum.facts.Post;

/** How easily two posts, two people or two dates are taken for each other, 0 to 1. */
final class Likeness {
  private static final double SAME_KIND = .45;
  private static final double SAME_BODY = .2;
  private static final double NAME = .25;
  private static final double SAME_GROUP = .1;
  private static final double YEAR = 365;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");

  private Likeness() {}

  static double posts(Post one, Post other) {
    double kind = one.kind().equals(other.kind()) ? SAME_KIND : 0;
    double body = one.body().isPresent() && one.body().equals(other.body()) ? SAME_BODY : 0;
    return kind + body + (NAME + SAME_GROUP) * names(one.name(), other.name());
  }

  /**
   * Of two people, by what is said of each.
   *
   * @param one all holdings of the first
   * @param other all holdings of the second
   */
  static double people(List<Holding> one, List<Holding> other) {
    boolean kind = share(kinds(one), kinds(other));
    Set<String> posts = new HashSet<>();
    one.forEach(holding -> posts.add(holding.post().id()));
    boolean shared = other.stream().anyMatch(holding -> posts.contains(holding.post().id()));
    String name = one.getFirst().person().name();
    return (kind ? SAME_KIND : 0)
        + (shared ? SAME_BODY + SAME_GROUP : 0)
        + NAME * names(name, other.getFirst().person().name());
  }

  /** Dice coefficient of the letter pairs of two names. */
  static double names(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * both.size() / (left.size() + right.size());
  }

  /** Of two dates: 1 if they begin on the same day, a half if a year lies between. */
  static double dates(PartialDate one, PartialDate other) {
    return YEAR / (YEAR + Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())));
  }

  private static Set<String> kinds(List<Holding> holdings) {
    Set<String> kinds = new HashSet<>();
    holdings.forEach(holding -> kinds.add(holding.post().kind()));
    return kinds;
  }

  private static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static Set<String> pairs(String name) {
    String letters = SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    Set<String> pairs = new HashSet<>();
    for (int at = 0; at + 2 <= letters.length(); at++) {
      pairs.add(letters.substring(at, at + 2));
    }
    return pairs;
  }
}
