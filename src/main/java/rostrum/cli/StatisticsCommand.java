package rostrum.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rostrum.statistics.MarksFile;
import rostrum.statistics.MarksMatrix;
import rostrum.statistics.QuestionStatistics;
import rostrum.statistics.QuizStatistics;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "statistics",
    description = {
      "Prints how well a test and each of its questions measured, as JSON. Needs no database.",
      "Header learner,… with a column for each question; second row max,…; then a row for each"
          + " attempt, in which an empty cell is 0."
    })
final class StatisticsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1", paramLabel = "FILE.csv", description = "The marks.")
  Optional<GivenPath> file = Optional.empty();

  StatisticsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException {
    GivenPath given = file.orElseThrow();
    MarksFile marks = MarksFile.of(given.bytes());
    marks.faults().forEach(fault -> invocation.err().println(given.typed() + ":" + fault));
    marks.matrix().ifPresent(matrix -> invocation.out().println(json(matrix)));
    return marks.matrix().isPresent() ? 0 : 1;
  }

  private static String json(MarksMatrix matrix) {
    JsonMapper mapper = JsonMapper.shared();
    QuizStatistics quiz = QuizStatistics.of(matrix);
    ArrayNode questions = mapper.createArrayNode();
    QuestionStatistics.of(matrix).forEach(question -> put(questions.addObject(), question));
    ObjectNode json = mapper.createObjectNode();
    json.putObject("quiz")
        .put("attempts", quiz.attempts())
        .put("mean", quiz.mean())
        .put("median", quiz.median())
        .put("sd", quiz.sd().orElse(null))
        .put("skewness", quiz.skewness().orElse(null))
        .put("kurtosis", quiz.kurtosis().orElse(null))
        .put("alpha", quiz.alpha().orElse(null))
        .put("errorRatio", quiz.errorRatio().orElse(null))
        .put("standardError", quiz.standardError().orElse(null));
    json.set("questions", questions);
    return mapper.writeValueAsString(json);
  }

  private static void put(ObjectNode json, QuestionStatistics question) {
    json.put("name", question.name())
        .put("facility", question.facility())
        .put("sd", question.sd().orElse(null))
        .put("intendedWeight", question.intendedWeight())
        .put("effectiveWeight", question.effectiveWeight().orElse(null))
        .put("discriminationIndex", question.discriminationIndex().orElse(null))
        .put("discriminativeEfficiency", question.discriminativeEfficiency().orElse(null));
  }
}
