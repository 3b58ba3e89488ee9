package rostrum.questions;

import java.math.BigDecimal;
import java.util.Optional;

/** Which number? */
public record NumberQuestion(String id, String stem, Grounds grounds, Quantity number)
    implements Question {

  @Override
  public Response answer() {
    return new Response.Typed(java.util.List.of(number.value().toPlainString()));
  }

  /** What is no number is wrong; the unit may be typed after it. */
  @Override
  public Score gradeAnswer(Response answer) {
    Optional<BigDecimal> typed = Numbers.read(Spelling.typed(answer, 1).getFirst(), number.unit());
    return typed.map(number::admits).orElse(false) ? Score.FULL : Score.NOTHING;
  }
}
