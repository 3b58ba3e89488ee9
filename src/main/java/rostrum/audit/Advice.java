package rostrum.audit;

import java.util.List;

/**
 * What a check finds in one question that a person writes.
 *
 * @param check its name
 * @param level {@code block} for what makes a question unfair or wrong, {@code warn} for what only
 *     may
 * @param faults what is wrong, each in a few words; none if it passes
 */
public record Advice(String check, String level, List<String> faults) {

  public boolean passes() {
    return faults.isEmpty();
  }
}
