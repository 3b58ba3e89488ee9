package rostrum.bench;

import java.util.List;

/**
 * How much is measured: everything, or so little that it only shows that the measuring works.
 *
 * @param small whether it is the latter
 */
public record Scale(boolean small) {
  Scale(String[] arguments) {
    this(List.of(arguments).contains("small"));
  }

  int connections() {
    return 16;
  }

  /** Of which the median and the best are said. */
  int rounds() {
    return small ? 1 : 7;
  }
}
