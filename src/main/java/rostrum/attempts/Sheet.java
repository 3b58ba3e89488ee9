package rostrum.attempts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import rostrum.questions.Matching;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;

/**
 * The sheet on which a question is asked: what its form calls things and in which order it shows
 * them. Both are drawn from the attempt's seed, so that neither says anything of the question as it
 * is stored.
 */
public record Sheet(long seed, Slot slot) {
  private static final int NAME_DIGITS = 12;
  private static final RandomGeneratorFactory<RandomGenerator> RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  /** Keeps the orders of the two steps of one question apart. */
  private static final long SECOND_STEP = 1_000_003;

  /** What the form calls the question itself. */
  public String place() {
    return name("place");
  }

  public String option(int number) {
    return name("option " + number);
  }

  /** What the form calls a right side of a matching, numbered as in {@link Matching#rights}. */
  public String right(int number) {
    return name("right " + number);
  }

  /** What the form calls a place of an order, counted from 0. */
  public String stagePlace(int number) {
    return name("stage " + number);
  }

  /** What the form calls a sentence that may prove the answer. */
  public String sentence(int number) {
    return name("sentence " + number);
  }

  /** What the form calls "I don’t know" at the step that comes next. */
  public String dontKnow() {
    return name("unsure " + slot.steps());
  }

  /** The numbers of the options, counted from 0, in the order in which they are shown. */
  public List<Integer> options(OptionOrder order) {
    return order.shown(slot.item(), random(0));
  }

  /** The numbers of a matching's right sides in the order in which they are shown. */
  public List<Integer> rights(Matching matching) {
    return shuffled(matching.rights().size(), random(0));
  }

  /** The numbers of the stages in the order in which they are shown: never the right one. */
  public List<Integer> stages(Ordering ordering) {
    RandomGenerator random = random(0);
    List<Integer> solved = numbers(ordering.sequence().size());
    List<Integer> shown = shuffled(solved.size(), random);
    while (shown.equals(solved)) {
      shown = shuffled(solved.size(), random);
    }
    return shown;
  }

  /**
   * The numbers of the sentences that may prove the answer in the order in which they are shown.
   */
  public List<Integer> sentences() {
    int count = slot.item().citation().orElseThrow().options().size();
    return shuffled(count, random(SECOND_STEP));
  }

  private static List<Integer> shuffled(int count, RandomGenerator random) {
    List<Integer> order = new ArrayList<>(numbers(count));
    Collections.shuffle(order, Random.from(random));
    return List.copyOf(order);
  }

  static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private RandomGenerator random(long step) {
    return RANDOM.create(seed + 31L * slot.position() + step);
  }

  private String name(String what) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (seed + " " + slot.position() + " " + slot.version() + " " + what)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
