package rostrum.exchange;

/**
 * In a typed answer of Moodle’s an asterisk stands for anything, unless a backslash is before it.
 */
final class Wildcards {
  private Wildcards() {}

  static String escaped(String spelling) {
    return spelling.replace("*", "\\*");
  }
}
