package rostrum.exchange;

import java.util.stream.Collectors;

/** Text as every format can hold it. */
final class Plain {
  private static final int FIRST_PRINTED = 0x20;
  private static final int LAST_BEFORE_SURROGATES = 0xD7FF;
  private static final int FIRST_AFTER_SURROGATES = 0xE000;
  private static final int LAST_OF_PLANE = 0xFFFD;
  private static final int FIRST_SUPPLEMENTARY = 0x10000;

  private Plain() {}

  /**
   * The text without white space around it, for Moodle takes that off; its lines end as on Unix;
   * what XML 1.0 has no place for, such as control characters, is left out.
   */
  static String of(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Plain::isAllowed)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .strip();
  }

  /** The production Char of XML 1.0. */
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= FIRST_PRINTED && point <= LAST_BEFORE_SURROGATES)
        || (point >= FIRST_AFTER_SURROGATES && point <= LAST_OF_PLANE)
        || point >= FIRST_SUPPLEMENTARY;
  }
}
