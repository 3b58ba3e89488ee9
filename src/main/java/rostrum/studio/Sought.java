package rostrum.studio;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;

/**
 * Words that somebody looks for among questions, and a tag; what is empty finds all.
 *
 * @param words in any order, each in stem, right answer or tags
 */
public record Sought(String words, Optional<String> tag) {
  /** Finds all. */
  static final Sought NOTHING = new Sought("", Optional.empty());

  static Sought of(Context ctx) {
    return new Sought(
        Optional.ofNullable(ctx.queryParam("words")).map(String::strip).orElse(""),
        Optional.ofNullable(ctx.queryParam("tag")).filter(tag -> !tag.isBlank()));
  }

  boolean finds(Item item, List<String> tags) {
    String text =
        Stream.of(Stream.of(item.stem()), KeyLines.of(item).stream(), tags.stream())
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return tag.map(tags::contains).orElse(true)
        && Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }
}
