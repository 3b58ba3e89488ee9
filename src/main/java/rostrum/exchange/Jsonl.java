package rostrum.exchange;

import java.io.IOException;
import java.util.List;
import rostrum.questions.Item;
import rostrum.questions.ItemJson;

/** The bank as JSON lines: one item a line, sorted by id, every field present. */
public final class Jsonl {
  private Jsonl() {}

  /** Writes items in the order in which they are given. */
  public static void write(List<Item> items, Appendable out) throws IOException {
    for (Item item : items) {
      out.append(ItemJson.write(item)).append('\n');
    }
  }
}
