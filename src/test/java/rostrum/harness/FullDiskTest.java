package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The harness at a small size. */
class FullDiskTest {

  @Test
  void on_a_full_disk_nothing_is_called_saved_and_what_was_saved_is_there_afterwards()
      throws Exception {
    FullDisk.Outcome outcome = FullDisk.run(3, 60);

    assertThat(outcome.isGood()).as(outcome.toString()).isTrue();
  }
}
