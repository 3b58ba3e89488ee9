package rostrum.generators;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.questions.Question;

/** Every family there is, and what all of them together make of a course. */
public final class Families {
  private static final List<Generator> ALL =
      List.of(
          new PersonToPost(),
          new PostToPerson(),
          new Membership(),
          new SloganMeaning(),
          new SloganSection());

  private Families() {}

  /**
   * What came of a course.
   *
   * @param drafts the proven questions, each with every distractor that it could have
   * @param questions one for each draft that finds enough fitting distractors
   * @param unproven what is not asked, and why
   */
  public record Generated(
      List<Draft> drafts, List<? extends Question> questions, List<Unproven> unproven) {}

  /** The names of the families, in their order. */
  public static List<String> names() {
    return ALL.stream().map(Generator::family).toList();
  }

  /**
   * Makes the questions of a course. The same course and seed give the same questions.
   *
   * @param seed of everything that is left to chance
   */
  public static Generated generate(Course course, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Outcome> outcomes = ALL.stream().flatMap(family -> family.outcomes(course)).toList();
    List<Draft> drafts =
        outcomes.stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList();
    Distractors.Chosen chosen = Distractors.choose(course.slug(), drafts, random);
    List<Unproven> unproven =
        java.util.stream.Stream.concat(
                outcomes.stream().filter(Unproven.class::isInstance).map(Unproven.class::cast),
                chosen.unproven().stream())
            .toList();
    return new Generated(drafts, chosen.questions(), unproven);
  }
}
