package rostrum.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Roster;
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
 */
record Feedback(String explanation, List<String> evidence, List<String> proof) {

  /** Says it of the items of one course. */
  record Of(Article article, FactBase facts, Messages words, Messages families) {

    Of(Article article, FactBase facts) {
      this(
          article,
          facts,
          Messages.in("exchange", article.language()),
          Messages.in("questions", article.language()));
    }

    Feedback item(Item item) {
      return new Feedback(
          Plain.of(item.explanation()),
          item.evidence().stream().map(piece -> Plain.of(line(piece))).toList(),
          Stream.of(
                  words.say("feedback.proof", families.say(item.family() + ".closed", cited(item))),
                  answers("feedback.holds", item, true),
                  answers("feedback.holds-not", item, false),
                  words.say("feedback.facts", String.join(", ", item.facts())))
              .map(Plain::of)
              .filter(line -> !line.isEmpty())
              .toList());
    }

    private String line(Evidence piece) {
      String section = article.lesson(piece.section()).map(Lesson::label).orElse(piece.section());
      Optional<String> note =
          piece
              .note()
              .map(number -> words.say("feedback.note", section, "" + number, piece.quote()));
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

    private String cited(Item item) {
      return facts.rosters().stream()
          .filter(roster -> item.proof().closedLists().contains(roster.id()))
          .map(Roster::citedAs)
          .findFirst()
          .orElse("");
    }

    private String answers(String key, Item item, boolean holding) {
      List<String> texts =
          item.proof().answers().stream()
              .filter(answer -> answer.holds() == holding)
              .map(Proof.Answer::text)
              .map(text -> words.say("feedback.answer", text))
              .toList();
      return texts.isEmpty() ? "" : words.say(key, String.join(", ", texts));
    }
  }

  /** All of it, a line each. */
  List<String> lines() {
    return Stream.of(Stream.of(explanation), evidence.stream(), proof.stream())
        .flatMap(lines -> lines)
        .toList();
  }
}
