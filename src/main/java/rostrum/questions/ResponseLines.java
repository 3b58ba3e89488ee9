package rostrum.questions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was answered to a question of any kind, to be read. */
public final class ResponseLines {
  private static final String EMPTY = "…";

  private ResponseLines() {}

  /**
   * A line each, as many as there are options chosen, pairs, stages or gaps; none for “I don’t
   * know”.
   */
  public static List<String> of(Item item, Response response) {
    return switch (response) {
      case Response.Chosen(List<Integer> options) ->
          options.stream().map(option -> item.options().get(option).text()).toList();
      case Response.Matched(List<Integer> rights) -> matched(item, rights);
      case Response.Ordered(List<Integer> stages) ->
          IntStream.range(0, stages.size())
              .mapToObj(at -> (at + 1) + ". " + item.sequence().get(stages.get(at)).text())
              .toList();
      case Response.Typed(List<String> texts) ->
          texts.stream().map(text -> text.isBlank() ? EMPTY : text).toList();
      case Response.Written(String text, List<Attached> evidence) ->
          Stream.concat(Stream.of(text), evidence.stream().map(one -> "“" + one.quote() + "”"))
              .toList();
      case Response.DontKnow() -> List.of();
      case Response.Cited(Response answer, int _) -> of(item, answer);
    };
  }

  private static List<String> matched(Item item, List<Integer> rights) {
    List<String> shown =
        item.question() instanceof Matching matching ? matching.rights() : List.of();
    return IntStream.range(0, rights.size())
        .mapToObj(at -> {
          int right = rights.get(at);
          return item.pairs().get(at).left()
              + " → "
              + (right == Response.NOTHING ? EMPTY : shown.get(right));
        })
        .toList();
  }
}
