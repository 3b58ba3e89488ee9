package rostrum.questions;

import java.util.List;
import rostrum.questions.Proof.Answer;

/**
 * A name, a date or a phrase that is typed.
 *
 * @param accepted its spellings, the one that is shown first
 */
public record ShortAnswer(String id, String stem, Grounds grounds, List<String> accepted)
    implements Question {

  public ShortAnswer {
    if (accepted.isEmpty()) {
      throw new IllegalArgumentException("no spelling is accepted");
    }
  }

  /** What is certainly another answer, so that no slip of the keyboard may reach it. */
  public List<String> refused() {
    return grounds().proof().answers().stream()
        .filter(answer -> !answer.holds())
        .map(Answer::text)
        .toList();
  }

  @Override
  public Response answer() {
    return new Response.Typed(List.of(accepted.getFirst()));
  }

  @Override
  public Score gradeAnswer(Response answer) {
    String text = Spelling.typed(answer, 1).getFirst();
    return Spelling.admits(accepted, refused(), text) ? Score.FULL : Score.NOTHING;
  }
}
