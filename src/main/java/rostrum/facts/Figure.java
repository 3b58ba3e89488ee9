package rostrum.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number and what it counts.
 *
 * @param says what has this number, as a noun phrase: "military delegates at the 7th Congress"
 * @param tolerance absolute: how far an answer may be off, 0 or more
 * @param series what makes it comparable with others, if anything does
 * @param part of what it is a part, if it is one
 */
public record Figure(
    String name,
    BigDecimal value,
    String unit,
    String says,
    BigDecimal tolerance,
    Optional<Series> series,
    Optional<Part> part,
    Attested attested)
    implements Fact {

  /**
   * Its place among figures that count the same.
   *
   * @param counts what is counted: the same text in all figures of the series
   * @param at the occasion that tells them apart: "the 7th Congress"
   */
  public record Series(String counts, String at) {}

  /**
   * That it is a part of another figure.
   *
   * @param whole name of the other figure
   * @param rest completes "how many …" for what remains
   */
  public record Part(String whole, String rest) {}

  @Override
  public String id() {
    return "figure:" + name;
  }

  public String subject() {
    return id();
  }
}
