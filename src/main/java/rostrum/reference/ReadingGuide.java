package rostrum.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.courses.EditorNote;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.lessons.SpeechWords;
import rostrum.lessons.Voice;

/** How to read the article: counted and quoted from it, but for what the editor adds. */
final class ReadingGuide {
  private static final int TELLING = 8;

  private final CoursePack course;
  private final Citations citations;
  private final SpeechWords words;

  ReadingGuide(CoursePack course, Citations citations, SpeechWords words) {
    this.course = course;
    this.citations = citations;
    this.words = words;
  }

  /** A kind of statement or a voice, what it means, and a sentence of it. */
  public record Kind(String word, String meaning, Optional<Quote> example) {}

  /**
   * How many sentences somebody speaks.
   *
   * @param width 0–100, of the one who speaks most
   */
  public record Share(String who, int sentences, int width) {}

  /** Something on which the article gives two accounts or more. */
  public record Difference(String id, String text, List<Cite> places) {}

  private record Said(Lesson lesson, Sentence sentence) {}

  /** Printed lines about the author. */
  public List<String> bylines() {
    return course.article().lessons().stream()
        .flatMap(lesson -> lesson.blocks().stream())
        .flatMap(
            block -> block instanceof Block.Byline(String text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  public List<Kind> kinds() {
    List<Said> all = said().toList();
    return words.legend(all.stream().map(one -> one.sentence().speech())).stream()
        .map(meaning -> new Kind(meaning.word(), meaning.meaning(), example(all, meaning.mark())))
        .toList();
  }

  /** The shortest sentence that still tells something. */
  private Optional<Quote> example(List<Said> all, String mark) {
    return all.stream()
        .filter(one -> SpeechWords.isMarked(one.sentence().speech(), mark))
        .filter(one -> one.sentence().text().split(" ").length >= TELLING)
        .min(Comparator.comparingInt(one -> one.sentence().text().length()))
        .map(one -> citations.quote(one.lesson(), one.sentence()));
  }

  /** Who speaks in how many sentences, those who speak most first. */
  public List<Share> voices() {
    Map<Voice, Integer> counts = new LinkedHashMap<>();
    said().forEach(one -> counts.merge(one.sentence().speech().voice(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(1);
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Voice, Integer>comparingByValue().reversed())
        .map(count ->
            new Share(words.voice(count.getKey()), count.getValue(), 100 * count.getValue() / most))
        .toList();
  }

  public int sentences() {
    return (int) said().count();
  }

  public int annotated() {
    return (int) said().filter(one -> !one.sentence().marks().isEmpty()).count();
  }

  public List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    for (EditorNote note : course.editorNotes()) {
      if (note.kind() == EditorNote.Kind.DISAGREES) {
        differences.add(
            new Difference(
                note.id(), note.text(), note.places().stream().map(citations::of).toList()));
      }
    }
    return List.copyOf(differences);
  }

  private Stream<Said> said() {
    return course.article().lessons().stream()
        .flatMap(lesson -> lesson.sentences().map(sentence -> new Said(lesson, sentence)));
  }
}
