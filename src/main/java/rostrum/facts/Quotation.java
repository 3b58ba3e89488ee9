package rostrum.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that the article quotes, in one place only.
 *
 * @param words as printed, without their quotation marks
 * @param gaps what a cloze leaves out of them, in order; each stands in them once
 */
public record Quotation(String name, String words, List<String> gaps, Attested attested)
    implements Fact {
  private static final Pattern BEGINNING = Pattern.compile("(?s)(?:.*[“\"«「『‘.!?])?\\s*");
  private static final Pattern END =
      Pattern.compile("(?s)\\s*(?:[.!?].*|[,;:…]*(?:[”\"»」』].*|’(?!\\p{L}).*))?");

  /**
   * Whether the gap is the first or the last of the words while the sentence goes on before or
   * after them: then a longer wording would fill it as well.
   *
   * @param quote the sentence that has the words
   */
  public static boolean isOpen(String gap, String words, String quote) {
    int from = quote.indexOf(words);
    return from >= 0
        && ((words.startsWith(gap) && !BEGINNING.matcher(quote.substring(0, from)).matches())
            || (words.endsWith(gap)
                && !END.matcher(quote.substring(from + words.length())).matches()));
  }

  @Override
  public String id() {
    return "quotation:" + name;
  }

  public String subject() {
    return id();
  }
}
