package rostrum.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Proof;
import rostrum.words.Messages;

/**
 * What is shown after a question, whatever was answered: why the key is right, the sentences that
 * say so with their places, and how it is known.
 *
 * @param evidence each piece with its place before it
 * @param heading of the proof
 * @param proof a line for each answer that was weighed
 */
record Feedback(String explanation, List<String> evidence, String heading, List<String> proof) {

  static Feedback of(Item item, Article article, Messages words) {
    return new Feedback(
        Plain.of(item.explanation()),
        item.evidence().stream().map(piece -> Plain.of(line(piece, article, words))).toList(),
        words.say("feedback.proof"),
        item.proof().answers().stream().map(answer -> Plain.of(line(answer, words))).toList());
  }

  /** All of it, a line each. */
  List<String> lines() {
    Stream<String> proven = proof.isEmpty() ? Stream.of() : Stream.of(heading);
    return Stream.of(Stream.of(explanation), evidence.stream(), proven, proof.stream())
        .flatMap(lines -> lines)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String line(Evidence piece, Article article, Messages words) {
    String section = article.lesson(piece.section()).map(Lesson::label).orElse(piece.section());
    Optional<String> note =
        piece.note().map(number -> words.say("feedback.note", section, "" + number, piece.quote()));
    Optional<String> cell =
        piece
            .table()
            .map(table ->
                words.say(
                    "feedback.cell",
                    section,
                    name(table),
                    piece.row().map(String::valueOf).orElse(""),
                    piece.column().orElse(""),
                    piece.quote()));
    return note.or(() -> cell)
        .orElseGet(() -> words.say("feedback.sentence", section, piece.quote()));
  }

  /** A table’s id, such as table-1, as it is spoken of. */
  private static String name(String table) {
    return table.substring(0, 1).toUpperCase(Locale.ROOT) + table.substring(1).replace('-', ' ');
  }

  private static String line(Proof.Answer answer, Messages words) {
    String key = answer.holds() ? "feedback.holds" : "feedback.holds-not";
    Stream<String> grounds =
        Stream.concat(answer.because().stream(), answer.closedList().stream()).distinct();
    return words.say(key, answer.text(), String.join(", ", grounds.toList()));
  }
}
