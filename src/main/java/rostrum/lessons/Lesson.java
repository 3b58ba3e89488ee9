package rostrum.lessons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A section of the article.
 *
 * @param slug its address
 * @param label how a question names it: "Section I"
 * @param shortName how the list of lessons shows it
 * @param numbered whether it is one of the numbered sections
 * @param heading as printed, if the text has one
 */
public record Lesson(
    String slug,
    String label,
    String shortName,
    boolean numbered,
    Optional<String> heading,
    List<Block> blocks) {

  private static final int WORDS_A_MINUTE = 180;

  /** The anchor of the heading. */
  public static final String HEADING_ANCHOR = "heading";

  public Stream<Sentence> sentences() {
    return blocks.stream()
        .flatMap(block ->
            block instanceof Block.Paragraph(List<Sentence> sentences)
                ? sentences.stream()
                : Stream.empty());
  }

  public Stream<Block.Table> tables() {
    return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
  }

  /** The time that a demanding text takes at 180 words a minute, in minutes, at least 1. */
  public int minutes() {
    int words =
        texts().mapToInt(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length).sum();
    return Math.max(1, Math.round(words / (float) WORDS_A_MINUTE));
  }

  /** Everything printed in this lesson but its footnotes, in order. */
  public Stream<String> texts() {
    return Stream.concat(heading.stream(), blocks.stream().flatMap(Lesson::texts));
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Sentence> sentences) -> sentences.stream().map(Sentence::text);
      case Block.Byline(String text) -> Stream.of(text);
      case Block.Table table ->
          Stream.of(
                  Stream.of(table.caption()),
                  table.columns().stream(),
                  table.rows().stream().flatMap(row -> row.cells().stream()),
                  Stream.of(table.source()))
              .flatMap(part -> part);
    };
  }
}
