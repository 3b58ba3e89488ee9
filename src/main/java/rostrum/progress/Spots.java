package rostrum.progress;

import java.util.Optional;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;

/**
 * The places of which the map of an article is made: its sentences and the rows of its tables. A
 * footnote belongs to the sentence that bears its mark, a cell to its row, a heading to none.
 */
record Spots(Article article) {

  /** The spot on which a passage lies, if on any. */
  Optional<Spot> of(Passage passage) {
    Optional<Lesson> lesson = article.lesson(passage.section());
    if (passage.cell().isPresent()) {
      Passage.Cell cell = passage.cell().get();
      return lesson.map(there -> row(there, cell.table(), cell.row()));
    }
    return lesson.flatMap(there ->
        there
            .sentences()
            .filter(sentence -> isOn(passage, sentence))
            .findFirst()
            .map(sentence -> sentence(there, sentence)));
  }

  /**
   * A place of the map.
   *
   * @param lesson its slug
   * @param name unique in the lesson: the anchor of a sentence; the table and number of a row
   */
  record Spot(String lesson, String name) {}

  private static boolean isOn(Passage passage, Sentence sentence) {
    return passage
        .note()
        .map(note -> sentence.marks().stream().anyMatch(mark -> mark.note() == note))
        .orElseGet(() -> sentence.anchor().equals(passage.anchor()));
  }

  static Spot sentence(Lesson lesson, Sentence sentence) {
    return new Spot(lesson.slug(), sentence.anchor());
  }

  static Spot row(Lesson lesson, String table, int number) {
    return new Spot(lesson.slug(), table + " " + number);
  }
}
