package rostrum.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/** The formats in which questions leave Rostrum. */
public enum Format {
  JSONL("jsonl", "application/x-ndjson", "jsonl") {
    @Override
    public Export write(List<Item> items, Article article, FactBase facts) {
      StringBuilder out = new StringBuilder();
      try {
        Jsonl.write(items, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Export(out.toString(), List.of());
    }
  },

  GIFT("gift", "text/plain", "gift.txt") {
    @Override
    public Export write(List<Item> items, Article article, FactBase facts) {
      return Gift.write(items, article, facts);
    }
  },

  MOODLE_XML("moodle-xml", "application/xml", "xml") {
    @Override
    public Export write(List<Item> items, Article article, FactBase facts) {
      return MoodleXml.write(items, article, facts);
    }
  };

  private final String word;
  private final String contentType;
  private final String ending;

  Format(String word, String contentType, String ending) {
    this.word = word;
    this.contentType = contentType;
    this.ending = ending;
  }

  /** The format of this word. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /**
   * Writes items.
   *
   * @param article that they are about
   * @param facts that they rest on
   */
  public abstract Export write(List<Item> items, Article article, FactBase facts);

  /** How commands and addresses call it. */
  public String word() {
    return word;
  }

  /** Of its files, which are UTF-8. */
  public String contentType() {
    return contentType;
  }

  /** Of the names of its files, without the full stop before it. */
  public String ending() {
    return ending;
  }

  @Override
  public String toString() {
    return word;
  }
}
