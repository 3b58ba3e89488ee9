package rostrum.exchange;

import java.util.List;
import java.util.stream.Collectors;
import rostrum.questions.Cloze;

/**
 * A text with gaps as Moodle’s XML has it: HTML with the accepted spellings at each gap’s place.
 */
final class ClozeText {
  /** What would begin or end a gap, a spelling, a remark or an entity. */
  private static final String SPECIAL = "&<>~#{}[=%\"\\";

  private ClozeText() {}

  static String of(Cloze cloze) {
    String text = braced(Html.lines(cloze.stem()));
    for (int gap = 1; gap <= cloze.accepted().size(); gap++) {
      text = text.replace(Cloze.mark(gap), gap(cloze.accepted().get(gap - 1)));
    }
    return text;
  }

  private static String braced(String html) {
    return html.replace("{", "&#123;").replace("}", "&#125;");
  }

  private static String gap(List<String> spellings) {
    return spellings.stream()
        .map(Plain::of)
        .map(Wildcards::escaped)
        .map(spelling -> "=" + encoded(spelling))
        .collect(Collectors.joining("~", "{1:SHORTANSWER:", "}"));
  }

  /** Moodle decodes numbered entities once it has found the spellings. */
  private static String encoded(String spelling) {
    return spelling
        .chars()
        .mapToObj(letter ->
            SPECIAL.indexOf(letter) < 0 ? Character.toString((char) letter) : "&#" + letter + ";")
        .collect(Collectors.joining());
  }
}
