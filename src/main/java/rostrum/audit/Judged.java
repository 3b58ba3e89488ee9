package rostrum.audit;

import java.util.List;
import java.util.function.Function;
import rostrum.questions.Item;

/**
 * An answer that an item claims to be right or to be wrong, and what the facts say of it.
 *
 * @param claimed whether the item claims that it is right
 */
record Judged(String answer, boolean claimed, Proven is) {

  static Judged right(String answer, Proven is) {
    return new Judged(answer, true, is);
  }

  static Judged wrong(String answer, Proven is) {
    return new Judged(answer, false, is);
  }

  /** Every option of an item. */
  static List<Judged> options(Item item, Function<String, Proven> judge) {
    return item.options().stream()
        .map(option -> new Judged(option.text(), option.correct(), judge.apply(option.text())))
        .toList();
  }

  boolean isSound() {
    return is == (claimed ? Proven.TRUE : Proven.FALSE);
  }
}
