package rostrum.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.courses.EditorNote;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Pieces;
import rostrum.reading.LessonText.Place;
import rostrum.reading.LessonText.Remark;

/** The editor's notes of one lesson, each at the blocks in which it has a place. */
final class Remarks {
  private static final int START = 60;

  private final CoursePack pack;
  private final Lesson lesson;
  private final Pieces pieces;
  private final List<String> given = new ArrayList<>();

  Remarks(CoursePack pack, Lesson lesson, Pieces pieces) {
    this.pack = pack;
    this.lesson = lesson;
    this.pieces = pieces;
  }

  /** How many notes have a place in this lesson. */
  int inLesson() {
    return (int) pack.editorNotes().stream().filter(note -> standsAt(note, Set.of())).count();
  }

  /** The notes with a place at one of these anchors, each once. */
  List<Remark> at(Stream<String> anchors) {
    Set<String> wanted = new LinkedHashSet<>(anchors.toList());
    return wanted.isEmpty()
        ? List.of()
        : pack.editorNotes().stream()
            .filter(note -> standsAt(note, wanted))
            .map(this::remark)
            .toList();
  }

  private boolean standsAt(EditorNote note, Set<String> anchors) {
    return note.places().stream()
        .filter(place -> place.section().equals(lesson.slug()))
        .anyMatch(place -> anchors.isEmpty() || anchors.contains(place.anchor()));
  }

  private Remark remark(EditorNote note) {
    given.add(note.id());
    long times = given.stream().filter(note.id()::equals).count();
    return new Remark(
        "editor-" + note.id() + (times > 1 ? "-" + times : ""),
        note.kind().name().toLowerCase(Locale.ROOT),
        pieces.of(note.text()),
        note.source(),
        note.places().stream().map(this::place).toList());
  }

  private Place place(Passage passage) {
    String label =
        pack.article().lesson(passage.section()).map(Lesson::label).orElse(passage.section());
    return new Place(
        passage.section(),
        passage.anchor(),
        label,
        passage.section().equals(lesson.slug()),
        start(passage.quote()));
  }

  private static String start(String quote) {
    if (quote.length() <= START) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', START);
    return quote.substring(0, space > 0 ? space : START) + " …";
  }
}
