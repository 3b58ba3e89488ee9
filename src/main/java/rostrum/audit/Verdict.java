package rostrum.audit;

import java.util.List;

/**
 * What a check found.
 *
 * @param check its name
 * @param level {@code block} or {@code warn}
 * @param failing how many did not pass
 * @param of how many it applies to
 * @param items ids of the items that did not pass
 * @param details for people: what is wrong with each, or what was measured
 */
public record Verdict(
    String check, String level, int failing, int of, List<String> items, List<String> details) {

  public boolean isBlocking() {
    return failing > 0 && level.equals(Level.BLOCK.slug());
  }
}
