package rostrum.bank;

import java.util.List;
import rostrum.generators.Unproven;

/**
 * What came of an import.
 *
 * @param added questions that are new
 * @param kept questions that stand as they were
 * @param renewed questions whose old version became stale and that have a new one
 * @param retired questions that no longer follow from the facts
 * @param unproven what is not asked, and why
 */
public record ImportReport(
    String course, int added, int kept, int renewed, int retired, List<Unproven> unproven) {

  /** In one line. */
  public String toLine() {
    return "%s: %d questions (%d new, %d as before, %d renewed), %d retired, %d not asked for want of a proof"
        .formatted(course, added + kept + renewed, added, kept, renewed, retired, unproven.size());
  }
}
