package rostrum.facts;

/**
 * A commission, department, bureau or other body.
 *
 * @param inSentence the name as it stands inside a sentence: "the Central Military Commission"
 */
public record Body(String id, String name, String inSentence) {
  public String subject() {
    return "body:" + id;
  }
}
