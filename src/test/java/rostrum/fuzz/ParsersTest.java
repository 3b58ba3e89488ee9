package rostrum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each parser with the seeds from which Jazzer begins and with all that it found: {@code
 * src/test/resources/fuzz/PARSER/…}. No file is empty of meaning; its name says what it is.
 */
class ParsersTest {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothing_that_was_found_is_found_again(Parser parser) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve(parser.folder()))) {
      List<Path> seeds = files.sorted().toList();
      assertThat(seeds).isNotEmpty();
      for (Path seed : seeds) {
        byte[] input = Files.readAllBytes(seed);
        assertThatCode(() -> parser.take(input)).as(seed.toString()).doesNotThrowAnyException();
      }
    }
    parser.take(new byte[0]);
  }
}
