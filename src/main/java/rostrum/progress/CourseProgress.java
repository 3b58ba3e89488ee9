package rostrum.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Score;
import rostrum.words.Messages;

/**
 * What a learner has read and answered of a course.
 *
 * @param again the questions whose last answer was not right, the latest first; none whose feedback
 *     was not shown yet
 */
public record CourseProgress(
    CoursePack course,
    List<Read> read,
    List<Tally> sections,
    List<Tally> families,
    List<Again> again) {

  /**
   * How far a lesson was read.
   *
   * @param sentences of the lesson
   * @param reached how many of them, from its start
   */
  public record Read(String slug, String label, int sentences, int reached) {
    public boolean done() {
      return reached >= sentences;
    }
  }

  /**
   * Answers of one sort.
   *
   * @param name a lesson's label or a family's name
   */
  public record Tally(String name, int answered, int right) {}

  /**
   * Something to look at again.
   *
   * @param section how the lesson is called
   * @param lesson its slug
   * @param anchor of the sentence or cell that says it
   */
  public record Again(String stem, String section, String lesson, String anchor) {}

  private static final int MOST_AGAIN = 12;

  static CourseProgress of(CoursePack course, Map<String, Integer> reached, List<Given> given) {
    Article article = course.article();
    Messages wording = Messages.in("questions", article.language());
    List<Given> own =
        given.stream().filter(answer -> answer.course().equals(course.slug())).toList();
    return new CourseProgress(
        course,
        article.lessons().stream().map(lesson -> read(lesson, reached)).toList(),
        tallies(own, answer -> label(article, answer.item().section())),
        tallies(own, answer -> wording.say(answer.item().family() + ".name")),
        again(article, own));
  }

  /** How many lessons were read to their end. */
  public long lessonsRead() {
    return read.stream().filter(Read::done).count();
  }

  private static Read read(Lesson lesson, Map<String, Integer> reached) {
    int sentences = (int) lesson.sentences().count();
    return new Read(
        lesson.slug(), lesson.label(), sentences, reached.getOrDefault(lesson.slug(), 0));
  }

  private static List<Tally> tallies(List<Given> given, Function<Given, String> sort) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Given answer : given) {
      int right = answer.score().result() == Score.Result.RIGHT ? 1 : 0;
      tallies.merge(
          sort.apply(answer),
          new Tally(sort.apply(answer), 1, right),
          (sum, one) -> new Tally(sum.name(), sum.answered() + 1, sum.right() + one.right()));
    }
    return tallies.values().stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private static List<Again> again(Article article, List<Given> newestFirst) {
    Set<String> seen = new HashSet<>();
    List<Again> again = new ArrayList<>();
    for (Given answer : newestFirst) {
      boolean latest = seen.add(answer.item().id());
      if (latest
          && answer.isSettled()
          && answer.score().result() != Score.Result.RIGHT
          && again.size() < MOST_AGAIN) {
        again.add(again(article, answer.item()));
      }
    }
    return List.copyOf(again);
  }

  private static Again again(Article article, Item item) {
    Evidence evidence = item.evidence().getFirst();
    return new Again(
        item.title(),
        label(article, evidence.section()),
        evidence.section(),
        evidence.in(article).map(Passage::anchor).orElse(""));
  }

  private static String label(Article article, String section) {
    return article.lesson(section).map(Lesson::label).orElse(section);
  }
}
