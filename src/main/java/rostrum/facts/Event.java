package rostrum.facts;

/** Something that happened on a date. */
public record Event(String name, PartialDate date, String says, Attested attested) implements Fact {

  @Override
  public String id() {
    return "event:" + name;
  }
}
