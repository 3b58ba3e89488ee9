package rostrum.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import rostrum.Settings;

/** Writes the table in {@code docs/settings.md} from the options of {@code serve} itself. */
final class SettingsTable {
  static final Path FILE = Path.of("docs/settings.md");
  private static final String HEAD = "| option | variable | default | what |";
  private static final String DEFAULT = "Default: ";

  private SettingsTable() {}

  public static void main(String... arguments) throws IOException {
    Files.writeString(FILE, in(Files.readString(FILE)));
  }

  /** A page whose table is made anew. */
  static String in(String page) {
    List<String> lines = page.lines().toList();
    int head = lines.indexOf(HEAD);
    int end = head;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    return Stream.of(lines.subList(0, head), table(), lines.subList(end, lines.size()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> table() {
    Invocation invocation =
        new Invocation(
            List.of(),
            Path.of(""),
            new Settings(Map.of()),
            Terminal.CLOCK,
            Input.NONE,
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()),
            Optional.empty());
    Stream<String> rows =
        new CommandLine(new Serve(invocation))
            .getCommandSpec().options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(SettingsTable::row);
    return Stream.concat(Stream.of(HEAD, "|---|---|---|---|"), rows).toList();
  }

  private static String row(OptionSpec option) {
    String said =
        String.join(" ", option.description())
            .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
    int at = said.indexOf(DEFAULT);
    String value =
        at >= 0 ? said.substring(at + DEFAULT.length()) : option.arity().max() == 0 ? "off" : "";
    return "| `%s` | `%s` | %s | %s |"
        .formatted(
            (option.longestName() + " " + (option.arity().max() == 0 ? "" : option.paramLabel()))
                .strip(),
            Settings.variable(option.longestName()),
            value,
            (at >= 0 ? said.substring(0, at) : said).strip());
  }
}
