package rostrum.exchange;

import java.util.List;
import java.util.Optional;

/**
 * The shares of a mark that Moodle knows, in per cent. On importing it compares each weight with
 * this list and leaves out a question with another one.
 */
final class Fractions {
  static final String FULL = "100";
  static final String NOTHING = "0";

  /** Of the form 1/n, as Moodle writes them; for n = 7 and 9 it rounds to five digits. */
  private static final List<Share> SHARES =
      List.of(
          new Share(1, FULL),
          new Share(2, "50"),
          new Share(3, "33.33333"),
          new Share(4, "25"),
          new Share(5, "20"),
          new Share(6, "16.66667"),
          new Share(7, "14.28571"),
          new Share(8, "12.5"),
          new Share(9, "11.11111"),
          new Share(10, "10"),
          new Share(20, "5"));

  private record Share(int of, String percent) {}

  private Fractions() {}

  /** The share of one of so many right options, if Moodle knows it. */
  static Optional<String> oneOf(long keys) {
    return SHARES.stream().filter(share -> share.of() == keys).map(Share::percent).findFirst();
  }
}
