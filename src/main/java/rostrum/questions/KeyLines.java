package rostrum.questions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The right answer of a question of any kind, to be read. */
public final class KeyLines {
  private KeyLines() {}

  /** A line each, as many as there are right options, pairs, stages or gaps. */
  public static List<String> of(Item item) {
    return switch (item.question()) {
      case SingleChoice choice -> right(choice.options());
      case MultipleChoice choice -> right(choice.options());
      case TrueFalse choice -> right(choice.options());
      case Matching matching ->
          matching.pairs().stream().map(pair -> pair.left() + " → " + pair.right()).toList();
      case Ordering ordering ->
          IntStream.range(0, ordering.sequence().size())
              .mapToObj(at -> (at + 1) + ". " + ordering.sequence().get(at).text())
              .toList();
      case Cloze cloze ->
          cloze.accepted().stream().map(spellings -> String.join(" / ", spellings)).toList();
      case NumberQuestion question -> List.of(number(question.number()));
      case ShortAnswer answer -> List.of(String.join(" / ", answer.accepted()));
      case Open open ->
          open.rubric().stream()
              .map(criterion -> criterion.points().toPlainString() + " · " + criterion.text())
              .toList();
    };
  }

  private static List<String> right(List<Option> options) {
    return options.stream().filter(Option::correct).map(Option::text).toList();
  }

  private static String number(Quantity number) {
    String tolerance =
        number.tolerance().signum() == 0 ? "" : "± " + number.tolerance().toPlainString();
    return Stream.of(number.value().toPlainString(), tolerance, number.unit())
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
