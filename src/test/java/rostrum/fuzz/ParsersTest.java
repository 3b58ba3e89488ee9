package rostrum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Each parser with the seeds from which Jazzer begins and with all that it found, {@code
 * src/test/resources/fuzz/PARSER/…}, and with as much as it may ever be given.
 */
class ParsersTest {
  private static final int MEGABYTE = 1_000_000;

  @ParameterizedTest
  @EnumSource
  void nothing_that_was_found_is_found_again(Parser parser) {
    Collection<byte[]> seeds = parser.seeds();
    assertThat(seeds).isNotEmpty();
    for (byte[] seed : seeds) {
      assertThatCode(() -> parser.take(seed))
          .as(new String(seed, StandardCharsets.UTF_8))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> parser.take(new byte[0])).doesNotThrowAnyException();
  }

  /**
   * A body of a request has a megabyte at most. Ten seconds are the bound, and a second is what all
   * of these need; six times the bound is for machines on which others work.
   */
  @ParameterizedTest
  @EnumSource(
      value = Parser.class,
      mode = Mode.INCLUDE,
      names = {"ROSTER", "GRADEBOOK", "MARKS", "REVIEWS", "SEARCH", "CITATION", "TYPED", "ITEM"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_megabyte_of_the_same_sign_costs_no_more_than_its_length(Parser parser) {
    for (char sign : "\"\n,;[a1 ".toCharArray()) {
      byte[] input = new byte[MEGABYTE];
      Arrays.fill(input, (byte) sign);
      parser.take(input);
    }
  }
}
