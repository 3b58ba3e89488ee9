package rostrum.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param section how the lesson is called
 * @param lesson its slug
 * @param anchor of the sentence or cell there; empty if the article no longer has it
 */
public record Shown(
    String heading,
    Optional<String> row,
    List<String> also,
    String before,
    String marked,
    String after,
    String section,
    String lesson,
    String anchor) {

  /**
   * Shows a question's evidence, one piece for each sentence and each row of a table.
   *
   * @param matters what is marked where it stands
   */
  static List<Shown> of(
      CoursePack course, List<Evidence> evidence, List<String> matters, SpeechWords words) {
    return new Units(course.article())
        .of(evidence).stream()
            .map(unit ->
                unit.getFirst().table().isPresent()
                    ? row(course, unit, matters, words)
                    : sentence(course, unit.getFirst(), matters, words))
            .toList();
  }

  private static Shown sentence(
      CoursePack course, Evidence piece, List<String> matters, SpeechWords words) {
    Optional<Passage> place = piece.in(course.article());
    String heading = place.map(passage -> heading(course, passage, words)).orElse("");
    return shown(course, piece, heading, List.of(), place, matters);
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
      CoursePack course, List<Evidence> evidence, List<String> matters, SpeechWords words) {
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
    return shown(course, telling, heading, others, place, matters);
  }

  private static Shown shown(
      CoursePack course,
      Evidence piece,
      String heading,
      List<String> others,
      Optional<Passage> place,
      List<String> matters) {
    String quote = piece.quote();
    String lowered = quote.toLowerCase(Locale.ROOT);
    String mark =
        matters.stream()
            .filter(matter -> lowered.contains(matter.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse("");
    int at = mark.isEmpty() ? quote.length() : lowered.indexOf(mark.toLowerCase(Locale.ROOT));
    return new Shown(
        heading,
        others.stream().findFirst(),
        others.stream().skip(1).toList(),
        quote.substring(0, at),
        quote.substring(at, at + mark.length()),
        quote.substring(at + mark.length()),
        course.article().lesson(piece.section()).map(Lesson::label).orElse(piece.section()),
        piece.section(),
        place.map(Passage::anchor).orElse(""));
  }

  /** What is worth marking: the names of what a question is about, then what answers it. */
  static List<String> matters(CoursePack course, List<String> subjects, List<String> keys) {
    Stream<String> names =
        Stream.of(
                course.facts().posts().stream()
                    .filter(post -> subjects.contains(post.subject()))
                    .flatMap(post -> post.printed().stream()),
                course.facts().slogans().stream()
                    .filter(slogan -> subjects.contains(slogan.subject()))
                    .flatMap(slogan ->
                        Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream())),
                course.facts().bodies().stream()
                    .filter(body -> subjects.contains(body.subject()))
                    .map(body -> body.name()))
            .flatMap(matters -> matters);
    return Stream.concat(names, keys.stream()).toList();
  }
}
