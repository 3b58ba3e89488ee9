package rostrum.quizzes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@link Choices} as they are stored. */
final class ChoicesJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String SECTIONS = "sections";
  private static final String COUNT = "count";
  private static final String CORE_ONLY = "coreOnly";
  private static final String GRADED = "graded";
  private static final String FAMILIES = "families";
  private static final String KINDS = "kinds";
  private static final String LEVEL = "level";
  private static final String SEED = "seed";

  private ChoicesJson() {}

  static String write(Choices choices) {
    ObjectNode json = MAPPER.createObjectNode();
    words(json, SECTIONS, choices.sections());
    json.put(COUNT, choices.count());
    json.put(CORE_ONLY, choices.coreOnly());
    json.put(GRADED, choices.graded());
    words(json, FAMILIES, choices.families());
    words(json, KINDS, choices.kinds());
    json.put(LEVEL, choices.level().slug());
    json.put(SEED, choices.seed());
    return json.toString();
  }

  private static void words(ObjectNode json, String name, Set<String> words) {
    new TreeSet<>(words).forEach(json.putArray(name)::add);
  }

  static Choices read(String text) {
    JsonNode json = MAPPER.readTree(text);
    return new Choices(
        words(json.get(SECTIONS)),
        json.get(COUNT).asInt(),
        json.get(CORE_ONLY).asBoolean(),
        json.get(GRADED).asBoolean(),
        words(json.get(FAMILIES)),
        words(json.get(KINDS)),
        Level.of(json.get(LEVEL).asString()).orElseThrow(),
        json.get(SEED).asLong());
  }

  private static Set<String> words(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }
}
