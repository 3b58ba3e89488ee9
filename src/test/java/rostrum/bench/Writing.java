package rostrum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import rostrum.bench.Request.Field;
import rostrum.harness.ServerProcess;

/**
 * Answers a second that are validated, graded and on disk, as a share of what a bare handler
 * reaches that makes one durable insert with the same group sync.
 */
public final class Writing {
  private static final List<String> JAVA = List.of("-Xmx1g");

  private Writing() {}

  public static void main(String[] arguments) throws Exception {
    run(Scale.of(arguments)).forEach(System.out::println);
  }

  /** The lines of a table in Markdown. */
  static List<String> run(Scale scale) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-writing");
    List<Learner> learners = School.open(folder.resolve("data"), scale.learners());
    Path copy = folder.resolve("bare");
    School.open(copy, 2);
    List<String> lines = new ArrayList<>();
    lines.add("| | /s, median (best) | p50 ms | p99 ms | p99 ms at half of that load |");
    lines.add("|---|---|---|---|---|");
    try (ServerProcess rostrum =
            ServerProcess.hosted(
                folder, JAVA, List.of("--data", folder.resolve("data").toString()));
        ServerProcess bare =
            ServerProcess.program(
                folder, JAVA, BareServer.class.getName(), List.of(copy.toString()))) {
      int connections = scale.connections();
      List<Request> inserts = inserts(learners.size());
      beforehand(scale, learners, rostrum, bare);
      Map<String, Turns.Measured> measured =
          new Turns()
              .with(
                  "answering",
                  () -> Load.once(rostrum.port(), connections, answers(learners, rostrum), 303))
              .with("insert", () -> Load.once(bare.port(), connections, inserts, 302))
              .run(scale.warmUp(), scale.rounds());
      Turns.Measured answering = measured.get("answering");
      Turns.Measured insert = measured.get("insert");
      Load.Outcome half =
          Load.paced(
              answering.median() / 2, rostrum.port(), connections, answers(learners, rostrum), 303);
      Load.Outcome halfInsert =
          Load.paced(insert.median() / 2, bare.port(), connections, inserts, 302);
      lines.add(line("answering a question", answering, half));
      lines.add(line("bare handler, one durable insert", insert, halfInsert));
      double ratio = answering.median() / insert.median();
      lines.add("");
      lines.add(
          "%d connections. Ratio %.0f %%, demand ≥ 60 %%: %s."
              .formatted(connections, 100 * ratio, ratio >= 0.6 ? "met" : "**not met**"));
    }
    Folders.delete(folder);
    return lines;
  }

  /** Both as often, and often enough for Java to have compiled them. */
  private static void beforehand(
      Scale scale, List<Learner> learners, ServerProcess rostrum, ServerProcess bare)
      throws Exception {
    for (int done = 0; done < scale.answersBeforehand(); done += learners.size()) {
      List<Request> answers = answers(learners, rostrum);
      Load.once(rostrum.port(), scale.connections(), answers, 303);
      Load.once(bare.port(), scale.connections(), inserts(answers.size()), 302);
    }
  }

  private static List<Request> inserts(int number) {
    return Collections.nCopies(
        number, Request.post("/insert", "", List.of(new Field("response", "something"))));
  }

  private static List<Request> answers(List<Learner> learners, ServerProcess server)
      throws Exception {
    List<Request> answers = new ArrayList<>();
    try (Wire wire = new Wire(server.port(), 30_000)) {
      for (Learner learner : learners) {
        answers.add(learner.practise(wire));
      }
    }
    return answers;
  }

  private static String line(String name, Turns.Measured measured, Load.Outcome half) {
    String line =
        "| %s | %.0f (%.0f) | %.1f | %.1f | %.1f |"
            .formatted(
                name,
                measured.median(),
                measured.best(),
                measured.all().millis(0.5),
                measured.all().millis(0.99),
                half.millis(0.99));
    System.out.println(line);
    return line;
  }
}
