package rostrum.reference;

import java.util.Optional;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.Attested;
import rostrum.facts.Roster;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Pieces;
import rostrum.lessons.Sentence;
import rostrum.lessons.Speech;
import rostrum.lessons.SpeechWords;
import rostrum.words.Messages;

/** Makes citations of one course. */
final class Citations {
  private final CoursePack course;
  private final SpeechWords speech;
  private final Messages words;
  private final Pieces pieces;

  Citations(CoursePack course, SpeechWords speech, Messages words) {
    this.course = course;
    this.speech = speech;
    this.words = words;
    this.pieces = new Pieces(course.article().scripts());
  }

  /** The whole passage. */
  Quote quote(Passage passage) {
    return Quote.whole(of(passage), passage.quote(), pieces);
  }

  /** The whole sentence. */
  Quote quote(Lesson lesson, Sentence sentence) {
    return Quote.whole(of(lesson, sentence), sentence.text(), pieces);
  }

  /** The passage around what matters in it. */
  Quote quote(Passage passage, int start, int end) {
    return Quote.around(of(passage), passage.quote(), start, end, pieces);
  }

  /** Of the first piece of evidence, said as the fact is. */
  Cite of(Attested attested) {
    return of(attested.evidence().getFirst(), attested.speech());
  }

  Cite of(Passage passage, Speech said) {
    return new Cite(passage.section(), passage.anchor(), label(passage), speech.label(said));
  }

  /** Of a passage, said as the article itself marks it. */
  Cite of(Passage passage) {
    return new Cite(passage.section(), passage.anchor(), label(passage), who(passage));
  }

  Cite of(Lesson lesson, Sentence sentence) {
    return new Cite(
        lesson.slug(), sentence.anchor(), lesson.label(), speech.label(sentence.speech()));
  }

  /** Of a whole list. */
  Cite of(Roster roster) {
    Passage first = roster.attested().evidence().getFirst();
    return new Cite(
        first.section(), roster.table(), label(first), speech.label(roster.attested().speech()));
  }

  private String label(Passage passage) {
    String lesson = label(passage.section());
    Optional<String> table = passage.cell().flatMap(cell -> citedAs(cell.table()));
    if (table.isPresent()) {
      return words.say("cite.table", table.get(), lesson);
    }
    return passage.note().map(note -> words.say("cite.note", note, lesson)).orElse(lesson);
  }

  String label(String section) {
    return course.article().lesson(section).map(Lesson::label).orElse(section);
  }

  private Optional<String> citedAs(String table) {
    return course.facts().rosters().stream()
        .filter(roster -> roster.table().equals(table))
        .map(Roster::citedAs)
        .findFirst();
  }

  private String who(Passage passage) {
    Optional<Speech> said =
        Stream.concat(
                course.article().sentence(passage).map(Sentence::speech).stream(),
                table(passage).map(Block.Table::speech).stream())
            .findFirst();
    return said.map(speech::label)
        .or(() -> passage.note().map(speech::note))
        .orElseGet(speech::heading);
  }

  private Optional<Block.Table> table(Passage passage) {
    return passage
        .cell()
        .flatMap(cell ->
            course.article().lesson(passage.section()).stream()
                .flatMap(Lesson::tables)
                .filter(table -> table.id().equals(cell.table()))
                .findFirst());
  }
}
