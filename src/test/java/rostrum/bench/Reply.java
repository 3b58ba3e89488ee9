package rostrum.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back.
 *
 * @param head status line and headers, as they came
 * @param body as it came, compressed or not
 */
public record Reply(int status, String head, byte[] body) {

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The first header of this name.
   *
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .findFirst()
        .map(line -> line.substring(name.length() + 1).strip());
  }
}
