package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rostrum.harness.Soundness.Edits;
import rostrum.harness.Soundness.Packs;
import rostrum.harness.Soundness.Sessions;

/** Small rounds of the harness; its full size is a command of the README. */
class SoundnessTest {
  /** The χ² value that chance exceeds once in a hundred times, with 3 degrees of freedom. */
  private static final double CRITICAL_3_AT_1_PERCENT = 11.345;

  @Test
  void Of_packs_made_at_random_every_question_passes_every_blocking_check() {
    Packs packs = Soundness.packs(8);

    assertThat(packs.unsound()).isEmpty();
    assertThat(packs.questions()).isGreaterThan(8 * 20);
    assertThat(packs.families()).hasSizeGreaterThan(15);
  }

  @Test
  void After_edits_of_every_kind_no_unsound_question_comes_out_and_what_they_touch_is_stale() {
    Edits edits = Soundness.edits(9);

    assertThat(edits.unsound()).isEmpty();
    assertThat(edits.stale()).hasSize(9);
    assertThat(edits.stale().get("post moved")).allMatch(stale -> stale > 0);
    assertThat(edits.stale().get("second holder")).allMatch(stale -> stale > 0);
    assertThat(edits.stale().get("date changed")).allMatch(stale -> stale > 0);
    assertThat(edits.stale().get("figure changed")).allMatch(stale -> stale > 0);
  }

  @Test
  void No_session_breaks_a_rule_and_no_position_is_favoured() {
    Sessions sessions = Soundness.sessions(2_500);

    assertThat(sessions.broken()).isEmpty();
    assertThat(sessions.chiSquare()).isLessThan(CRITICAL_3_AT_1_PERCENT);
    assertThat(sessions.effect()).isLessThan(.02);
  }
}
