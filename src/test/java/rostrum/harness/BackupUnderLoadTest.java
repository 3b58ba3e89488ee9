package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.TestApp;

/** One round of the harness. */
class BackupUnderLoadTest {
  @TempDir Path folder;

  @Test
  void what_was_backed_up_under_load_is_the_same_on_the_other_database() throws Exception {
    TestApp.install(folder.resolve("data"));

    BackupUnderLoad.Outcome outcome = BackupUnderLoad.run(folder, 1, 4, 8);

    assertThat(outcome.isGood()).as(outcome.toString()).isTrue();
    assertThat(outcome.acknowledged()).isPositive();
  }
}
