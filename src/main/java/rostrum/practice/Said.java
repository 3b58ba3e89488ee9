package rostrum.practice;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.questions.Attached;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.Response;

/**
 * A question and what was answered, in words and without a verdict.
 *
 * @param parts of the answer, one for each option, pair, stage or gap
 */
public record Said(String stem, List<String> parts) {

  static Said of(Item item, Response response) {
    return new Said(item.title(), parts(item, response));
  }

  private static List<String> parts(Item item, Response response) {
    return switch (response) {
      case Response.Chosen(List<Integer> options) ->
          options.stream().map(option -> item.options().get(option).text()).toList();
      case Response.Matched(List<Integer> rights) -> pairs((Matching) item.question(), rights);
      case Response.Ordered(List<Integer> stages) ->
          stages.stream().map(stage -> item.sequence().get(stage).text()).toList();
      case Response.Typed(List<String> texts) -> texts;
      case Response.Written(String text, List<Attached> evidence) ->
          Stream.concat(Stream.of(text), evidence.stream().map(Attached::quote)).toList();
      case Response.DontKnow() -> List.of();
      case Response.Cited(Response answer, int _) -> parts(item, answer);
    };
  }

  private static List<String> pairs(Matching matching, List<Integer> rights) {
    return IntStream.range(0, rights.size())
        .filter(pair -> rights.get(pair) != Response.NOTHING)
        .mapToObj(pair ->
            matching.pairs().get(pair).left() + " – " + matching.rights().get(rights.get(pair)))
        .toList();
  }
}
