package rostrum.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Question;
import rostrum.questions.Response;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;

/**
 * Answers as a class might give them: the abler somebody and the easier a question, the likelier it
 * is right (the model of Rasch, 1960); and who errs, mostly errs alike.
 */
record Plausible(RandomGenerator random) {
  /** How much of an answer’s odds a question’s estimated difficulty, 0 to 1, decides. */
  private static final double SPREAD = 5;

  private static final double MIDDLE = .4;
  private static final double ALIKE = .6;

  /**
   * @param ability about −2 (hardly anything) to 2 (nearly everything)
   */
  Response answer(Item item, double ability) {
    double odds = ability - SPREAD * (item.difficulty() - MIDDLE);
    boolean isRight = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    Question question = item.question();
    return isRight ? question.answer() : wrong(question);
  }

  private Response wrong(Question question) {
    return switch (question) {
      case SingleChoice choice -> slip(choice.options());
      case TrueFalse choice -> slip(choice.options());
      case MultipleChoice choice -> several(choice);
      case Matching matching -> new Response.Matched(mixed(matching.pairs().size()));
      case Ordering ordering -> new Response.Ordered(mixed(ordering.sequence().size()));
      case Cloze cloze ->
          new Response.Typed(cloze.accepted().stream().map(gap -> "I forgot").toList());
      case ShortAnswer _ -> new Response.Typed(List.of("I forgot"));
      case Open _ -> new Response.DontKnow();
      case NumberQuestion number ->
          new Response.Typed(List.of(number.number().value().add(BigDecimal.TEN).toPlainString()));
    };
  }

  /** The first wrong option tempts most. */
  private Response slip(List<Option> options) {
    List<Integer> wrong =
        IntStream.range(0, options.size())
            .filter(option -> !options.get(option).correct())
            .boxed()
            .toList();
    int place = random.nextDouble() < ALIKE ? 0 : random.nextInt(wrong.size());
    return new Response.Chosen(List.of(wrong.get(place)));
  }

  private Response several(MultipleChoice choice) {
    List<Integer> chosen =
        IntStream.range(0, choice.options().size())
            .filter(option -> random.nextBoolean())
            .boxed()
            .toList();
    return chosen.isEmpty() ? new Response.Chosen(List.of(0)) : new Response.Chosen(chosen);
  }

  /** All in their places but two. */
  private List<Integer> mixed(int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.swap(order, random.nextInt(count - 1), count - 1);
    return order;
  }
}
