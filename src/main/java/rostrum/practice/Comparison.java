package rostrum.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import rostrum.practice.Compared.Choice;
import rostrum.practice.Compared.Piece;
import rostrum.practice.Compared.Row;
import rostrum.questions.Attached;
import rostrum.questions.Cloze;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Numbers;
import rostrum.questions.Open;
import rostrum.questions.Ordering;
import rostrum.questions.Quantity;
import rostrum.questions.Response;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;

/**
 * Lays the right answer and what was answered side by side.
 *
 * @param answer the first step, without a sentence
 * @param shown the numbers of the options in the order in which they were shown
 * @param places shows where evidence stands
 */
record Comparison(
    Item item, Response answer, List<Integer> shown, Function<List<Evidence>, List<Shown>> places) {

  Compared compared() {
    return switch (item.question()) {
      case SingleChoice _, TrueFalse _, MultipleChoice _ -> options();
      case Matching matching -> pairs(matching);
      case Ordering ordering -> stages(ordering);
      case Cloze cloze -> passage(cloze);
      case NumberQuestion number -> number(number.number());
      case ShortAnswer words -> words(words);
      case Open open -> written(open);
    };
  }

  private Compared written(Open open) {
    return answer instanceof Response.Written(String text, List<Attached> evidence)
        ? new Compared.Written(
            open.model(), open.rubric(), Optional.of(text), places.apply(cited(evidence)))
        : new Compared.Written(open.model(), open.rubric(), Optional.empty(), List.of());
  }

  private static List<Evidence> cited(List<Attached> evidence) {
    return evidence.stream().map(Attached::evidence).toList();
  }

  private boolean isAnswered() {
    return !(answer instanceof Response.DontKnow);
  }

  private Compared options() {
    List<Integer> chosen = Parts.chosen(answer);
    return new Compared.Options(
        item.options().stream()
            .filter(option -> option.correct())
            .map(option -> option.text())
            .toList(),
        IntStream.range(0, shown.size())
            .mapToObj(place -> {
              int number = shown.get(place);
              var option = item.options().get(number);
              return new Choice(
                  place + 1,
                  option.text(),
                  option.why(),
                  option.correct(),
                  chosen.contains(number));
            })
            .toList());
  }

  private Compared pairs(Matching matching) {
    List<Integer> rights = Parts.matched(answer, matching.pairs().size());
    return new Compared.Pairs(
        IntStream.range(0, rights.size())
            .mapToObj(pair ->
                new Row(
                    matching.pairs().get(pair).left(),
                    matching.pairs().get(pair).right(),
                    Optional.of(rights.get(pair))
                        .filter(right -> right != Response.NOTHING)
                        .map(matching.rights()::get),
                    rights.get(pair) == pair))
            .toList(),
        isAnswered());
  }

  private Compared stages(Ordering ordering) {
    List<Integer> given = Parts.ordered(answer);
    List<Integer> run = Ordering.longestRun(given);
    return new Compared.Stages(
        IntStream.range(0, ordering.sequence().size())
            .mapToObj(stage ->
                new Compared.Stage(
                    ordering.sequence().get(stage).text(),
                    given.indexOf(stage) + 1,
                    run.contains(stage),
                    places.apply(ordering.sequence().get(stage).evidence())))
            .toList(),
        isAnswered());
  }

  private Compared passage(Cloze cloze) {
    List<String> typed = Parts.typed(answer, cloze.accepted().size());
    return new Compared.Passage(
        cloze.pieces().stream()
            .map(piece ->
                piece.gap() == 0
                    ? new Piece(piece.words(), false)
                    : new Piece(cloze.accepted().get(piece.gap() - 1).getFirst(), true))
            .toList(),
        IntStream.rangeClosed(1, cloze.accepted().size())
            .mapToObj(gap ->
                new Row(
                    String.valueOf(gap),
                    cloze.accepted().get(gap - 1).getFirst(),
                    Optional.of(typed.get(gap - 1)).filter(text -> !text.isBlank()),
                    cloze.fits(gap, typed.get(gap - 1))))
            .toList(),
        isAnswered());
  }

  private Compared number(Quantity number) {
    String typed = Parts.typed(answer, 1).getFirst().strip();
    return new Compared.Typed(
        Figure.text(number.value(), number.unit()),
        Optional.of(number.tolerance())
            .filter(tolerance -> tolerance.compareTo(BigDecimal.ZERO) > 0)
            .map(tolerance -> Figure.text(tolerance, number.unit())),
        List.of(),
        Optional.of(typed).filter(text -> !text.isEmpty() && !isExact(text, number)));
  }

  private static boolean isExact(String typed, Quantity number) {
    return Numbers.read(typed, number.unit())
        .filter(read -> read.compareTo(number.value()) == 0)
        .isPresent();
  }

  private Compared words(ShortAnswer question) {
    String typed = Parts.typed(answer, 1).getFirst().strip();
    List<String> accepted = question.accepted();
    return new Compared.Typed(
        accepted.getFirst(),
        Optional.empty(),
        accepted.subList(1, accepted.size()),
        Optional.of(typed).filter(text -> !text.isEmpty() && !text.equals(accepted.getFirst())));
  }
}
