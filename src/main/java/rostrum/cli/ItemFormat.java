package rostrum.cli;

import java.io.IOException;
import java.util.List;
import rostrum.exchange.Jsonl;
import rostrum.questions.Item;

/** What {@code items export --format} takes. */
enum ItemFormat {
  JSONL("jsonl") {
    @Override
    void write(List<Item> items, Appendable out) throws IOException {
      Jsonl.write(items, out);
    }
  };

  private final String word;

  ItemFormat(String word) {
    this.word = word;
  }

  abstract void write(List<Item> items, Appendable out) throws IOException;

  @Override
  public String toString() {
    return word;
  }
}
