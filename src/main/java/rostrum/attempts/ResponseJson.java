package rostrum.attempts;

import java.util.List;
import rostrum.questions.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Raw responses as they are stored: {@code {"chosen":[2]}} or {@code {"dontKnow":true}}. */
final class ResponseJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ResponseJson() {}

  static String write(Response response) {
    ObjectNode json = MAPPER.createObjectNode();
    switch (response) {
      case Response.Chosen(List<Integer> options) -> {
        ArrayNode chosen = json.putArray("chosen");
        options.forEach(chosen::add);
      }
      case Response.DontKnow() -> json.put("dontKnow", true);
    }
    return json.toString();
  }

  static Response read(String text) {
    JsonNode json = MAPPER.readTree(text);
    if (json.has("dontKnow")) {
      return new Response.DontKnow();
    }
    return new Response.Chosen(json.get("chosen").valueStream().map(JsonNode::asInt).toList());
  }
}
