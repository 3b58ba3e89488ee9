package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness at a small size. */
class KilledUpgradeTest {

  @Test
  void a_killed_upgrade_is_finished_by_the_next_start_and_no_row_is_another() throws Exception {
    List<KilledUpgrade.Round> rounds = KilledUpgrade.run(List.of("008"), 1, 20210105);

    assertThat(rounds).hasSize(2).allMatch(KilledUpgrade.Round::isGood);
  }
}
