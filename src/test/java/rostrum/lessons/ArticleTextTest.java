package rostrum.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.lessons.Sentence.NoteMark;

/** Holds the shipped course, word for word, against the text as it was supplied. */
class ArticleTextTest {
  private static final Pattern NOTE_BODY = Pattern.compile("\\[(\\d+):");
  private static final Pattern NOTE_MARK = Pattern.compile("\\[footnoteRef:(\\d+)]");
  private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark[^\\]]*]");
  private static final Pattern HEADING = Pattern.compile("(?m)^([IV]+)\\. \\p{Lu}.*$");

  private final Article article = Fixtures.congress().article();
  private final Supplied supplied = Supplied.of(Fixtures.suppliedText());

  /**
   * The supplied text in two parts.
   *
   * @param body without residue, the marks of notes written as the pack writes them
   */
  private record Supplied(String body, Map<Integer, String> notes) {

    static Supplied of(String text) {
      Map<Integer, String> notes = new TreeMap<>();
      StringBuilder body = new StringBuilder();
      Matcher note = NOTE_BODY.matcher(text);
      int from = 0;
      while (note.find(from)) {
        body.append(text, from, note.start());
        int end = closing(text, note.start());
        notes.put(Integer.valueOf(note.group(1)), text.substring(note.end(), end));
        from = end + 1;
      }
      body.append(text, from, text.length());
      String marked = NOTE_MARK.matcher(body).replaceAll("[^$1]");
      return new Supplied(BOOKMARK.matcher(marked).replaceAll("").replace("[Abstract]", ""), notes);
    }

    /** Where the bracket closes that opens here: the text of note 8 has brackets inside. */
    private static int closing(String text, int open) {
      int depth = 0;
      for (int at = open; at < text.length(); at++) {
        depth += text.charAt(at) == '[' ? 1 : 0;
        depth -= text.charAt(at) == ']' ? 1 : 0;
        if (depth == 0) {
          return at;
        }
      }
      throw new AssertionError("a note does not end");
    }

    /** Abstract, introduction and the numbered sections. */
    List<String> sections() {
      List<String> sections = new ArrayList<>();
      int second = body.indexOf("\n") + 1;
      sections.add(body.substring(0, second));
      int from = second;
      Matcher heading = HEADING.matcher(body);
      while (heading.find()) {
        sections.add(body.substring(from, heading.start()));
        from = heading.start();
      }
      sections.add(body.substring(from));
      return sections;
    }
  }

  @Test
  void The_course_rests_on_the_text_that_was_supplied() throws Exception {
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Fixtures.suppliedBytes()));

    assertThat(Fixtures.congress().source().sha256()).isEqualTo(sha256);
  }

  @Test
  void There_are_seven_lessons_in_reading_order() {
    assertThat(article.lessons())
        .extracting(Lesson::slug)
        .containsExactly("abstract", "introduction", "1", "2", "3", "4", "5");
  }

  @Test
  void Every_word_of_the_body_and_every_mark_stands_in_its_lesson_in_order_and_nothing_else() {
    List<String> sections = supplied.sections();

    assertThat(sections).hasSameSizeAs(article.lessons());
    for (int at = 0; at < sections.size(); at++) {
      Lesson lesson = article.lessons().get(at);
      assertThat(printed(lesson).flatMap(ArticleTextTest::words).toList())
          .as(lesson.slug())
          .containsExactlyElementsOf(words(sections.get(at)).toList());
    }
  }

  @Test
  void A_numbered_section_bears_its_heading_as_printed_and_another_at_most_its_printed_label() {
    List<String> printed =
        HEADING.matcher(supplied.body()).results().map(line -> line.group().strip()).toList();

    assertThat(article.lessons().stream().filter(Lesson::numbered))
        .extracting(lesson -> lesson.heading().orElse("none"))
        .containsExactlyElementsOf(printed)
        .hasSize(5);
    assertThat(article.lessons().stream().filter(lesson -> !lesson.numbered()))
        .flatExtracting(lesson -> lesson.heading().stream().toList())
        .allMatch(label -> Fixtures.suppliedText().contains("[" + label + "]"));
  }

  @Test
  void The_nineteen_footnotes_are_the_supplied_ones_with_runs_of_white_space_as_one() {
    Map<Integer, String> notes = new TreeMap<>();
    article.footnotes().forEach(note -> notes.put(note.number(), note.text()));
    Map<Integer, String> expected = new TreeMap<>();
    supplied
        .notes()
        .forEach((number, text) -> expected.put(number, words(text).toList().toString()));

    assertThat(notes).hasSize(19);
    notes.replaceAll((number, text) -> words(text).toList().toString());
    assertThat(notes).isEqualTo(expected);
    assertThat(article.footnotes())
        .extracting(Footnote::text)
        .noneMatch(text -> text.contains("  "));
  }

  @Test
  void Note_8_keeps_the_brackets_that_belong_to_it() {
    assertThat(article.footnote(8).orElseThrow().text())
        .startsWith("[North Korea] Foreign Investment")
        .endsWith("p. 18.");
  }

  @Test
  void Table_1_has_nineteen_rows_of_a_name_and_a_position() {
    Block.Table table = article.lesson("1").orElseThrow().tables().findFirst().orElseThrow();

    assertThat(table.columns()).containsExactly("", "Name", "Position");
    assertThat(table.rows()).hasSize(19);
    assertThat(table.rows())
        .extracting(Block.Row::group)
        .containsOnly(
            "Members of the Standing Committee of the Political Bureau",
            "Members of the Political Bureau");
    assertThat(table.rows().stream().filter(row -> row.groupStart() == 1)).hasSize(5);
    assertThat(table.rows())
        .allMatch(row -> !row.cells().get(1).isEmpty() && !row.cells().get(2).isEmpty());
  }

  @Test
  void Every_sentence_says_who_speaks_and_what_kind_of_statement_it_is() {
    List<Speech> all =
        Stream.concat(
                article.lessons().stream().flatMap(Lesson::sentences).map(Sentence::speech),
                article.lessons().stream().flatMap(Lesson::tables).map(Block.Table::speech))
            .toList();

    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all)
        .allSatisfy(speech -> {
          assertThat(speech.voice()).isNotNull();
          assertThat(speech.claim()).isNotNull();
          assertThat(speech.speaker().isPresent()).isEqualTo(speech.voice().needsSpeaker());
        });
  }

  @Test
  void Sentences_are_counted_through_each_lesson_from_one() {
    for (Lesson lesson : article.lessons()) {
      List<Integer> numbers = lesson.sentences().map(Sentence::number).toList();

      assertThat(numbers).isEqualTo(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList());
    }
  }

  @Test
  void No_residue_of_the_word_processor_is_left() {
    assertThat(article.passages().map(Passage::quote))
        .noneMatch(
            quote -> quote.matches("(?s).*(\\[footnoteRef|\\[bookmark|\\[Abstract|\\[\\d+:).*"));
  }

  @Test
  void A_sentence_can_be_found_again_by_its_words() {
    Passage found =
        article
            .find("4", "In September 1991, North Korea officially joined the United Nations.")
            .orElseThrow();

    assertThat(found.anchor()).isEqualTo("s-3");
    assertThat(article.sentence(found).map(Sentence::text)).contains(found.quote());
    assertThat(article.find("3", found.quote())).isEmpty();
    assertThat(article.find("4", found.quote().replace("1991", "1992"))).isEmpty();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.strip().split("[\\s\\u00a0]+")).filter(word -> !word.isEmpty());
  }

  private static Stream<String> printed(Lesson lesson) {
    return Stream.concat(
        lesson.heading().stream().filter(heading -> lesson.numbered()),
        lesson.blocks().stream().flatMap(ArticleTextTest::printed));
  }

  private static Stream<String> printed(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Sentence> sentences) ->
          sentences.stream().map(ArticleTextTest::marked);
      case Block.Byline(String text) -> Stream.of(text);
      case Block.Table table ->
          Stream.of(
                  Stream.of(table.caption()),
                  table.columns().stream(),
                  table.rows().stream().flatMap(row -> row.cells().stream()),
                  Stream.of(table.source()))
              .flatMap(part -> part);
    };
  }

  private static String marked(Sentence sentence) {
    StringBuilder text = new StringBuilder(sentence.text());
    for (NoteMark mark : sentence.marks().reversed()) {
      text.insert(mark.offset(), "[^" + mark.note() + "]");
    }
    return text.toString();
  }
}
