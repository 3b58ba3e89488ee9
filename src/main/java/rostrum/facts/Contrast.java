package rostrum.facts;

/**
 * Something that the article says of one occasion and denies of another.
 *
 * @param says a clause without the occasion
 * @param at the occasion of which it is said
 * @param notAt the occasion of which the article says otherwise
 */
public record Contrast(String name, String says, String at, String notAt, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "contrast:" + name;
  }
}
