package rostrum.facts;

import java.util.List;

/**
 * Words that the article quotes, in one place only.
 *
 * @param words as printed, without their quotation marks
 * @param gaps what a cloze leaves out of them, in order; each stands in them once
 */
public record Quotation(String name, String words, List<String> gaps, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "quotation:" + name;
  }

  public String subject() {
    return id();
  }
}
