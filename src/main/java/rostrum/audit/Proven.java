package rostrum.audit;

/** What the facts say of an answer. */
enum Proven {
  TRUE,
  FALSE,
  NEITHER;

  /** What they say of the contrary. */
  Proven not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NEITHER -> NEITHER;
    };
  }

  static Proven of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** True, or else certainly false, or neither. */
  static Proven of(boolean holds, boolean certainlyNot) {
    return holds ? TRUE : certainlyNot ? FALSE : NEITHER;
  }
}
