package rostrum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.TestApp;

/** The harness at a small size: what is shown as saved survives SIGKILL. */
class KillTest {

  @Test
  void what_was_shown_as_saved_is_there_after_SIGKILL_and_restart(@TempDir Path folder)
      throws Exception {
    TestApp.install(folder.resolve("data"));
    KillHarness.Outcome outcome = KillHarness.run(folder, 2, 8, 20210105, 30);

    assertThat(outcome.lost()).isZero();
    assertThat(outcome.invented()).isZero();
    assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void SIGTERM_ends_it_in_good_order_and_everything_is_there_again(@TempDir Path folder)
      throws Exception {
    TestApp.install(folder.resolve("data"));
    Answering learner = new Answering(new java.util.Random(1));
    try (ServerProcess server = ServerProcess.start(folder.resolve("data"))) {
      for (int time = 0; time < 4; time++) {
        learner.answer(server.address());
      }
      assertThat(server.stop()).isZero();
    }
    int acknowledged = learner.acknowledged();
    assertThat(acknowledged).isGreaterThanOrEqualTo(2);
    try (ServerProcess again = ServerProcess.start(folder.resolve("data"))) {
      assertThat(learner.recount(again.address()).answered()).isEqualTo(acknowledged);
    }
  }
}
