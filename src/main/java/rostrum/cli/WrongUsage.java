package rostrum.cli;

import java.util.function.Supplier;

/**
 * The command line, or what stands in for it in the environment, cannot be carried out as it is.
 */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }

  /** Settings, unless they refuse what they are made of. */
  static <T> T unlessAccepted(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }
}
