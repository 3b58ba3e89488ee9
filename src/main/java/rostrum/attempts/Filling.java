package rostrum.attempts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.questions.Attached;
import rostrum.questions.Ordering;
import rostrum.questions.Response;

/** A sheet with an answer filled in, as the form would send it again: what {@link Reply} reads. */
public record Filling(Sheet sheet) {
  private static final String BLANK = "";

  /** The values of the form’s fields called response, in the order in which they stand. */
  public List<String> of(Response response) {
    return switch (response) {
      case Response.Chosen(List<Integer> options) -> options.stream().map(sheet::option).toList();
      case Response.Matched(List<Integer> rights) ->
          rights.stream()
              .map(right -> right == Response.NOTHING ? BLANK : sheet.right(right))
              .toList();
      case Response.Ordered(List<Integer> stages) -> ordered(stages);
      case Response.Typed(List<String> texts) -> texts;
      case Response.Written(String text, List<Attached> evidence) ->
          Stream.concat(Stream.of(text), evidence.stream().map(Attached::quote)).toList();
      case Response.DontKnow() -> List.of(sheet.dontKnow());
      case Response.Cited(Response answer, int _) -> of(answer);
    };
  }

  /** Beside each stage, as shown, the place that it was given. */
  private List<String> ordered(List<Integer> stages) {
    Ordering ordering = (Ordering) sheet.slot().item().question();
    List<Integer> shown = sheet.stages(ordering);
    return IntStream.range(0, shown.size())
        .mapToObj(line -> sheet.stagePlace(stages.indexOf(shown.get(line))))
        .toList();
  }
}
