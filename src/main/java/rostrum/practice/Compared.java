package rostrum.practice;

import java.util.List;
import java.util.Optional;
import rostrum.questions.Open;

/** The right answer and what was answered, side by side, as the question's kind has it. */
public sealed interface Compared {

  /**
   * Options.
   *
   * @param right the words of those that are right
   */
  record Options(List<String> right, List<Choice> options) implements Compared {

    /** The words of the only one that is right. */
    public String key() {
      return right.getFirst();
    }

    /** The words of the option that was chosen and is not right, if one was. */
    public Optional<String> slip() {
      return options.stream()
          .filter(option -> option.isChosen() && !option.isRight())
          .map(Choice::text)
          .findFirst();
    }
  }

  /** An option and what became of it. */
  record Choice(int digit, String text, String why, boolean isRight, boolean isChosen) {}

  /** A table of what belongs together. */
  record Pairs(List<Row> rows, boolean isAnswered) implements Compared {}

  /**
   * A row of it.
   *
   * @param yours what was put there, if anything
   */
  record Row(String left, String right, Optional<String> yours, boolean isRight) {}

  /** Stages in the right order. */
  record Stages(List<Stage> stages, boolean isAnswered) implements Compared {}

  /**
   * A stage.
   *
   * @param yours the place that it was given, counted from 1; 0 if none
   * @param isInOrder whether it stands in the right order with most of the others
   * @param places where the article says when
   */
  record Stage(String text, int yours, boolean isInOrder, List<Shown> places) {}

  /** A passage with its gaps filled. */
  record Passage(List<Piece> pieces, List<Row> gaps, boolean isAnswered) implements Compared {}

  /**
   * Words, or the words of a gap.
   *
   * @param isGap whether they were to be found
   */
  record Piece(String words, boolean isGap) {}

  /**
   * What was written, beside what a good answer has.
   *
   * @param yours if anything was
   * @param attached the sentences that were to carry it
   */
  record Written(
      String model, List<Open.Criterion> rubric, Optional<String> yours, List<Shown> attached)
      implements Compared {}

  /**
   * One thing that was typed.
   *
   * @param right the right answer, with its unit
   * @param tolerance how far from it a number may be, with its unit, if at all
   * @param also what else counts as right
   * @param yours what was typed, if it is not the right answer to the letter
   */
  record Typed(String right, Optional<String> tolerance, List<String> also, Optional<String> yours)
      implements Compared {}
}
