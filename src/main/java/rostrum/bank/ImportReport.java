package rostrum.bank;

import java.util.List;
import rostrum.generators.Unproven;
import rostrum.questions.Difference;

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
    String course,
    int added,
    int kept,
    List<Stale> renewed,
    List<Stale> retired,
    List<Unproven> unproven) {

  /**
   * A version that is no longer asked.
   *
   * @param item its id
   * @param reason in a few words
   * @param differences from the version that replaces it; empty if none does
   */
  public record Stale(String item, String reason, List<Difference> differences) {}

  /** In one line. */
  public String toLine() {
    return "%s: %d questions (%d new, %d as before, %d renewed), %d retired, %d not asked for want of a proof"
        .formatted(
            course,
            added + kept + renewed.size(),
            added,
            kept,
            renewed.size(),
            retired.size(),
            unproven.size());
  }
}
