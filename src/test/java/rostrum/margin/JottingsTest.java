package rostrum.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.JOTTING;
import static rostrum.storage.schema.Tables.JOTTING_REVISION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** Highlights and notes, on both databases. */
class JottingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Actor.Visitor MINA = new Actor.Visitor("a".repeat(64));
  private static final Actor.Visitor JONAS = new Actor.Visitor("b".repeat(64));
  private static final Article ARTICLE = Fixtures.congress().article();
  private static final String SLUG = Fixtures.congress().slug();
  private static final Sentence SENTENCE =
      ARTICLE.lesson("1").orElseThrow().sentences().skip(2).findFirst().orElseThrow();

  private static Jottings jottings(Database database) {
    database.write(
        sql -> sql.insertInto(COURSE).set(COURSE.SLUG, SLUG).set(COURSE.CREATED_AT, NOW).execute());
    return new Jottings(database, new Learners(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_note_belongs_to_whoever_wrote_it_and_to_nobody_else(TestDatabase kind) {
    Jottings jottings = jottings(kind.database());

    Jotting note = jottings.add(MINA, SLUG, "1", SENTENCE, "Compare 김정은 in II.\nTwice.");

    assertThat(jottings.of(MINA, SLUG)).containsExactly(note);
    assertThat(note.body()).isEqualTo("Compare 김정은 in II.\nTwice.");
    assertThat(note.in(ARTICLE)).contains(SENTENCE);
    assertThat(jottings.of(JONAS, SLUG)).isEmpty();
    assertThat(jottings.find(JONAS, SLUG, note.id())).isEmpty();
    assertThat(jottings.rewrite(JONAS, SLUG, note.id(), "mine")).isEmpty();
    assertThat(jottings.takeAway(JONAS, SLUG, note.id())).isEmpty();
    assertThat(jottings.of(MINA, SLUG)).containsExactly(note);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void what_is_rewritten_taken_away_and_brought_back_stays_as_rows(TestDatabase kind) {
    Database database = kind.database();
    Jottings jottings = jottings(database);
    Jotting note = jottings.add(MINA, SLUG, "1", SENTENCE, "first");

    Jotting second = jottings.rewrite(MINA, SLUG, note.id(), "second").orElseThrow();
    Jotting gone = jottings.takeAway(MINA, SLUG, note.id()).orElseThrow();
    List<Jotting> between = jottings.of(MINA, SLUG);
    Jotting back = jottings.bringBack(MINA, SLUG, note.id()).orElseThrow();

    assertThat(second.body()).isEqualTo("second");
    assertThat(gone.isHere()).isFalse();
    assertThat(gone.body()).isEqualTo("second");
    assertThat(between).isEmpty();
    assertThat(jottings.of(MINA, SLUG)).containsExactly(back);
    List<String> bodies =
        database.read(sql ->
            sql.select(JOTTING_REVISION.BODY)
                .from(JOTTING_REVISION)
                .orderBy(JOTTING_REVISION.ID)
                .fetch(JOTTING_REVISION.BODY));
    assertThat(bodies).containsExactly("first", "second", null, "second");
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_form_that_was_sent_twice_is_kept_once(TestDatabase kind) {
    Jottings jottings = jottings(kind.database());

    Jotting once = jottings.add(MINA, SLUG, "1", SENTENCE, "");

    assertThat(jottings.add(MINA, SLUG, "1", SENTENCE, "")).isEqualTo(once);
    int rows = kind.database().read(sql -> sql.fetchCount(JOTTING));
    assertThat(rows).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_note_follows_its_words_and_says_when_they_have_changed(TestDatabase kind) {
    Jotting note = jottings(kind.database()).add(MINA, SLUG, "1", SENTENCE, "note");
    Sentence other = sentence(3, "Something else.");
    Sentence moved = sentence(4, SENTENCE.text());

    assertThat(note.in(article(other, moved))).contains(moved);
    assertThat(note.hasChanged(article(other, moved))).isFalse();
    assertThat(note.in(article(other))).contains(other);
    assertThat(note.hasChanged(article(other))).isTrue();
    assertThat(note.in(article(sentence(1, "Only one.")))).isEmpty();
    assertThat(note.hasChanged(article(sentence(1, "Only one.")))).isTrue();
  }

  private static Sentence sentence(int number, String text) {
    return new Sentence(number, text, List.of(), SENTENCE.speech());
  }

  private static Article article(Sentence... sentences) {
    Lesson lesson =
        new Lesson(
            "1",
            "Section I",
            "I",
            true,
            Optional.empty(),
            List.of(new Block.Paragraph(List.of(sentences))));
    return new Article("en", ARTICLE.scripts(), List.of(lesson), List.of());
  }
}
