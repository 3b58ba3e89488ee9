package rostrum.entrance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Belongings.Kept;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How everything about somebody is written: for other programs, and to be read. */
final class Everything {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Everything() {}

  /** A table as a page shows it; empty cells are empty. */
  record Shown(String table, List<String> columns, List<List<String>> rows) {}

  static Shown shown(Kept kept) {
    return new Shown(
        kept.table(),
        kept.columns(),
        kept.rows().stream().map(row -> row.stream().map(Everything::text).toList()).toList());
  }

  private static String text(Optional<Object> value) {
    return value.map(String::valueOf).orElse("");
  }

  /** An object with a list of rows for each table; instants in ISO 8601, UTC. */
  static String json(List<Kept> everything) {
    ObjectNode all = JSON.createObjectNode();
    for (Kept kept : everything) {
      ArrayNode rows = all.putArray(kept.table());
      for (List<Optional<Object>> row : kept.rows()) {
        ObjectNode object = rows.addObject();
        for (int i = 0; i < row.size(); i++) {
          put(object, kept.columns().get(i), row.get(i));
        }
      }
    }
    return all.toPrettyString() + "\n";
  }

  private static void put(ObjectNode object, String column, Optional<Object> value) {
    switch (value.orElse(null)) {
      case null -> object.putNull(column);
      case JsonNode json -> object.set(column, json);
      case Long number -> object.put(column, number);
      case Integer number -> object.put(column, number);
      case Double number -> object.put(column, number);
      case Boolean truth -> object.put(column, truth);
      case Instant instant -> object.put(column, instant.toString());
      case Object other -> object.put(column, other.toString());
    }
  }
}
