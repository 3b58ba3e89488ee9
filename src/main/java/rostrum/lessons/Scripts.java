package rostrum.lessons;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which languages the other scripts of a text are marked as. */
public record Scripts(Map<UnicodeScript, String> languages) {

  /**
   * A piece of text in one language.
   *
   * @param language its BCP 47 tag where it differs from the text around it
   */
  public record Run(String text, Optional<String> language) {}

  /**
   * Cuts a text where its language changes. Digits, spaces and punctuation belong to the run in
   * which they stand; at the border between two runs, to the surrounding language.
   */
  public List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    int end = 0;
    Optional<String> language = Optional.empty();
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (Character.isLetter(letter)) {
        Optional<String> here = Optional.ofNullable(languages.get(UnicodeScript.of(letter)));
        if (!here.equals(language)) {
          int border = here.isPresent() ? at : end;
          add(runs, text.substring(start, border), language);
          start = border;
          language = here;
        }
        end = next;
      }
      at = next;
    }
    int border = language.isPresent() ? end : text.length();
    add(runs, text.substring(start, border), language);
    add(runs, text.substring(border), Optional.empty());
    return List.copyOf(runs);
  }

  private static void add(List<Run> runs, String text, Optional<String> language) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, language));
    }
  }
}
