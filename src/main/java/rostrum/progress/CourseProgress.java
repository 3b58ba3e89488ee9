package rostrum.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rostrum.attempts.Given;
import rostrum.courses.CoursePack;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Score;
import rostrum.review.Card;
import rostrum.words.Messages;

/**
 * What a learner has read and answered of a course.
 *
 * @param persons answers on each person whom question and right answer are about
 * @param confusions what was taken for what more than once
 * @param again the questions whose last answer was not right, the latest first; none whose feedback
 *     was not shown yet
 */
public record CourseProgress(
    CoursePack course,
    Coverage coverage,
    List<Tally> sections,
    List<Tally> families,
    List<Tally> persons,
    List<Confusion> confusions,
    List<Again> again) {

  /**
   * Answers of one sort.
   *
   * @param name a lesson’s label, a family’s or a person’s name
   * @param page where more is said of it, if anywhere
   */
  public record Tally(String name, Optional<String> page, int answered, int right) {
    private Tally plus(int moreRight) {
      return new Tally(name, page, answered + 1, right + moreRight);
    }
  }

  /**
   * Something to look at again.
   *
   * @param section how the lesson is called
   * @param lesson its slug
   * @param anchor of the sentence or cell that says it
   */
  public record Again(String stem, String section, String lesson, String anchor) {}

  private static final int MOST_AGAIN = 12;

  static CourseProgress of(
      CoursePack course,
      Map<String, Integer> reached,
      List<Given> given,
      List<Card> cards,
      Predicate<Card> remembered) {
    Article article = course.article();
    Messages wording = Messages.in("questions", article.language());
    List<Given> own = of(given, answer -> answer.course().equals(course.slug()));
    List<Given> wrong = of(own, answer -> answer.isSettled() && !isRight(answer));
    Slips slips = new Slips(course.facts());
    return new CourseProgress(
        course,
        new Answers(course).coverage(reached, own, cards, remembered),
        tallies(own, answer -> Stream.of(sort(label(article, answer.item().section())))),
        tallies(own, answer -> Stream.of(sort(wording.say(answer.item().family() + ".name")))),
        tallies(own, answer -> persons(course, answer.item())),
        Confusion.among(course, wrong.stream().flatMap(slips::in)),
        again(article, own));
  }

  private static List<Given> of(List<Given> given, Predicate<Given> which) {
    return given.stream().filter(which).toList();
  }

  /** How many lessons were read to their end. */
  public long lessonsRead() {
    return lessons().filter(stretch -> stretch.read() == stretch.places().size()).count();
  }

  /** How many lessons there are. */
  public long lessonCount() {
    return lessons().count();
  }

  private Stream<Coverage.Stretch> lessons() {
    return coverage.stretches().stream().filter(stretch -> !stretch.isTable());
  }

  private static Tally sort(String name) {
    return new Tally(name, Optional.empty(), 0, 0);
  }

  private static Stream<Tally> persons(CoursePack course, Item item) {
    return course.facts().persons().stream()
        .filter(person -> item.subjects().contains(person.subject()))
        .map(person ->
            new Tally(
                person.name(),
                Optional.of("/courses/" + course.slug() + "/people#person-" + person.id()),
                0,
                0));
  }

  private static List<Tally> tallies(List<Given> given, Function<Given, Stream<Tally>> sorts) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Given answer : given) {
      sorts
          .apply(answer)
          .forEach(sort ->
              tallies.put(
                  sort.name(),
                  tallies.getOrDefault(sort.name(), sort).plus(isRight(answer) ? 1 : 0)));
    }
    return List.copyOf(tallies.values());
  }

  private static boolean isRight(Given answer) {
    return answer.score().result() == Score.Result.RIGHT;
  }

  private static List<Again> again(Article article, List<Given> newestFirst) {
    Set<String> seen = new HashSet<>();
    List<Again> again = new ArrayList<>();
    for (Given answer : newestFirst) {
      boolean latest = seen.add(answer.item().id());
      if (latest && answer.isSettled() && !isRight(answer) && again.size() < MOST_AGAIN) {
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
