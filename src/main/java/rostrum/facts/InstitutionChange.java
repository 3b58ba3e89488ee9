package rostrum.facts;

/**
 * What was done to a body.
 *
 * @param change created, restored, merged, dissolved, renamed or made-public
 */
public record InstitutionChange(
    String name, Body body, String change, String says, Attested attested) implements Fact {

  @Override
  public String id() {
    return "institution:" + name;
  }
}
