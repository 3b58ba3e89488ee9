package rostrum.facts;

/**
 * What the article uses a phrase for.
 *
 * @param slogan the phrase's id
 * @param says completes "The article uses the phrase for …"
 */
public record Use(String name, String slogan, String says, Attested attested) implements Fact {

  @Override
  public String id() {
    return "use:" + slogan + ":" + name;
  }
}
