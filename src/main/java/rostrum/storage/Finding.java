package rostrum.storage;

/** One thing that a self-check looked at. */
public sealed interface Finding {

  /** What was looked at, and what was seen. */
  String what();

  /** As it should be. */
  record Sound(String what) implements Finding {}

  /**
   * Works, and may not for long.
   *
   * @param advice what to do
   */
  record Doubtful(String what, String advice) implements Finding {}

  /**
   * Does not hold.
   *
   * @param advice what to do
   */
  record Fault(String what, String advice) implements Finding {}
}
