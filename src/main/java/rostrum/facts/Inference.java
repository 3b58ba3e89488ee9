package rostrum.facts;

import java.util.Set;

/**
 * What the author concludes from an observation.
 *
 * @param observation a clause: "the Internationale was heard at the closing ceremony"
 * @param conclusion a clause, completes "it shows that …"
 * @param near names of inferences that he could be read as drawing from this observation too
 * @param attested the sentence with the conclusion first, then those with the observation
 */
public record Inference(
    String name, String observation, String conclusion, Set<String> near, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "inference:" + name;
  }

  public boolean isNear(Inference other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
