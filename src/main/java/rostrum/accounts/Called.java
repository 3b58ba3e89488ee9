package rostrum.accounts;

/**
 * What may stand in a name of a person, a class or a group: anything that is written, in any
 * script, but no line breaks or other control characters, which would begin a new line in a log or
 * a file, and nothing that turns the writing direction of what stands beside it.
 */
public final class Called {
  private Called() {}

  /**
   * Whether somebody or something may be called so.
   *
   * @param longest number of characters
   */
  public static boolean fits(String name, int longest) {
    return name.length() <= longest && name.codePoints().allMatch(Called::isWritten);
  }

  private static boolean isWritten(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> !turnsWriting(sign);
    };
  }

  private static boolean turnsWriting(int sign) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
