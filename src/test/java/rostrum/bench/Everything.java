package rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures everything and writes it into docs/performance.md, between its two marks. Argument:
 * nothing, or “short” for a first look.
 */
public final class Everything {
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final String BEGIN = "<!-- measured -->";
  private static final String END = "<!-- end of what was measured -->";

  private Everything() {}

  public static void main(String[] arguments) throws Exception {
    Scale scale = Scale.of(arguments);
    String machine = machine();
    write(
        Stream.of(
                List.of(machine, "", "### Reading", ""),
                Reading.run(scale),
                List.of("", "### Answering", ""),
                Writing.run(scale))
            .flatMap(List::stream)
            .toList());
  }

  private static String machine() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse(System.getProperty("os.arch"));
    return "%s: %d cores of %s, Java %s; the load average was %s when it began."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("java.version"),
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static void write(List<String> lines) throws IOException {
    String document = Files.readString(DOCUMENT);
    String before = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
    String after = document.substring(document.indexOf(END));
    Files.writeString(DOCUMENT, before + "\n" + String.join("\n", lines) + "\n" + after);
  }
}
