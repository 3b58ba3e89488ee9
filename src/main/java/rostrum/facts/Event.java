package rostrum.facts;

/**
 * Something that happened on a date.
 *
 * @param says a clause in the past tense
 */
public record Event(String name, PartialDate date, String says, Attested attested) implements Fact {

  @Override
  public String id() {
    return "event:" + name;
  }

  public String subject() {
    return id();
  }
}
