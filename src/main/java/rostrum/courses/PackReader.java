package rostrum.courses;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rostrum.facts.FactBase;
import rostrum.facts.PartialDate;
import rostrum.lessons.Article;
import rostrum.lessons.Footnote;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Scripts;
import rostrum.lessons.Speaker;

/**
 * Reads a course pack, as {@code docs/course-pack.md} describes it, and finds everything that is
 * wrong with it.
 */
public final class PackReader {
  private static final String COURSE = "course.yaml";
  private static final String VOICES = "voices.yaml";
  private static final String EDITOR_NOTES = "editor-notes.yaml";
  private static final String GUIDE = "guide.yaml";
  private static final String NOTES = "article/notes.txt";
  private static final int MOST_LINES = 50_000;
  private static final int MOST_SENTENCES = 20_000;
  private static final int MOST_NOTES = 5_000;
  private static final List<String> FACTS =
      List.of(
          "people",
          "bodies",
          "posts",
          "lists",
          "holdings",
          "slogans",
          "events",
          "figures",
          "institutions",
          "quotations",
          "enumerations",
          "reasons",
          "inferences",
          "statements",
          "sources",
          "contrasts",
          "disagreements",
          "surveys",
          "romanisations");

  private final PackSource source;
  private final Faults faults = new Faults();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, List<Fields>> entries = new HashMap<>();

  private PackReader(PackSource source) {
    this.source = source;
  }

  /** Reads the whole pack, whatever is wrong with it. */
  public static PackReading read(PackSource source) {
    PackReader reader = new PackReader(source);
    Optional<CoursePack> pack = reader.read();
    List<Fault> faults = reader.faults.inOrder();
    return new PackReading(faults, faults.isEmpty() ? pack : Optional.empty());
  }

  private Optional<CoursePack> read() {
    source.files().forEach(this::decode);
    Optional<Fields> course = text(COURSE).flatMap(text -> Fields.document(COURSE, text, faults));
    if (course.isEmpty()) {
      faults.add(COURSE, 1, "here should stand what the course is: 'slug: …' and so on");
      return Optional.empty();
    }
    Fields fields = course.get();
    String slug = fields.text("slug");
    Ids.wellFormed(fields, "slug", slug);
    String language = fields.text("language");
    String about = fields.text("about");
    Optional<Source> from = fields.nested("source").map(PackReader::source);
    if (from.isEmpty()) {
      fields.fault("source", "'source' is missing");
    }
    Map<String, Speaker> speakers = speakers();
    ArticleReader reader = new ArticleReader(speakers, faults);
    List<Lesson> lessons = lessons(fields, reader);
    List<Footnote> notes = text(NOTES).map(text -> reader.notes(NOTES, text)).orElse(List.of());
    if (isTooLong(lessons, notes)) {
      faults.add(
          COURSE,
          1,
          "an article has at most %,d sentences and %,d notes; divide it"
              .formatted(MOST_SENTENCES, MOST_NOTES));
      return Optional.empty();
    }
    Article article = new Article(language, scripts(fields), lessons, notes);
    fields.noOthers();
    unknownFiles(lessons);
    EvidenceReader evidence = new EvidenceReader(article, speakers);
    List<EditorNote> editorNotes = editorNotes(evidence);
    Set<String> told =
        editorNotes.stream()
            .filter(note -> note.kind() == EditorNote.Kind.DISAGREES)
            .map(EditorNote::id)
            .collect(Collectors.toSet());
    FactBase facts =
        new FactReader(
                this::facts,
                article,
                evidence,
                name -> faults.isFaulty("facts/" + name + ".yaml"),
                told)
            .read();
    Guide guide = guide();
    return from.map(known ->
        new CoursePack(slug, about, known, article, facts, editorNotes, guide, source.sha256()));
  }

  /** Each fact is looked for in all of it. */
  private static boolean isTooLong(List<Lesson> lessons, List<Footnote> notes) {
    return lessons.stream().flatMap(Lesson::sentences).count() > MOST_SENTENCES
        || notes.size() > MOST_NOTES;
  }

