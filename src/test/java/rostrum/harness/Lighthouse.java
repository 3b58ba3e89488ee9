package rostrum.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * Measures the main pages with Lighthouse in the Chromium that is here, on loopback, as somebody
 * who has answered a few questions sees them, and writes docs/lighthouse.md. It needs {@code
 * target/rostrum.jar}, Node.js and npm, from which it takes Lighthouse into {@code target}.
 */
public final class Lighthouse {
  private static final String VERSION = "12.8.2";
  private static final Path FOLDER = Path.of("target", "lighthouse");
  private static final Path PROGRAM = FOLDER.resolve("node_modules/.bin/lighthouse");
  private static final String CHROMIUM = "/usr/bin/chromium";
  private static final String CHROMIUM_FLAGS =
      "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
          + " --disable-component-update --disable-sync --no-first-run";
  private static final int ANSWERS = 6;
  private static final int LEAST_PERFORMANCE = 98;

  private static final String COURSE = "/courses/wpk-8th-congress";
  private static final List<Measured> PAGES =
      List.of(
          new Measured("home", "/"),
          new Measured("lesson", COURSE + "/lessons/1"),
          new Measured("question", COURSE + "/practice?lesson=1"),
          new Measured("review", "/review"),
          new Measured("progress", "/progress"));

  private Lighthouse() {}

  private record Measured(String name, String path) {}

  /**
   * From 0 to 100 each.
   *
   * @param kilobytes what came over the wire, fonts included
   */
  private record Figures(
      int performance, int accessibility, int practice, long kilobytes, int requests) {
    boolean areGood() {
      return performance >= LEAST_PERFORMANCE && accessibility == 100 && practice == 100;
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      System.out.println("taking Lighthouse " + VERSION + " from npm");
      run(
          List.of(
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--prefix",
              FOLDER.toString(),
              "lighthouse@" + VERSION));
    }
    Path jar = Path.of("target", "rostrum.jar");
    Path data = Files.createTempDirectory("rostrum-lighthouse").resolve("data");
    List<String> rows = new ArrayList<>();
    boolean areGood = true;
    try (ServerProcess server = ServerProcess.ofJar(jar, data)) {
      Path headers = headers(server.address());
      for (Measured page : PAGES) {
        for (boolean desk : List.of(false, true)) {
          Figures figures = measure(server.address().resolve(page.path()), headers, desk);
          areGood &= figures.areGood();
          rows.add(
              "| %s | %s | %d | %d | %d | %d | %d |"
                  .formatted(
                      page.name(),
                      desk ? "desk" : "phone",
                      figures.performance(),
                      figures.accessibility(),
                      figures.practice(),
                      figures.kilobytes(),
                      figures.requests()));
          System.out.println(rows.getLast());
        }
      }
      server.stop();
    }
    Files.writeString(Path.of("docs", "lighthouse.md"), table(rows));
    System.exit(areGood ? 0 : 1);
  }

  private static String table(List<String> rows) {
    return """
    # Lighthouse

    Lighthouse %s with Chromium on loopback, over the jar, for a learner who has answered %d \
    questions; the phone with Lighthouse's own slowed network and processor. Made by

        mvn -q package -DskipTests
        mvn -q test-compile exec:exec@program -Dprogram=rostrum.harness.Lighthouse

    which ends in an error unless accessibility and best practices are 100 and performance is %d \
    or more everywhere. Kilobytes are those of the wire, the font included.

    | page | on | performance | accessibility | best practices | KB | requests |
    |---|---|---|---|---|---|---|
    %s
    """
        .formatted(VERSION, ANSWERS, LEAST_PERFORMANCE, String.join("\n", rows));
  }

  private static Path headers(URI server) throws IOException, InterruptedException {
    Answering learner = new Answering(RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    for (int answer = 0; answer < ANSWERS; answer++) {
      learner.answer(server);
    }
    JsonObject headers = new JsonObject();
    headers.addProperty("Cookie", learner.cookie());
    return Files.writeString(FOLDER.resolve("headers.json"), headers.toString());
  }

  private static Figures measure(URI page, Path headers, boolean desk)
      throws IOException, InterruptedException {
    Path report = FOLDER.resolve("report.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                page.toString(),
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--extra-headers=" + headers,
                "--only-categories=performance,accessibility,best-practices",
                "--chrome-flags=" + CHROMIUM_FLAGS));
    if (desk) {
      command.add("--preset=desktop");
    }
    run(command);
    JsonObject result = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    JsonObject audits = result.getAsJsonObject("audits");
    return new Figures(
        score(result, "performance"),
        score(result, "accessibility"),
        score(result, "best-practices"),
        Math.round(
            audits.getAsJsonObject("total-byte-weight").get("numericValue").getAsDouble() / 1000),
        audits
            .getAsJsonObject("network-requests")
            .getAsJsonObject("details")
            .getAsJsonArray("items")
            .size());
  }

  private static int score(JsonObject result, String category) {
    return (int)
        Math.round(
            100
                * result
                    .getAsJsonObject("categories")
                    .getAsJsonObject(category)
                    .get("score")
                    .getAsDouble());
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("CHROME_PATH", CHROMIUM);
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code);
    }
  }
}
