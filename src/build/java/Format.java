import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Checks that every source reads as google-java-format writes it, or with {@code apply} rewrites it
 * so.
 *
 * <p>Spotless would run the formatter in Maven's own JVM, and on JDK 17 that does not read record
 * patterns or {@code _}. Maven starts this file on the JDK that compiles the sources.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean apply = List.of(args).contains("apply");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    arguments.addAll(sources());
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0 && !apply) {
      System.err.println(
          "The files above are not formatted. To format them:"
              + " mvn -q validate exec:exec@format -Dformat=apply");
    }
    System.exit(status);
  }

  private static List<String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
