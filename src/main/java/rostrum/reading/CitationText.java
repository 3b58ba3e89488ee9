package rostrum.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.words.Messages;

/** A sentence with everything that a citation of it needs, as plain text to take along. */
record CitationText(CoursePack course, Messages words) {

  /** What the source does not state is said not to be stated. */
  String of(Lesson lesson, Sentence sentence) {
    String cited =
        words.say(
            "citation",
            sentence.text(),
            course.source().author(),
            course.source().title(),
            course.source().date(),
            lesson.label(),
            Integer.toString(sentence.number()));
    Stream<String> notes =
        sentence.marks().stream()
            .flatMap(mark -> course.article().footnote(mark.note()).stream())
            .map(note -> words.say("citation.note", Integer.toString(note.number()), note.text()));
    return Stream.concat(Stream.of(cited), notes).collect(Collectors.joining("\n"));
  }
}
