package rostrum.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody answers in their own words, with sentences of the article attached that carry it.
 * Always written by a person, and marked by one: no program says how much of it is right.
 *
 * @param rubric what a good answer has, and what each of it is worth; nobody who answers sees it
 *     before feedback is due, nor the model answer, which is the explanation
 */
public record Open(String id, String stem, Grounds grounds, List<Criterion> rubric)
    implements Question {
  /** How many letters an answer may have. */
  public static final int LONGEST = 5_000;

  /** How many sentences may be attached, one at least. */
  public static final int MOST_SENTENCES = 3;

  /**
   * Something that a good answer has.
   *
   * @param points above 0
   */
  public record Criterion(String text, BigDecimal points) {

    public Criterion {
      if (text.isBlank() || points.signum() <= 0) {
        throw new IllegalArgumentException("a criterion has words and points, not " + points);
      }
    }

    /** As {@link Item} keeps it: words, then points. */
    List<String> kept() {
      return List.of(text, points.toPlainString());
    }

    static Criterion of(List<String> kept) {
      return new Criterion(kept.getFirst(), new BigDecimal(kept.getLast()));
    }
  }

  public Open {
    if (rubric.isEmpty()) {
      throw new IllegalArgumentException("nothing says what a good answer has");
    }
  }

  /** How somebody could have answered who knows the article. */
  public String model() {
    return grounds().explanation();
  }

  /** What all criteria together are worth. */
  public BigDecimal points() {
    return rubric.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The model answer with the first sentences of its evidence. */
  @Override
  public Response answer() {
    return new Response.Written(
        model(),
        grounds().evidence().stream()
            .map(piece -> new Attached(piece.section(), piece.quote()))
            .limit(MOST_SENTENCES)
            .toList());
  }

  @Override
  public boolean isMarkedByHand() {
    return true;
  }

  /**
   * Says nothing of what was written.
   *
   * @throws IllegalStateException for what only a person can mark
   */
  @Override
  public Score gradeAnswer(Response answer) {
    if (answer instanceof Response.Written) {
      throw new IllegalStateException("only a person marks what was written for " + id);
    }
    throw new IllegalArgumentException("nothing that was written: " + answer);
  }

  /** Every text that is not shown before feedback is due. */
  public Stream<String> hidden() {
    return Stream.concat(rubric.stream().map(Criterion::text), Stream.of(model()));
  }
}
