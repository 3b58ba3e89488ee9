package rostrum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rostrum.harness.ServerProcess;

/**
 * Requests a second of the main pages, as a share of what bare handlers reach: one that returns a
 * constant of the same size, and one that first reads a session and a row.
 */
public final class Reading {
  private static final String COURSE = "/courses/wpk-8th-congress";
  private static final List<String> JAVA = List.of("-Xmx1g");
  private static final int LEARNERS = 50;

  private Reading() {}

  /**
   * A page that is measured.
   *
   * @param most the share of the baseline that it has to reach
   * @param path of the baseline, before the size
   */
  private record Page(
      String name, String path, boolean compressed, String baseline, Optional<Integer> demand) {}

  public static void main(String[] arguments) throws Exception {
    run(Scale.of(arguments)).forEach(System.out::println);
  }

  /** The lines of a table in Markdown. */
  static List<String> run(Scale scale) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-reading");
    List<Learner> learners = School.open(folder.resolve("data"), LEARNERS);
    Path copy = folder.resolve("bare");
    School.open(copy, LEARNERS);
    List<String> lines = new ArrayList<>();
    lines.add("| page | bytes | against | Rostrum /s, median (best) | bare /s, median (best) | ratio | demand | met |");
    lines.add("|---|---|---|---|---|---|---|---|");
    try (ServerProcess rostrum =
            ServerProcess.hosted(folder, JAVA, List.of("--data", folder.resolve("data").toString()));
        ServerProcess bare =
            ServerProcess.program(
                folder, JAVA, BareServer.class.getName(), List.of(copy.toString()))) {
      try (Wire wire = new Wire(rostrum.port(), 30_000)) {
        for (Learner learner : learners) {
          learner.practise(wire, scale.answers());
        }
      }
      for (Page page : pages()) {
        lines.add(line(page, measured(page, scale, learners, rostrum.port(), bare.port())));
      }
    }
    Folders.delete(folder);
    return lines;
  }

  private static List<Page> pages() {
    return List.of(
        new Page("lesson", COURSE + "/lessons/3", false, "/constant/", Optional.of(70)),
        new Page("lesson, gzip", COURSE + "/lessons/3", true, "/constant/", Optional.empty()),
        new Page("practice question", COURSE + "/practice", false, "/constant/", Optional.empty()),
        new Page("practice question", COURSE + "/practice", false, "/row/", Optional.of(50)),
        new Page("practice question, gzip", COURSE + "/practice", true, "/row/", Optional.empty()),
        new Page("progress", "/progress", false, "/constant/", Optional.empty()),
        new Page("progress", "/progress", false, "/row/", Optional.empty()));
  }

  private record Compared(int size, Turns.Measured rostrum, Turns.Measured bare) {
    double ratio() {
      return rostrum.median() / bare.median();
    }
  }

  private static Compared measured(
      Page page, Scale scale, List<Learner> learners, int rostrum, int bare) throws Exception {
    int size;
    try (Wire wire = new Wire(rostrum, 30_000)) {
      size = wire.send(Request.get(page.path(), learners.getFirst().cookies())).body().length;
    }
    List<Request> ours = requests(learners, page.compressed(), learner -> page.path());
    List<Request> theirs =
        requests(learners, page.compressed(), learner -> page.baseline() + size);
    Map<String, Turns.Measured> measured =
        new Turns()
            .with("rostrum", () -> Load.during(scale.time(), rostrum, scale.connections(), ours, 200))
            .with("bare", () -> Load.during(scale.time(), bare, scale.connections(), theirs, 200))
            .run(scale.warmUp(), scale.rounds());
    return new Compared(size, measured.get("rostrum"), measured.get("bare"));
  }

  private static List<Request> requests(
      List<Learner> learners, boolean compressed, Function<Learner, String> path) {
    return learners.stream()
        .map(learner ->
            compressed
                ? Request.getCompressed(path.apply(learner), learner.cookies())
                : Request.get(path.apply(learner), learner.cookies()))
        .toList();
  }

  private static String line(Page page, Compared compared) {
    String against = page.baseline().equals("/row/") ? "session and row" : "constant";
    String line =
        "| %s | %d | %s | %.0f (%.0f) | %.0f (%.0f) | %.0f %% | %s | %s |"
            .formatted(
                page.name(),
                compared.size(),
                against,
                compared.rostrum().median(),
                compared.rostrum().best(),
                compared.bare().median(),
                compared.bare().best(),
                100 * compared.ratio(),
                page.demand().map(demand -> "≥ " + demand + " %").orElse(""),
                page.demand()
                    .map(demand -> 100 * compared.ratio() >= demand ? "yes" : "**no**")
                    .orElse(""));
    System.out.println(line);
    return line;
  }
}
