package rostrum.assignments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Quantity;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another key of a question. A question of pairs, of an order or of one’s own words has none: there
 * is full credit, or it is dropped.
 *
 * @param options the numbers, counted from 0, of those that are right: of a single choice each of
 *     them alone, of a multiple choice all together
 * @param accepted for each gap what else is right
 * @param number what else is right, to its tolerance
 */
public record NewKey(
    Set<Integer> options, List<List<String>> accepted, Optional<BigDecimal> number) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  public NewKey {
    options = Set.copyOf(options);
    accepted = List.copyOf(accepted);
  }

  /** Whether a question can have another key at all. */
  public static boolean isPossible(Item item) {
    return switch (item.question()) {
      case SingleChoice _, TrueFalse _, MultipleChoice _ -> true;
      case Cloze _, ShortAnswer _, NumberQuestion _ -> true;
      case Matching _, Ordering _, Open _ -> false;
    };
  }

  /** What a response earns by this key; what was right before stays right where words are typed. */
  Score score(Item item, Response response) {
    return switch (item.question()) {
      case SingleChoice _, TrueFalse _ -> alone(response);
      case MultipleChoice choice ->
          new MultipleChoice(choice.id(), choice.stem(), choice.grounds(), marked(item))
              .grade(response);
      case Cloze cloze ->
          new Cloze(cloze.id(), cloze.stem(), cloze.grounds(), widened(item)).grade(response);
      case ShortAnswer answer ->
          new ShortAnswer(answer.id(), answer.stem(), answer.grounds(), widened(item).getFirst())
              .grade(response);
      case NumberQuestion question -> best(question, response);
      case Matching _, Ordering _, Open _ ->
          throw new IllegalStateException("there is no other key of " + item.id());
    };
  }

  private Score alone(Response response) {
    return response instanceof Response.Chosen(List<Integer> chosen)
            && chosen.size() == 1
            && options.contains(chosen.getFirst())
        ? Score.FULL
        : Score.NOTHING;
  }

  private List<Option> marked(Item item) {
    return IntStream.range(0, item.options().size())
        .mapToObj(number -> {
          Option option = item.options().get(number);
          return new Option(
              option.text(), options.contains(number), option.why(), option.evidence());
        })
        .toList();
  }

  private List<List<String>> widened(Item item) {
    return IntStream.range(0, item.accepted().size())
        .mapToObj(gap ->
            Stream.concat(
                    item.accepted().get(gap).stream(),
                    gap < accepted.size() ? accepted.get(gap).stream() : Stream.empty())
                .distinct()
                .toList())
        .toList();
  }

  private Score best(NumberQuestion question, Response response) {
    Score before = question.grade(response);
    return number
        .map(value ->
            new NumberQuestion(
                    question.id(),
                    question.stem(),
                    question.grounds(),
                    new Quantity(value, question.number().tolerance(), question.number().unit()))
                .grade(response))
        .filter(other -> other.fraction() > before.fraction())
        .orElse(before);
  }

  String write() {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode numbers = json.putArray("options");
    new TreeSet<>(options).forEach(numbers::add);
    ArrayNode gaps = json.putArray("accepted");
    for (List<String> gap : accepted) {
      gap.forEach(gaps.addArray()::add);
    }
    number.ifPresent(value -> json.put("number", value.toPlainString()));
    return json.toString();
  }

  static NewKey read(String text) {
    JsonNode json = MAPPER.readTree(text);
    return new NewKey(
        json.get("options").valueStream().map(JsonNode::asInt).collect(Collectors.toSet()),
        json.get("accepted")
            .valueStream()
            .map(gap -> gap.valueStream().map(JsonNode::asString).toList())
            .toList(),
        Optional.ofNullable(json.get("number")).map(JsonNode::asString).map(BigDecimal::new));
  }
}
