package rostrum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rostrum.questions.Edits;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Pair;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same question with another answer held to be right. */
final class OtherKeys {
  private OtherKeys() {}

  static List<Item> of(Item item) {
    return switch (Kind.of(item).orElseThrow()) {
      case SINGLE_CHOICE, TRUE_FALSE, MULTIPLE_CHOICE -> withOtherOption(item);
      case MATCHING ->
          item.decoys().isEmpty()
              ? List.of(crossed(item))
              : List.of(crossed(item), withDecoyAsKey(item));
      case ORDERING ->
          List.of(
              Edits.json(item, json -> turn((ArrayNode) json.get("sequence"), 0)),
              Edits.json(item, json -> turn((ArrayNode) json.get("sequence"), 1)));
      case OPEN -> List.of();
      case CLOZE, SHORT_ANSWER ->
          List.of(
              Edits.json(
                  item, json -> ((ArrayNode) json.get("accepted").get(0)).set(0, "Nora Hall")),
              Edits.json(item, json -> ((ArrayNode) json.get("accepted").get(0)).add("1066")));
      case NUMERIC ->
          List.of(
              Edits.json(
                  item,
                  json ->
                      ((ObjectNode) json.get("number"))
                          .put("value", item.number().orElseThrow().value().add(BigDecimal.ONE))));
    };
  }

  private static List<Item> withOtherOption(Item item) {
    List<Boolean> right = item.options().stream().map(Option::correct).toList();
    List<Item> others = new ArrayList<>();
    for (int option = 0; option < right.size(); option++) {
      if (!right.get(option)) {
        others.add(
            Edits.option(
                Edits.option(item, option, OtherKeys::turned),
                right.indexOf(true),
                OtherKeys::turned));
      }
    }
    return others;
  }

  private static Option turned(Option option) {
    return new Option(option.text(), !option.correct(), option.why(), option.evidence());
  }

  private static Item crossed(Item item) {
    Pair first = item.pairs().get(0);
    Pair second = item.pairs().get(1);
    return Edits.json(
        item,
        json -> {
          ((ObjectNode) json.get("pairs").get(0)).put("right", second.right());
          ((ObjectNode) json.get("pairs").get(1)).put("right", first.right());
        });
  }

  private static Item withDecoyAsKey(Item item) {
    return Edits.json(
        item,
        json -> {
          ((ArrayNode) json.get("decoys")).set(0, item.pairs().get(0).right());
          ((ObjectNode) json.get("pairs").get(0)).put("right", item.decoys().getFirst());
        });
  }

  private static void turn(ArrayNode nodes, int at) {
    tools.jackson.databind.JsonNode first = nodes.get(at);
    nodes.set(at, nodes.get(at + 1));
    nodes.set(at + 1, first);
  }
}
