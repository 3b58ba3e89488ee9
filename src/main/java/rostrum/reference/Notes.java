package rostrum.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rostrum.courses.CoursePack;
import rostrum.facts.CitedSource;
import rostrum.facts.Fact;
import rostrum.lessons.Footnote;
import rostrum.lessons.Lesson;
import rostrum.lessons.Piece;
import rostrum.lessons.Pieces;
import rostrum.lessons.Sentence;

/** The author’s notes: what each says, what it supports, and which source it cites. */
final class Notes {
  private final CoursePack course;
  private final Citations citations;
  private final FactWords says;
  private final Pieces pieces;

  Notes(CoursePack course, Citations citations, FactWords says) {
    this.course = course;
    this.citations = citations;
    this.says = says;
    this.pieces = new Pieces(course.article().scripts());
  }

  /**
   * A note.
   *
   * @param sentence the one that bears its mark
   * @param supports what facts of that sentence say
   */
  public record Entry(
      int number,
      List<Piece> text,
      Optional<Quote> sentence,
      List<String> supports,
      Optional<Cited> source) {}

  /**
   * What a note cites.
   *
   * @param others the other notes that cite it
   */
  public record Cited(String id, String title, List<Integer> others) {}

  /**
   * A source and the notes that cite it.
   *
   * @param width 0–100, of the one that most notes cite
   */
  public record Source(String id, String title, List<Integer> notes, int width) {}

  List<Entry> entries() {
    return course.article().footnotes().stream().map(this::entry).toList();
  }

  /** The sources, the most cited first. */
  List<Source> sources() {
    int most =
        course.facts().sources().stream().mapToInt(source -> source.notes().size()).max().orElse(1);
    return course.facts().sources().stream()
        .sorted(Comparator.comparing((CitedSource source) -> source.notes().size()).reversed())
        .map(source ->
            new Source(
                source.name(), source.title(), source.notes(), 100 * source.notes().size() / most))
        .toList();
  }

  private record Marked(Lesson lesson, Sentence sentence) {}

  private Entry entry(Footnote note) {
    Optional<Marked> marked = marked(note);
    return new Entry(
        note.number(),
        pieces.of(note.text()),
        marked.map(at -> citations.quote(at.lesson(), at.sentence())),
        marked.map(this::supports).orElse(List.of()),
        course.facts().sources().stream()
            .filter(source -> source.notes().contains(note.number()))
            .findFirst()
            .map(source -> cited(source, note.number())));
  }

  private Optional<Marked> marked(Footnote note) {
    for (Lesson lesson : course.article().lessons()) {
      Optional<Sentence> sentence =
          lesson
              .sentences()
              .filter(one -> one.marks().stream().anyMatch(mark -> mark.note() == note.number()))
              .findFirst();
      if (sentence.isPresent()) {
        return Optional.of(new Marked(lesson, sentence.get()));
      }
    }
    return Optional.empty();
  }

  private List<String> supports(Marked at) {
    return course
        .facts()
        .facts()
        .filter(fact -> rests(fact, at))
        .flatMap(fact -> says.of(fact).stream())
        .distinct()
        .toList();
  }

  private static boolean rests(Fact fact, Marked at) {
    return fact.attested().evidence().stream()
        .anyMatch(passage ->
            passage.section().equals(at.lesson().slug())
                && passage.anchor().equals(at.sentence().anchor()));
  }

  private static Cited cited(CitedSource source, int number) {
    List<Integer> others = new ArrayList<>(source.notes());
    others.remove(Integer.valueOf(number));
    return new Cited(source.name(), source.title(), List.copyOf(others));
  }
}
