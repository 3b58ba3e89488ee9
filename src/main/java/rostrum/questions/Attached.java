package rostrum.questions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;

/**
 * A sentence of the article that somebody attaches to what they write, with its words as they stood
 * there.
 *
 * @param section slug of the lesson
 */
public record Attached(String section, String quote) {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?([a-z0-9-]+)(?:#|/sentences/)(s-\\d+)");
  private static final int FEWEST_LETTERS = 8;

  /**
   * The sentence that somebody means who types its place, such as {@code introduction#s-12} or the
   * whole address of it, or its words: all of them or a part, as long as no other sentence has it.
   * Only letters and digits count.
   *
   * @return empty if there is no such sentence, or more than one
   */
  public static Optional<Attached> in(Article article, String typed) {
    Matcher place = PLACE.matcher(typed.strip());
    if (place.matches()) {
      return article.lesson(place.group(1)).stream()
          .flatMap(lesson -> sentences(lesson, place.group(2)))
          .findFirst();
    }
    String words = plain(typed);
    if (words.length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    List<Attached> all =
        article.lessons().stream().flatMap(lesson -> sentences(lesson, "")).toList();
    List<Attached> whole = all.stream().filter(one -> plain(one.quote()).equals(words)).toList();
    List<Attached> part = all.stream().filter(one -> plain(one.quote()).contains(words)).toList();
    return whole.isEmpty() && part.size() != 1
        ? Optional.empty()
        : Stream.concat(whole.stream(), part.stream()).findFirst();
  }

  private static Stream<Attached> sentences(Lesson lesson, String anchor) {
    return lesson
        .sentences()
        .filter(sentence -> anchor.isEmpty() || sentence.anchor().equals(anchor))
        .map(Sentence::text)
        .map(text -> new Attached(lesson.slug(), text));
  }

  private static String plain(String words) {
    return Spelling.letters(words);
  }

  /** As what a question rests on. */
  public Evidence evidence() {
    return new Evidence(
        section, quote, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
