package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.Question;

/** What all families together make of a course. */
public final class Families {
  private Families() {}

  /**
   * What came of a course.
   *
   * @param drafts the proven questions, each with every distractor that it could have
   * @param questions one for each draft that finds enough fitting distractors
   * @param unproven what is not asked, and why
   */
  public record Generated(List<Drafted> drafts, List<Question> questions, List<Unproven> unproven) {

    /** The drafts whose distractors were chosen over the whole bank. */
    public List<Draft> choices() {
      return Families.choices(drafts);
    }
  }

  /**
   * Makes the questions of a course. The same course and seed give the same questions.
   *
   * @param families in the order in which facts are dealt out to them
   * @param retired distractors that no question is to have
   * @param seed of everything that is left to chance
   */
  public static Generated generate(
      List<Generator> families, Course course, Retired retired, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Outcome> outcomes = families.stream().flatMap(family -> family.outcomes(course)).toList();
    Quota quota = new Quota();
    List<Drafted> drafts =
        quota.within(
            outcomes.stream()
                .filter(Drafted.class::isInstance)
                .map(outcome -> retired.from(course.slug(), (Drafted) outcome))
                .toList());
    Distractors.Chosen chosen = Distractors.choose(course.slug(), choices(drafts), random);
    Stream<Question> complete =
        drafts.stream()
            .filter(Complete.class::isInstance)
            .map(draft -> ((Complete) draft).question());
    List<Unproven> unproven =
        Stream.of(
                outcomes.stream().filter(Unproven.class::isInstance).map(Unproven.class::cast),
                quota.over().stream(),
                chosen.unproven().stream())
            .flatMap(all -> all)
            .toList();
    return new Generated(
        drafts, Stream.concat(chosen.questions().stream(), complete).toList(), unproven);
  }

  /**
   * A single choice as it has to be once some of its distractors are retired: itself if it has none
   * of them, else one with as many of its other distractors as go together with new ones.
   *
   * @param family that made the question
   * @return empty if its facts make it no more, or no set of distractors fits
   */
  public static Optional<Item> without(
      Generator family, Course course, Item asked, Retired retired) {
    return family
        .outcomes(course)
        .filter(Draft.class::isInstance)
        .map(Draft.class::cast)
        .filter(draft -> draft.id(course.slug()).equals(asked.id()))
        .findFirst()
        .map(draft -> (Draft) retired.from(course.slug(), draft))
        .flatMap(draft ->
            draft.admits(course.slug(), asked)
                ? Optional.of(asked)
                : Distractors.nearest(draft, asked)
                    .map(
                        set -> Item.of(course.slug(), Choice.question(course.slug(), draft, set))));
  }

  private static List<Draft> choices(List<Drafted> drafts) {
    return drafts.stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList();
  }
}
