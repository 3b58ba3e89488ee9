package rostrum.attempts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.questions.OptionOrder;
import rostrum.questions.Score;

/**
 * A sitting: what was drawn, and what was answered so far.
 *
 * @param publicId its address, or empty while nothing was answered and so nothing is stored
 * @param seed of the order of options and of their names in forms
 */
public record Attempt(
    Optional<String> publicId, Scope scope, int number, long seed, List<Slot> slots) {
  private static final int OPTION_ID_DIGITS = 12;
  private static final int DONT_KNOW = -1;

  /** The first place that has no answer. */
  public Optional<Slot> next() {
    return slots.stream().filter(slot -> slot.step().isEmpty()).findFirst();
  }

  public Optional<Slot> at(int position) {
    return slots.stream().filter(slot -> slot.position() == position).findFirst();
  }

  public int answered() {
    return (int) slots.stream().filter(slot -> slot.step().isPresent()).count();
  }

  public int right() {
    return (int)
        slots.stream()
            .flatMap(slot -> slot.step().stream())
            .filter(step -> step.score().result() == Score.Result.RIGHT)
            .count();
  }

  /**
   * The numbers of a question's options, counted from 0, in the order in which this attempt shows
   * them.
   */
  public List<Integer> shown(Slot slot, OptionOrder order) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 31L * slot.position());
    return order.shown(slot.item().options(), random);
  }

  /** What a form calls an option: it says nothing of its number. */
  public String optionId(Slot slot, int option) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (seed + " " + slot.position() + " " + slot.version() + " " + option)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, OPTION_ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What a form calls "I don’t know" at this place. */
  public String dontKnowId(Slot slot) {
    return optionId(slot, DONT_KNOW);
  }

  /** The option that a form means, if it is one of this place. */
  public Optional<Integer> option(Slot slot, String id) {
    for (int option = 0; option < slot.item().options().size(); option++) {
      if (optionId(slot, option).equals(id)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
