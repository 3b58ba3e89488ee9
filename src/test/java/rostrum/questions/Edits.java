package rostrum.questions;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Items with one thing changed, as somebody who edits an exported file would change it. */
public final class Edits {
  private Edits() {}

  /** The item after its JSON was edited. */
  public static Item json(Item item, Consumer<ObjectNode> edit) {
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(ItemJson.write(item));
    edit.accept(json);
    return ItemJson.read(json.toString());
  }

  public static Item id(Item item, String id) {
    return json(item, json -> json.put("id", id));
  }

  public static Item stem(Item item, String stem) {
    return json(item, json -> json.put("stem", stem));
  }

  /** The item with its option of this number, counted from 0, changed. */
  public static Item option(Item item, int number, UnaryOperator<Option> edit) {
    java.util.List<Option> options = new java.util.ArrayList<>(item.options());
    options.set(number, edit.apply(options.get(number)));
    return item.withOptions(options);
  }

  /** The item with another text in place of its option of this number. */
  public static Item text(Item item, int number, String text) {
    return option(item, number, old -> new Option(text, old.correct(), old.why(), old.evidence()));
  }
}
