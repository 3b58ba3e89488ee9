package rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures everything, or the parts that are named, and writes each into docs/performance.md,
 * between the two marks of its name. “short” among the arguments is a first look.
 */
public final class Everything {
  private static final Path DOCUMENT = Path.of("docs/performance.md");

  /** A table of the document. */
  private enum Part {
    READING,
    ANSWERING,
    CLASS,
    GROWTH,
    START;

    List<String> measure(Scale scale, boolean isShort) throws Exception {
      return switch (this) {
        case READING -> Reading.run(scale);
        case ANSWERING -> Writing.run(scale);
        case CLASS ->
            ClassOfThousand.run(
                isShort ? ClassOfThousand.Size.of("100", "0.1") : ClassOfThousand.Size.of());
        case GROWTH -> Growth.run(scale);
        case START -> StartUp.run(isShort ? 3 : 7, isShort ? 100 : 500, true);
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String begin() {
      return "<!-- measured: " + word() + " -->";
    }

    String end() {
      return "<!-- end: " + word() + " -->";
    }
  }

  private Everything() {}

  public static void main(String[] arguments) throws Exception {
    List<String> named = List.of(arguments);
    List<Part> parts =
        Stream.of(Part.values()).filter(part -> named.contains(part.word())).toList();
    for (Part part : parts.isEmpty() ? List.of(Part.values()) : parts) {
      String machine = machine();
      List<String> lines = part.measure(Scale.of(arguments), named.contains("short"));
      write(part, Stream.concat(Stream.of(machine, ""), lines.stream()).toList());
    }
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

  private static void write(Part part, List<String> lines) throws IOException {
    String document = Files.readString(DOCUMENT);
    String before = document.substring(0, document.indexOf(part.begin()) + part.begin().length());
    String after = document.substring(document.indexOf(part.end()));
    Files.writeString(DOCUMENT, before + "\n" + String.join("\n", lines) + "\n" + after);
  }
}
