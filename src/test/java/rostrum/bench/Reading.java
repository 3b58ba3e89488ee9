package rostrum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
  private static final String LESSON = "/courses/wpk-8th-congress/lessons/3";
  private static final String PRACTICE = "/courses/wpk-8th-congress/practice";
  private static final List<String> JAVA = List.of("-Xmx1g");
  private static final int LEARNERS = 50;

  private Reading() {}

  /**
   * A page that is measured.
   *
   * @param baseline path of the handler that it is compared with, before the size
   * @param demand the share of that handler’s requests a second that it has to reach, in percent
   */
  private record Page(
      String name, String path, Who who, String baseline, Optional<Integer> demand) {

    Page(String name, String path, Who who, String baseline) {
      this(name, path, who, baseline, Optional.empty());
    }
  }

  /** Who asks, and how. */
  private enum Who {
    /** A browser that has been here and kept nothing. */
    VISITOR,
    LEARNER,
    /** Signed in, and taking gzip. */
    COMPRESSING;

    Request request(String path, Learner learner) {
      return switch (this) {
        case VISITOR -> Request.get(path, learner.asVisitor().cookies());
        case LEARNER -> Request.get(path, learner.cookies());
        case COMPRESSING -> Request.getCompressed(path, learner.cookies());
      };
    }
  }

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
    lines.add(
        "| page | bytes | against | Rostrum /s, median (best) | bare /s, median (best) | ratio |"
            + " demand | met |");
    lines.add("|---|---|---|---|---|---|---|---|");
    try (ServerProcess rostrum =
            ServerProcess.hosted(
                folder, JAVA, List.of("--data", folder.resolve("data").toString()));
        ServerProcess bare =
            ServerProcess.program(
                folder, JAVA, BareServer.class.getName(), List.of(copy.toString()))) {
      try (Wire wire = new Wire(rostrum.port(), 30_000)) {
        for (Learner learner : learners) {
          learner.practise(wire, scale.answers());
        }
      }
      for (Page page : onceEach(Page::path)) {
        Load.during(
            scale.beforehand(), rostrum.port(), scale.connections(), ours(page, learners), 200);
      }
      for (Page page : onceEach(Page::baseline)) {
        int size = size(page, learners, rostrum.port());
        Load.during(
            scale.beforehand(),
            bare.port(),
            scale.connections(),
            theirs(page, size, learners),
            200);
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
        new Page("lesson, a visitor", LESSON, Who.VISITOR, "/constant/", Optional.of(70)),
        new Page("lesson, signed in", LESSON, Who.LEARNER, "/constant/"),
        new Page("lesson, signed in", LESSON, Who.LEARNER, "/row/"),
        new Page("lesson, signed in, gzip", LESSON, Who.COMPRESSING, "/constant/"),
        new Page("practice question", PRACTICE, Who.LEARNER, "/constant/"),
        new Page("practice question", PRACTICE, Who.LEARNER, "/row/", Optional.of(50)),
        new Page("practice question, gzip", PRACTICE, Who.COMPRESSING, "/row/"),
        new Page("progress", "/progress", Who.LEARNER, "/constant/"),
        new Page("progress", "/progress", Who.LEARNER, "/row/"));
  }

  private record Compared(int size, Turns.Measured rostrum, Turns.Measured bare) {
    double ratio() {
      return rostrum.median() / bare.median();
    }
  }

  /** The first page of each path, or of each handler that is compared. */
  private static Collection<Page> onceEach(Function<Page, String> what) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages().forEach(page -> pages.putIfAbsent(what.apply(page), page));
    return pages.values();
  }

  private static List<Request> ours(Page page, List<Learner> learners) {
    return learners.stream().map(learner -> page.who().request(page.path(), learner)).toList();
  }

  private static List<Request> theirs(Page page, int size, List<Learner> learners) {
    return learners.stream()
        .map(learner -> page.who().request(page.baseline() + size, learner))
        .toList();
  }

  private static Compared measured(
      Page page, Scale scale, List<Learner> learners, int rostrum, int bare) throws Exception {
    Map<String, Turns.Measured> measured =
        rounds(page, learners, rostrum, bare, scale.time(), scale.connections())
            .run(scale.warmUp(), scale.rounds());
    return new Compared(
        size(page, learners, rostrum), measured.get("rostrum"), measured.get("bare"));
  }

  private static int size(Page page, List<Learner> learners, int rostrum) throws Exception {
    try (Wire wire = new Wire(rostrum, 30_000)) {
      Who plain = page.who() == Who.VISITOR ? Who.VISITOR : Who.LEARNER;
      return wire.send(plain.request(page.path(), learners.getFirst())).body().length;
    }
  }

  private static Turns rounds(
      Page page, List<Learner> learners, int rostrum, int bare, Duration time, int connections)
      throws Exception {
    List<Request> ours = ours(page, learners);
    List<Request> theirs = theirs(page, size(page, learners, rostrum), learners);
    return new Turns()
        .with("rostrum", () -> Load.during(time, rostrum, connections, ours, 200))
        .with("bare", () -> Load.during(time, bare, connections, theirs, 200));
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
