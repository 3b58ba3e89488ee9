package rostrum.facts;

/**
 * Words that the article quotes.
 *
 * @param words as printed, without their quotation marks
 */
public record Quotation(String name, String words, Attested attested) implements Fact {

  @Override
  public String id() {
    return "quotation:" + name;
  }
}
