package rostrum.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Assignments;
import rostrum.assignments.Gradebook;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuestionResult;
import rostrum.assignments.QuizResult;
import rostrum.attempts.Usages;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;
import rostrum.reports.Report;
import rostrum.results.Decimals;
import rostrum.results.Look;
import rostrum.words.Messages;

/** Reported questions with all that helps to judge a report: proof, answers and statistics. */
public final class ReportQueue {
  private final Usages usages;
  private final Assignments assignments;
  private final Gradebook gradebook;
  private final Messages words;

  public ReportQueue(Usages usages, Assignments assignments, Gradebook gradebook, Messages words) {
    this.usages = usages;
    this.assignments = assignments;
    this.gradebook = gradebook;
    this.words = words;
  }

  /**
   * A question with what was reported about it.
   *
   * @param listed the version that was reported last
   * @param used how it did in practice and reviews
   * @param inQuizzes how it did in the quizzes of the reader’s classes
   * @param reports the newest first
   */
  public record Reported(Listed listed, Used used, List<InQuiz> inQuizzes, List<Report> reports) {}

  /**
   * How a question did in a quiz.
   *
   * @param position on the paper
   * @param attempts those that count, at least 1
   * @param facility a whole percentage; empty if the question is dropped
   * @param findings in words
   */
  public record InQuiz(
      Assignment assignment,
      int position,
      int attempts,
      int right,
      Optional<Long> facility,
      List<String> findings) {}

  /** How questions of a course did, read once for all lists of reports on them. */
  record Figures(CoursePack course, Map<String, Used> used, Map<String, List<InQuiz>> inQuizzes) {

    /** Question by question: those with most reports first, of equals the one reported last. */
    List<Reported> of(List<Report> reports) {
      Map<String, List<Report>> byItem = new LinkedHashMap<>();
      reports.forEach(report ->
          byItem.computeIfAbsent(report.item().id(), none -> new ArrayList<>()).add(report));
      Messages families = Messages.in("questions", course.article().language());
      return byItem.values().stream()
          .sorted(Comparator.comparingInt((List<Report> same) -> -same.size()))
          .map(same -> {
            Item item = same.getFirst().item();
            return new Reported(
                Listed.of(item, course, families),
                Objects.requireNonNull(used.get(item.id())),
                inQuizzes.getOrDefault(item.id(), List.of()),
                same);
          })
          .toList();
    }
  }

  /** Of the questions that any of these reports is about. */
  Figures figures(Actor.Account reader, CoursePack course, List<Report> reports) {
    Set<String> items =
        reports.stream().map(report -> report.item().id()).collect(Collectors.toSet());
    return new Figures(
        course, Used.of(usages.of(reader, course.slug(), items)), inQuizzes(reader, course, items));
  }

  private Map<String, List<InQuiz>> inQuizzes(
      Actor.Account reader, CoursePack course, Set<String> items) {
    Map<String, List<InQuiz>> found = new LinkedHashMap<>();
    if (items.isEmpty()) {
      return found;
    }
    for (Assignment assignment : assignments.taught(reader)) {
      if (!assignment.classroom().course().equals(course.slug())) {
        continue;
      }
      List<LearnerResult> learners = gradebook.learners(reader, assignment.id()).orElse(List.of());
      for (QuestionResult result : QuizResult.of(learners).questions()) {
        String item = result.asked().item().id();
        if (items.contains(item)) {
          found.computeIfAbsent(item, none -> new ArrayList<>()).add(inQuiz(assignment, result));
        }
      }
    }
    return found;
  }

  private InQuiz inQuiz(Assignment assignment, QuestionResult result) {
    return new InQuiz(
        assignment,
        result.asked().paperPosition(),
        result.attempts(),
        result.right(),
        result.facility().map(Decimals::percent),
        Look.at(result, words).map(Look::words).toList());
  }
}
