package rostrum.facts;

import java.util.List;
import rostrum.lessons.Passage;

/**
 * What the article uses a phrase for.
 *
 * @param slogan the phrase's id
 * @param says completes "The article uses the phrase for …"
 * @param places every place where the phrase stands with this use, in the order of the pack
 */
public record Use(String name, String slogan, String says, List<Passage> places, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "use:" + slogan + ":" + name;
  }
}
