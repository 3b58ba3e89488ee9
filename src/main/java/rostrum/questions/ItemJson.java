package rostrum.questions;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Items as JSON, every field present: what does not apply is null or []. */
public final class ItemJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private ItemJson() {}

  /** One line, without a line break at its end. */
  public static String write(Item item) {
    return MAPPER.writeValueAsString(item);
  }

  /**
   * @throws tools.jackson.core.JacksonException if the text is no item
   */
  public static Item read(String json) {
    return MAPPER.readValue(json, Item.class);
  }
}
