package rostrum.questions;

import java.util.Optional;

/**
 * Something that is asked, in one of a closed set of kinds. A question never changes; a new version
 * is written instead.
 */
public sealed interface Question
    permits SingleChoice,
        MultipleChoice,
        TrueFalse,
        Matching,
        Ordering,
        Cloze,
        NumberQuestion,
        ShortAnswer,
        Open {

  /** Stable: the same facts, family and direction give the same id on every import. */
  String id();

  String stem();

  Grounds grounds();

  /** The answer that is wholly right, without a citation. */
  Response answer();

  /**
   * Whether a person marks what is answered, for no program can: then nothing but "I don’t know" is
   * graded here, and its score comes from elsewhere.
   */
  default boolean isMarkedByHand() {
    return false;
  }

  /**
   * How much of an answer is right, leaving a citation aside.
   *
   * @throws IllegalArgumentException if it is no answer to this kind of question
   * @throws IllegalStateException if only a person can say that
   */
  Score gradeAnswer(Response answer);

  /** The response that earns everything. */
  default Response key() {
    return grounds()
        .citation()
        .<Response>map(citation -> new Response.Cited(answer(), citation.right()))
        .orElseGet(this::answer);
  }

  /**
   * The score of a response: of the answer alone where there is no citation, else of both steps, so
   * that an answer that is not yet proven earns the first step’s share.
   *
   * @throws IllegalArgumentException if the response is not one to this kind of question
   * @throws IllegalStateException if only a person can say that
   */
  default Score grade(Response response) {
    Optional<Citation> citation = grounds().citation();
    return switch (response) {
      case Response.DontKnow() -> Score.NOTHING;
      case Response.Cited(Response answer, int sentence) -> {
        Citation proving =
            citation.orElseThrow(
                () -> new IllegalArgumentException("nothing is to be cited for " + id()));
        double proven = sentence == proving.right() ? proving.share() : 0;
        yield new Score(proven + (1 - proving.share()) * first(answer).fraction());
      }
      default ->
          new Score((1 - citation.map(Citation::share).orElse(0.0)) * first(response).fraction());
    };
  }

  private Score first(Response answer) {
    return answer instanceof Response.DontKnow ? Score.NOTHING : gradeAnswer(answer);
  }
}
