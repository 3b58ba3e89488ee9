package rostrum.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.lessons.Block;
import rostrum.lessons.Footnote;
import rostrum.lessons.Lesson;
import rostrum.lessons.Pieces;
import rostrum.lessons.Sentence;
import rostrum.lessons.Speech;
import rostrum.lessons.SpeechWords;
import rostrum.margin.Jotting;
import rostrum.reading.LessonText.Line;
import rostrum.reading.LessonText.Note;
import rostrum.reading.LessonText.Part;

/** Sets one lesson of a course for reading. */
final class Typesetter {
  private final CoursePack pack;
  private final Lesson lesson;
  private final SpeechWords words;
  private final boolean voices;
  private final List<Jotting> own;
  private final Pieces pieces;
  private final Remarks remarks;
  private final TableSetter tables;
  private final Terms terms;
  private Optional<Speech> before = Optional.empty();

  /**
   * @param voices whether who is speaking is shown in the text
   * @param own what its reader marked in the lesson
   */
  Typesetter(CoursePack pack, Lesson lesson, SpeechWords words, boolean voices, List<Jotting> own) {
    this.pack = pack;
    this.lesson = lesson;
    this.words = words;
    this.voices = voices;
    this.own = own;
    this.pieces = new Pieces(pack.article().scripts());
    this.remarks = new Remarks(pack, lesson, pieces);
    this.tables = new TableSetter(pieces, remarks, words);
    this.terms = new Terms(pack.facts(), pieces);
  }

  LessonText text() {
    List<Part> parts = lesson.blocks().stream().map(this::part).toList();
    return new LessonText(
        lesson.slug(),
        pieces.of(lesson.heading().orElse(lesson.label())),
        pack.source().author(),
        lesson.minutes(),
        remarks.inLesson(),
        voices,
        voices ? words.legend(lesson.sentences().map(Sentence::speech)) : List.of(),
        remarks.at(Stream.of(Lesson.HEADING_ANCHOR)),
        parts);
  }

  private Part part(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Sentence> sentences) -> paragraph(sentences);
      case Block.Byline(String text) -> new LessonText.Byline(pieces.of(text));
      case Block.Table table -> tables.set(table);
    };
  }

  private Part paragraph(List<Sentence> sentences) {
    List<Line> lines = new ArrayList<>();
    Terms.Paragraph paragraph = terms.paragraph();
    for (Sentence sentence : sentences) {
      lines.add(line(sentence, paragraph));
    }
    List<Footnote> notes =
        sentences.stream()
            .flatMap(sentence -> sentence.marks().stream())
            .flatMap(mark -> pack.article().footnote(mark.note()).stream())
            .toList();
    Stream<String> anchors =
        Stream.concat(
            sentences.stream().map(Sentence::anchor), notes.stream().map(Footnote::anchor));
    return new LessonText.Paragraph(
        List.copyOf(lines),
        notes.stream().map(this::note).toList(),
        remarks.at(anchors),
        sentences.stream().flatMap(this::own).toList());
  }

  private Stream<LessonText.Own> own(Sentence sentence) {
    return on(sentence)
        .filter(Jotting::isNote)
        .map(jotting -> new LessonText.Own(sentence.number(), jotting.body()));
  }

  private Stream<Jotting> on(Sentence sentence) {
    return own.stream().filter(jotting -> jotting.in(pack.article()).equals(Optional.of(sentence)));
  }

  private Line line(Sentence sentence, Terms.Paragraph paragraph) {
    Speech speech = sentence.speech();
    boolean another = !before.equals(Optional.of(speech));
    before = Optional.of(speech);
    return new Line(
        sentence.number(),
        sentence.anchor(),
        speech.voice().slug(),
        speech.claim().slug(),
        words.who(speech),
        words.kind(speech),
        words.label(speech),
        voices && another,
        on(sentence).findAny().isPresent(),
        pieces.of(sentence, paragraph::set));
  }

  private Note note(Footnote note) {
    return new Note(note.number(), note.anchor(), pieces.of(note.text()));
  }
}
