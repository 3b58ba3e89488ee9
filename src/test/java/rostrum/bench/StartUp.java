package rostrum.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.TestApp;
import rostrum.harness.ServerProcess;

/**
 * How long the server takes from its start to its first pages, and how much memory it has then and
 * after some requests, beside a bare Javalin: from classes, and from target/rostrum.jar if there is
 * one, with and without a cache of loaded classes. In turns, each time a new process. Arguments:
 * rounds, and requests before memory is looked at again.
 */
public final class StartUp {
  private static final Path JAR = Path.of("target/rostrum.jar").toAbsolutePath();
  private static final String JAVA = Path.of(System.getProperty("java.home"), "bin").toString();
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
  private static final String HEAP = "-Xmx1g";
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private static final List<String> PAGES =
      List.of("/", COURSE, COURSE + "/lessons/3", COURSE + "/practice", "/progress");

  private final Path folder;
  private final int requests;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();

  private StartUp(Path folder, int requests) {
    this.folder = folder;
    this.requests = requests;
  }

  /**
   * Something that is started.
   *
   * @param command all that {@code java} is told
   * @param live path that answers as soon as it serves
   * @param pages the first of which is its home page
   */
  private record Subject(List<String> command, String live, List<String> pages) {}

  /**
   * What was seen of one start. Times in milliseconds from the start of the process, memory in MB:
   * of the whole process, and of the heap after a collection.
   */
  private record Seen(
      double live,
      double home,
      double resident,
      double heap,
      double residentLater,
      double heapLater) {}

  public static void main(String[] arguments) throws Exception {
    run(
        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7,
        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500,
        true);
  }

  /**
   * The lines of a table in Markdown.
   *
   * @param withJar whether what is in target/rostrum.jar is started too
   */
  static List<String> run(int rounds, int requests, boolean withJar) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-start");
    TestApp.install(folder.resolve("data"));
    StartUp startUp = new StartUp(folder, requests);
    List<String> lines = startUp.measure(rounds, withJar);
    Folders.delete(folder);
    return lines;
  }

  private List<String> measure(int rounds, boolean withJar) throws Exception {
    List<String> lines = new ArrayList<>();
    String classes = classes();
    rostrum("classes", List.of("-cp", classes, NATIVE, HEAP, "rostrum.Main"));
    bare("bare Javalin, classes", classes);
    if (withJar && Files.exists(JAR)) {
      rostrum("jar", List.of(NATIVE, HEAP, "-jar", JAR.toString()));
      cached("jar, cache of a command", ofCommand(), lines);
      cached("jar, cache of a server", ofServer(), lines);
      bare("bare Javalin, jar", JAR + File.pathSeparator + own());
    }
    Map<String, List<Seen>> seen = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
        seen.computeIfAbsent(subject.getKey(), first -> new ArrayList<>())
            .add(seen(subject.getValue()));
      }
    }
    lines.add(
        "| | first answer ms, median (best) | home page ms | MB resident, heap | after %d requests |"
            .formatted(requests));
    lines.add("|---|---|---|---|---|");
    seen.forEach((name, all) -> lines.add(line(name, all)));
    lines.forEach(System.out::println);
    return lines;
  }

  private void rostrum(String name, List<String> before) {
    subjects.put(
        "Rostrum, " + name,
        new Subject(Stream.concat(before.stream(), serve()).toList(), "/health/live", PAGES));
  }

  private Stream<String> serve() {
    return Stream.of("serve", "--port", "0", "--data", folder.resolve("data").toString());
  }

  private void bare(String name, String classes) {
    subjects.put(
        name,
        new Subject(
            List.of("-cp", classes, NATIVE, HEAP, BareServer.class.getName()),
            "/constant/20",
            List.of("/constant/20000")));
  }

  /** A cache that could not be made is said. */
  private void cached(String name, Path cache, List<String> lines) {
    if (Files.exists(cache)) {
      rostrum(name, List.of("-XX:AOTCache=" + cache, NATIVE, HEAP, "-jar", JAR.toString()));
    } else {
      lines.add("No cache came of “%s”.".formatted(name));
    }
  }

  /** As docs/deploy says. */
  private Path ofCommand() throws IOException, InterruptedException {
    Path cache = folder.resolve("command.aot");
    new ProcessBuilder(
            JAVA + "/java",
            "-XX:AOTCacheOutput=" + cache,
            NATIVE,
            HEAP,
            "-jar",
            JAR.toString(),
            "routes")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("routes.txt").toFile())
        .start()
        .waitFor();
    return cache;
  }

  /** Of a server that has shown some pages and was told to end. */
  private Path ofServer() throws IOException, InterruptedException {
    Path cache = folder.resolve("server.aot");
    List<String> command =
        Stream.concat(
                Stream.of("-XX:AOTCacheOutput=" + cache, NATIVE, HEAP, "-jar", JAR.toString()),
                serve())
            .toList();
    try (ServerProcess server = ServerProcess.java(folder, command)) {
      try (Wire wire = new Wire(server.port(), PATIENCE_MILLIS)) {
        for (String page : PAGES) {
          wire.send(Request.get(page, ""));
        }
      }
      server.stop();
    }
    return cache;
  }

  private Seen seen(Subject subject) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ServerProcess server = ServerProcess.java(folder, subject.command());
        Wire wire = new Wire(server.port(), PATIENCE_MILLIS)) {
      ask(wire, subject.live());
      double live = (System.nanoTime() - start) / 1e6;
      ask(wire, subject.pages().getFirst());
      double home = (System.nanoTime() - start) / 1e6;
      double resident = resident(server.pid());
      double heap = heap(server.pid());
      for (int request = 0; request < requests; request++) {
        ask(wire, subject.pages().get(request % subject.pages().size()));
      }
      return new Seen(live, home, resident, heap, resident(server.pid()), heap(server.pid()));
    }
  }

  private static void ask(Wire wire, String path) throws IOException {
    int status = wire.send(Request.get(path, "")).status();
    if (status != 200) {
      throw new IOException(path + " was answered with " + status);
    }
  }

  private static double resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static double heap(long pid) throws IOException, InterruptedException {
    command("GC.run", pid);
    return command("GC.heap_info", pid).stream()
        .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
        .map(USED::matcher)
        .filter(Matcher::find)
        .mapToDouble(found -> Double.parseDouble(found.group(1)) / 1024)
        .sum();
  }

  private static List<String> command(String command, long pid)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JAVA + "/jcmd", String.valueOf(pid), command)
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }

  private static String line(String name, List<Seen> seen) {
    return "| %s | %.0f (%.0f) | %.0f (%.0f) | %.0f, %.0f | %.0f, %.0f |"
        .formatted(
            name,
            median(seen, Seen::live),
            seen.stream().mapToDouble(Seen::live).min().orElseThrow(),
            median(seen, Seen::home),
            seen.stream().mapToDouble(Seen::home).min().orElseThrow(),
            median(seen, Seen::resident),
            median(seen, Seen::heap),
            median(seen, Seen::residentLater),
            median(seen, Seen::heapLater));
  }

  private static double median(List<Seen> seen, ToDoubleFunction<Seen> figure) {
    return seen.stream().mapToDouble(figure).sorted().toArray()[seen.size() / 2];
  }

  /** Those of this program, by their whole paths. */
  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the classes of the measurements are. */
  private static Path own() throws URISyntaxException {
    return Path.of(StartUp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
