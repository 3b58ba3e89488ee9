package rostrum.facts;

import java.math.BigDecimal;

/** A number and what it counts. */
public record Figure(String name, BigDecimal value, String unit, String says, Attested attested)
    implements Fact {

  @Override
  public String id() {
    return "figure:" + name;
  }
}
