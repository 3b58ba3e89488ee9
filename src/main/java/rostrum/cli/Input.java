package rostrum.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;

/** What a command reads: the standard input of the process in which it was typed. */
@FunctionalInterface
public interface Input {

  /** There is nothing to read. */
  Input NONE = Optional::empty;

  /** The next line without its end, if there is one. */
  Optional<String> line() throws IOException;

  /** Lines of UTF-8. */
  static Input of(InputStream stream) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
    return () -> Optional.ofNullable(reader.readLine());
  }

  /** The process’s own; what is typed at a terminal is not shown there. */
  static Input ofProcess() {
    Input piped = of(System.in);
    return () -> {
      Console console = System.console();
      return console != null && console.isTerminal()
          ? Optional.ofNullable(console.readPassword()).map(String::new)
          : piped.line();
    };
  }
}
