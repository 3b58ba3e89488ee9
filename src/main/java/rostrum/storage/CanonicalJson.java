package rostrum.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * JSON in the one form that two databases agree on: names in order, no white space, numbers without
 * exponent and idle zeros. PostgreSQL sorts names and rewrites numbers, H2 keeps what it was given.
 */
final class CanonicalJson {
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private CanonicalJson() {}

  static String of(String json) {
    return write(read(json));
  }

  /** With every digit that stands there. */
  static JsonNode read(String json) {
    return EXACT.readTree(json);
  }

  static String write(JsonNode node) {
    return EXACT.writeValueAsString(ordered(node));
  }

  static JsonNode ordered(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      List<String> names = new ArrayList<>(node.propertyNames());
      names.sort(null);
      names.forEach(name -> object.set(name, ordered(node.get(name))));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(one -> array.add(ordered(one)));
      return array;
    }
    return node.isNumber()
        ? JsonNodeFactory.instance.rawValueNode(new RawValue(plain(node.decimalValue())))
        : node;
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
