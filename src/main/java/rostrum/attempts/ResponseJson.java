package rostrum.attempts;

import java.util.List;
import rostrum.questions.Attached;
import rostrum.questions.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Raw responses as they are stored: {@code {"chosen":[2]}}, {@code {"matched":[0,-1,1]}}, {@code
 * {"ordered":[2,0,1]}}, {@code {"typed":["1214"]}}, {@code
 * {"written":"…","attached":[{"section":"1","quote":"…"}]}} or {@code {"dontKnow":true}}; with a
 * second step also {@code "cited":3}.
 */
public final class ResponseJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ResponseJson() {}

  public static String write(Response response) {
    return json(response).toString();
  }

  private static ObjectNode json(Response response) {
    ObjectNode json = MAPPER.createObjectNode();
    switch (response) {
      case Response.Chosen(List<Integer> options) -> numbers(json.putArray("chosen"), options);
      case Response.Matched(List<Integer> rights) -> numbers(json.putArray("matched"), rights);
      case Response.Ordered(List<Integer> stages) -> numbers(json.putArray("ordered"), stages);
      case Response.Typed(List<String> texts) -> {
        ArrayNode typed = json.putArray("typed");
        texts.forEach(typed::add);
      }
      case Response.Written(String text, List<Attached> evidence) -> {
        json.put("written", text);
        ArrayNode attached = json.putArray("attached");
        evidence.forEach(piece ->
            attached.addObject().put("section", piece.section()).put("quote", piece.quote()));
      }
      case Response.DontKnow() -> json.put("dontKnow", true);
      case Response.Cited(Response answer, int sentence) -> {
        json.setAll(json(answer));
        json.put("cited", sentence);
      }
    }
    return json;
  }

  private static void numbers(ArrayNode array, List<Integer> numbers) {
    numbers.forEach(array::add);
  }

  public static Response read(String text) {
    JsonNode json = MAPPER.readTree(text);
    Response answer = answer(json);
    return json.has("cited") ? new Response.Cited(answer, json.get("cited").asInt()) : answer;
  }

  private static Response answer(JsonNode json) {
    if (json.has("dontKnow")) {
      return new Response.DontKnow();
    }
    if (json.has("typed")) {
      return new Response.Typed(json.get("typed").valueStream().map(JsonNode::asString).toList());
    }
    if (json.has("written")) {
      return new Response.Written(
          json.get("written").asString(),
          json.get("attached")
              .valueStream()
              .map(piece ->
                  new Attached(piece.get("section").asString(), piece.get("quote").asString()))
              .toList());
    }
    if (json.has("matched")) {
      return new Response.Matched(numbers(json.get("matched")));
    }
    if (json.has("ordered")) {
      return new Response.Ordered(numbers(json.get("ordered")));
    }
    return new Response.Chosen(numbers(json.get("chosen")));
  }

  private static List<Integer> numbers(JsonNode array) {
    return array.valueStream().map(JsonNode::asInt).toList();
  }
}
