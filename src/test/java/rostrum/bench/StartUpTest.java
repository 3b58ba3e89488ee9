package rostrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measurement at a small size; times are not looked at. */
class StartUpTest {

  @Test
  void the_server_and_a_bare_one_start_and_their_memory_is_seen() throws Exception {
    assertThat(StartUp.run(1, 2, false))
        .anyMatch(line -> line.startsWith("| Rostrum, classes |"))
        .anyMatch(line -> line.startsWith("| bare Javalin, classes |"));
  }
}
