package rostrum.facts;

import java.util.Set;

/**
 * Why something is so, or what it is for.
 *
 * @param purpose whether it is an aim rather than a cause
 * @param effect a clause: what has the reason
 * @param reason a clause; of a purpose "to …"
 * @param distractor whether it may be offered as a wrong option elsewhere
 * @param near names of reasons that could be argued to be a reason for this effect too
 */
public record Reason(
    String name,
    boolean purpose,
    String effect,
    String reason,
    boolean distractor,
    Set<String> near,
    Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "reason:" + name;
  }

  public boolean isNear(Reason other) {
    return near.contains(other.name) || other.near.contains(name);
  }
}
