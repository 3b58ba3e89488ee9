package rostrum.margin;

import java.time.Instant;
import java.util.Optional;
import rostrum.lessons.Article;
import rostrum.lessons.Sentence;

/**
 * A highlight or a note on one sentence.
 *
 * @param id public
 * @param lesson slug of the lesson
 * @param anchor of the sentence when it was marked
 * @param sentence its words then
 * @param body the note as it was written last; of a highlight nothing
 * @param isHere whether it stands; one that was taken away can be brought back
 * @param writtenAt when it was written, taken away or brought back last, UTC
 */
public record Jotting(
    String id,
    String lesson,
    String anchor,
    String sentence,
    String body,
    boolean isHere,
    Instant writtenAt) {

  /** The most letters of a note. */
  public static final int LONGEST = 4000;

  public boolean isNote() {
    return !body.isEmpty();
  }

  /**
   * The sentence to which it belongs in a text that may have changed: the one with the same words,
   * at its old place or at another of the same lesson, else the one that stands at its old place.
   *
   * @return empty if the text has no such place any more
   */
  public Optional<Sentence> in(Article article) {
    Optional<Sentence> same = at(article).filter(this::isSame);
    return same.or(() ->
            article.lesson(lesson).stream()
                .flatMap(there -> there.sentences())
                .filter(this::isSame)
                .findFirst())
        .or(() -> at(article));
  }

  /** Whether the words that were marked no longer stand there. */
  public boolean hasChanged(Article article) {
    return in(article).filter(this::isSame).isEmpty();
  }

  private boolean isSame(Sentence other) {
    return other.text().equals(sentence);
  }

  private Optional<Sentence> at(Article article) {
    return article
        .lesson(lesson)
        .flatMap(there -> there.sentences().filter(one -> one.anchor().equals(anchor)).findFirst());
  }
}
