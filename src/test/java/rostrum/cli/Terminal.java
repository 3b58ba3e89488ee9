package rostrum.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.Settings;

/** Commands as an operator types them in a folder, at a fixed time, with their data beneath it. */
final class Terminal {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  private Terminal() {}

  /** What a command left behind. */
  record Ran(int code, String out, String err) {}

  static Ran run(Path folder, String... arguments) {
    return run(folder, Map.of("ROSTRUM_DATA", "data"), Input.NONE, arguments);
  }

  static Ran run(Path folder, Map<String, String> environment, Input input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Rostrum.run(
            new Invocation(
                List.of(arguments),
                folder,
                new Settings(environment),
                CLOCK,
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Optional.empty()));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