  private void decode(String path, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    int line = 1;
    for (int at = 0; at < in.position(); at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    if (result.isError()) {
      faults.add(path, line, "bad encoding: this line is not UTF-8");
    }
    String text = lines(path, out.flip().toString());
    characters(path, text);
    texts.put(path, text);
  }

  /** The lines that are read: what comes after the last of them could only be more faults. */
  private String lines(String path, String text) {
    int end = 0;
    for (int line = 0; line < MOST_LINES; line++) {
      int next = text.indexOf('\n', end);
      if (next < 0) {
        return text;
      }
      end = next + 1;
    }
    if (end < text.length()) {
      faults.add(path, MOST_LINES + 1, "a file has at most %,d lines".formatted(MOST_LINES));
    }
    return text.substring(0, end);
  }

  private void characters(String path, String text) {
    int line = 1;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\n') {
        line++;
      } else if (letter == '\ufeff' || letter == '\ufffd') {
        faults.add(path, line, "bad encoding: U+%04X stands in the text".formatted((int) letter));
      } else if (letter < ' ' && letter != '\t' && letter != '\r') {
        faults.add(path, line, "bad encoding: control character U+%04X".formatted((int) letter));
      }
    }
  }

  private Optional<String> text(String path) {
    Optional<String> text = Optional.ofNullable(texts.get(path));
    if (text.isEmpty()) {
      faults.add(path, 1, "this file is missing");
    }
    return text;
  }

  private static Source source(Fields fields) {
    Source source =
        new Source(
            fields.text("title"),
            fields.text("author"),
            fields.text("affiliation"),
            fields.text("date"),
            fields.text("rights"),
            fields.text("sha256"));
    fields.noOthers();
    return source;
  }

  private Scripts scripts(Fields course) {
    Map<UnicodeScript, String> languages = new LinkedHashMap<>();
    course
        .map("scripts")
        .forEach((script, language) -> {
          try {
            languages.put(UnicodeScript.forName(script), language);
          } catch (IllegalArgumentException e) {
            course.fault("scripts", "'" + script + "' is no script of Unicode");
          }
        });
    return new Scripts(Map.copyOf(languages));
  }

  private List<Lesson> lessons(Fields course, ArticleReader reader) {
    Set<String> slugs = new HashSet<>();
    List<Lesson> lessons = new ArrayList<>();
    for (Fields entry : course.entries("lessons")) {
      String slug = entry.text("slug");
      Ids.wellFormed(entry, "slug", slug);
      if (!slugs.add(slug)) {
        entry.fault("slug", "a second lesson '" + slug + "'");
      }
      String label = entry.text("label");
      String shortName = entry.text("short");
      boolean numbered = entry.yes("numbered", false);
      String file = "article/" + slug + ".txt";
      text(file)
          .map(text -> reader.lesson(file, text))
          .ifPresent(body ->
              lessons.add(
                  new Lesson(slug, label, shortName, numbered, body.heading(), body.blocks())));
      entry.noOthers();
    }
    if (slugs.isEmpty()) {
      course.fault("lessons", "the course has no lesson");
    }
    return List.copyOf(lessons);
  }

  private Map<String, Speaker> speakers() {
    List<Fields> entries =
        text(VOICES).map(text -> Fields.entries(VOICES, text, faults)).orElse(List.of());
    Map<String, Speaker> speakers = new HashMap<>();
    for (Fields entry : entries) {
      String id = Ids.unique(entry, speakers.keySet());
      Set<String> couldBe = Set.copyOf(new HashSet<>(entry.texts("could-be")));
      speakers.put(id, new Speaker(id, entry.text("who"), entry.text("occasion"), couldBe));
      entry.noOthers();
    }
    for (Fields entry : entries) {
      entry.texts("could-be").stream()
          .filter(id -> !speakers.containsKey(id))
          .forEach(id -> entry.fault("could-be", "there is no speaker '" + id + "'"));
    }
    return speakers;
  }

  private List<Fields> facts(String name) {
    String file = "facts/" + name + ".yaml";
    return entries.computeIfAbsent(
        file,
        path ->
            texts.containsKey(path) ? Fields.entries(path, texts.get(path), faults) : List.of());
  }

  private List<EditorNote> editorNotes(EvidenceReader evidence) {
    Set<String> ids = new HashSet<>();
    List<EditorNote> notes = new ArrayList<>();
    String text = texts.getOrDefault(EDITOR_NOTES, "");
    for (Fields entry : Fields.entries(EDITOR_NOTES, text, faults)) {
      String id = Ids.unique(entry, ids);
      ids.add(id);
      String kind = entry.text("kind");
      boolean outside = kind.equals("outside");
      if (!outside && !kind.equals("disagrees") && !kind.isEmpty()) {
        entry.fault("kind", "'" + kind + "' is no kind of note: write disagrees or outside");
      }
      String words = entry.text("text");
      Optional<String> cited = entry.maybe("source");
      if (outside && cited.isEmpty()) {
        entry.fault("kind", "a note from outside the article needs a 'source'");
      }
      List<Passage> places = new ArrayList<>();
      List<Fields> named = entry.entries("places");
      for (Fields place : named) {
        evidence.passage(place, "quote").ifPresent(places::add);
        place.noOthers();
      }
      int least = outside ? 1 : 2;
      if (named.size() < least) {
        entry.fault("places", "a note of this kind names at least " + least + " places");
      }
      entry.noOthers();
      notes.add(
          new EditorNote(
              id,
              outside ? EditorNote.Kind.OUTSIDE : EditorNote.Kind.DISAGREES,
              words,
              cited,
              List.copyOf(places)));
    }
    return List.copyOf(notes);
  }

  private Guide guide() {
    Optional<Fields> guide =
        Optional.ofNullable(texts.get(GUIDE)).flatMap(text -> Fields.document(GUIDE, text, faults));
    if (guide.isEmpty()) {
      return Guide.EMPTY;
    }
    Fields fields = guide.get();
    Optional<Guide.Span> posts = fields.nested("posts").flatMap(PackReader::span);
    List<String> notDiscussed = List.copyOf(fields.texts("not-discussed"));
    fields.noOthers();
    return new Guide(posts, notDiscussed);
  }

  private static Optional<Guide.Span> span(Fields fields) {
    Optional<PartialDate> from = date(fields, "from");
    Optional<PartialDate> until = date(fields, "until");
    fields.noOthers();
    return from.flatMap(first -> until.map(last -> new Guide.Span(first, last)));
  }

  private static Optional<PartialDate> date(Fields fields, String name) {
    String text = fields.text(name);
    Optional<PartialDate> date = PartialDate.parse(text);
    if (date.isEmpty() && !text.isEmpty()) {
      fields.fault(name, "'" + text + "' is not a date like 2021, 2021-01 or 2021-01-11");
    }
    return date;
  }

  private void unknownFiles(List<Lesson> lessons) {
    Set<String> known = new HashSet<>(Set.of(COURSE, VOICES, EDITOR_NOTES, GUIDE, NOTES));
    lessons.forEach(lesson -> known.add("article/" + lesson.slug() + ".txt"));
    FACTS.forEach(name -> known.add("facts/" + name + ".yaml"));
    texts.keySet().stream()
        .filter(path -> !known.contains(path))
        .forEach(path -> faults.add(path, 1, "a pack has no such file"));
  }
}
