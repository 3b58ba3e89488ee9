package rostrum.practice;

import java.util.List;
import java.util.Optional;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;
import rostrum.lessons.SpeechWords;
import rostrum.questions.Evidence;

/**
 * Evidence as a page shows it: the words, what in them matters, who says them, and the way to their
 * place in the lesson.
 *
 * @param heading who is speaking and what kind of statement it is
 * @param row the name at the head of the row, if it is a cell
 * @param also further cells of that row
 * @param words in reading order
 * @param section how the lesson is called
 * @param lesson its slug
 * @param anchor of the sentence or cell there; empty if the article no longer has it
 */
public record Shown(
    String heading,
    Optional<String> row,
    List<String> also,
    List<Marks.Piece> words,
    String section,
    String lesson,
    String anchor) {

  /**
   * Shows a question's evidence, one piece for each sentence and each row of a table.
   *
   * @param marks what is marked where it stands
   */
  static List<Shown> of(
      CoursePack course, List<Evidence> evidence, Marks marks, SpeechWords words) {
    return new Units(course.article())
        .of(evidence).stream()
            .map(unit ->
                unit.getFirst().table().isPresent()
                    ? row(course, unit, marks, words)
                    : sentence(course, unit.getFirst(), marks, words))
            .toList();
  }

  private static Shown sentence(CoursePack course, Evidence piece, Marks marks, SpeechWords words) {
    Optional<Passage> place = piece.in(course.article());
    String heading = place.map(passage -> heading(course, passage, words)).orElse("");
    return shown(course, piece, heading, List.of(), place, marks);
  }

  private static String heading(CoursePack course, Passage passage, SpeechWords words) {
    return course
        .article()
        .sentence(passage)
        .map(Sentence::speech)
        .map(words::label)
        .or(() -> passage.note().map(words::note))
        .orElseGet(words::heading);
  }

  /** The cell that says most, beside the name that stands in its row. */
  private static Shown row(
      CoursePack course, List<Evidence> evidence, Marks marks, SpeechWords words) {
    Evidence telling =
        evidence.stream()
            .max((one, other) -> Integer.compare(one.quote().length(), other.quote().length()))
            .orElseThrow();
    List<String> others =
        evidence.stream().filter(piece -> !piece.equals(telling)).map(Evidence::quote).toList();
    Optional<Passage> place = telling.in(course.article());
    String heading =
        course.article().lesson(telling.section()).stream()
            .flatMap(Lesson::tables)
            .filter(table -> telling.table().equals(Optional.of(table.id())))
            .map(table -> words.label(table.speech()))
            .findFirst()
            .orElse("");
    return shown(course, telling, heading, others, place, marks);
  }

  private static Shown shown(
      CoursePack course,
      Evidence piece,
      String heading,
      List<String> others,
      Optional<Passage> place,
      Marks marks) {
    return new Shown(
        heading,
        others.stream().findFirst(),
        others.stream().skip(1).toList(),
        marks.in(piece.quote()),
        course.article().lesson(piece.section()).map(Lesson::label).orElse(piece.section()),
        piece.section(),
        place.map(Passage::anchor).orElse(""));
  }
}
