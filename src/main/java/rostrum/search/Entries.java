package rostrum.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.CitedSource;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Footnote;
import rostrum.lessons.Lesson;
import rostrum.search.Entry.Kind;
import rostrum.search.Entry.Name;

/** Everything of a course that can be found. */
record Entries(CoursePack course) {

  Stream<Entry> all() {
    return Stream.of(persons(), bodies(), posts(), phrases(), events(), figures(), text(), notes())
        .flatMap(entries -> entries);
  }

  private FactBase facts() {
    return course.facts();
  }

  private Stream<Entry> persons() {
    return facts().persons().stream()
        .map(person ->
            new Entry(
                Kind.PERSON,
                "people#person-" + person.id(),
                person.name(),
                Stream.concat(
                        Stream.concat(Stream.of(person.name()), person.hangul().stream()),
                        facts().ever(person).map(holding -> holding.post().name()).distinct())
                    .collect(Collectors.joining(" · ")),
                List.of(new Name(person.name(), spellings(person)))));
  }

  /** Also without the family name, where two syllables follow it. */
  private static List<String> spellings(Person person) {
    return person.spellings().stream()
        .flatMap(spelling -> {
          int space = spelling.indexOf(' ');
          String given = spelling.substring(space + 1);
          return space > 0 && given.length() > 4 ? Stream.of(spelling, given) : Stream.of(spelling);
        })
        .toList();
  }

  private Stream<Entry> bodies() {
    return facts().bodies().stream()
        .map(body ->
            new Entry(
                Kind.BODY,
                "bodies#body-" + body.id(),
                body.name(),
                Stream.concat(
                        Stream.of(body.name()),
                        facts().institutions().stream()
                            .filter(change -> change.body().equals(body))
                            .map(change -> change.says()))
                    .collect(Collectors.joining(" · ")),
                List.of(new Name(body.name(), List.of()))));
  }

  private Stream<Entry> posts() {
    return facts().posts().stream()
        .flatMap(post -> holders(post).limit(1).map(first -> post(post, first)));
  }

  private Stream<Person> holders(Post post) {
    return facts().holdings().stream()
        .filter(holding -> holding.post().equals(post))
        .map(holding -> holding.person())
        .distinct();
  }

  private Entry post(Post post, Person first) {
    String people = holders(post).map(Person::name).collect(Collectors.joining(", "));
    return new Entry(
        Kind.POST,
        post.body().map(body -> "bodies#body-" + body.id()).orElse("people#person-" + first.id()),
        post.name(),
        post.name() + " · " + people,
        List.of(new Name(post.name(), post.printed())));
  }

  private Stream<Entry> phrases() {
    return facts().slogans().stream()
        .map(slogan ->
            new Entry(
                Kind.PHRASE,
                "slogans#slogan-" + slogan.id(),
                "“" + slogan.phrase() + "”",
                text(slogan),
                List.of(new Name(slogan.phrase(), slogan.also()))));
  }

  private static String text(Slogan slogan) {
    return Stream.concat(
            Stream.of("“" + slogan.phrase() + "”"), slogan.uses().stream().map(Use::says))
        .collect(Collectors.joining(" · "));
  }

  private Stream<Entry> events() {
    return facts().events().stream()
        .map(event ->
            Entry.unnamed(
                Kind.EVENT,
                "timeline#event-" + event.name(),
                event.date().in(language()),
                event.says()));
  }

  private Stream<Entry> figures() {
    return facts().figures().stream()
        .map(figure ->
            Entry.unnamed(
                Kind.FIGURE,
                "figures#figure-" + figure.name(),
                label(figure.attested().section()),
                text(figure)));
  }

  private static String text(Figure figure) {
    return "%s: %s %s".formatted(figure.says(), figure.value().toPlainString(), figure.unit());
  }

  private Stream<Entry> text() {
    return course.article().lessons().stream()
        .flatMap(lesson ->
            Stream.concat(
                sentences(lesson), lesson.tables().flatMap(table -> rows(lesson, table))));
  }

  private static Stream<Entry> sentences(Lesson lesson) {
    return lesson
        .sentences()
        .map(sentence ->
            Entry.unnamed(
                Kind.SENTENCE,
                "lessons/" + lesson.slug() + "#" + sentence.anchor(),
                lesson.label(),
                sentence.text()));
  }

  private static Stream<Entry> rows(Lesson lesson, Block.Table table) {
    int head = table.columns().getFirst().isEmpty() ? 1 : 0;
    return table.rows().stream()
        .map(row ->
            Entry.unnamed(
                Kind.ROW,
                "lessons/" + lesson.slug() + "#" + Article.cellAnchor(table, row.number(), head),
                lesson.label(),
                Stream.concat(row.cells().stream().skip(head), Stream.of(row.group()).limit(head))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" · "))));
  }

  private Stream<Entry> notes() {
    return course.article().footnotes().stream()
        .map(note ->
            Entry.unnamed(
                Kind.NOTE,
                "notes#note-" + note.number(),
                Integer.toString(note.number()),
                text(note)));
  }

  /** With what it cites, which it may name in another language. */
  private String text(Footnote note) {
    return Stream.concat(
            Stream.of(note.text()),
            facts().sources().stream()
                .filter(source -> source.notes().contains(note.number()))
                .map(CitedSource::title))
        .collect(Collectors.joining(" · "));
  }

  private String label(String section) {
    return course.article().lesson(section).map(Lesson::label).orElse(section);
  }

  private Locale language() {
    return Locale.forLanguageTag(course.article().language());
  }
}
