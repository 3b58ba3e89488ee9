package rostrum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;
import rostrum.search.Finding.Group;
import rostrum.search.Finding.Hit;
import rostrum.search.Finding.Run;

/** What is found in the article that ships, and in which spellings. */
class CourseIndexTest {
  private static final CourseIndex INDEX = new CourseIndex(Fixtures.congress());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un",
        "Kim Jong-un",
        "kim jong un",
        "Kim Chŏngŭn",
        "Kim Chong-un",
        "Gim Jeong-eun",
        "Kimjongun",
        "Kim Jung Eun",
        "김정은",
        "김 정은",
        "Kim Jomg Un"
      })
  void a_person_is_found_in_every_spelling_and_so_are_the_sentences_that_name_him(String typed) {
    Finding found = INDEX.find(typed);

    assertThat(hits(found, Entry.Kind.PERSON).getFirst().path())
        .isEqualTo("people#person-kim-jong-un");
    assertThat(hits(found, Entry.Kind.SENTENCE)).isNotEmpty();
    assertThat(hits(found, Entry.Kind.SENTENCE))
        .allSatisfy(hit -> assertThat(marked(hit)).contains("Kim"));
  }

  @Test
  void all_words_have_to_stand_in_one_place() {
    Finding found = INDEX.find("military delegates");

    assertThat(hits(found, Entry.Kind.SENTENCE))
        .isNotEmpty()
        .allSatisfy(hit ->
            assertThat(text(hit).toLowerCase(java.util.Locale.ROOT))
                .contains("military")
                .contains("delegate"));
    assertThat(hits(found, Entry.Kind.FIGURE)).isNotEmpty();
  }

  @Test
  void a_word_that_was_only_begun_and_one_with_a_slip_are_found() {
    assertThat(INDEX.find("metallur").total()).isPositive();
    assertThat(INDEX.find("metalurgy").total()).isPositive();
  }

  @Test
  void a_name_and_a_word_together_find_the_sentences_with_both() {
    assertThat(hits(INDEX.find("Kim Chŏngŭn report"), Entry.Kind.SENTENCE))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(text(hit)).contains("Kim Jong Un"));
  }

  @Test
  void rows_of_the_table_and_notes_are_found() {
    assertThat(hits(INDEX.find("Minister of State Security"), Entry.Kind.ROW)).isNotEmpty();
    assertThat(hits(INDEX.find("Rodong Sinmun"), Entry.Kind.NOTE)).isNotEmpty();
  }

  @Test
  void a_sentence_is_shown_whole_with_what_was_found_marked() {
    Hit hit = hits(INDEX.find("congress"), Entry.Kind.SENTENCE).getFirst();

    assertThat(Fixtures.suppliedText().replaceAll("\\s+", " ")).contains(text(hit));
    assertThat(marked(hit)).containsIgnoringCase("congress");
  }

  @Test
  void nothing_is_found_of_what_is_not_there_but_what_may_be_meant() {
    Finding found = INDEX.find("Choe Ryongfa");

    assertThat(found.groups()).isEmpty();
    assertThat(found.meant()).contains("Choe Ryong-hae");
    assertThat(INDEX.find("zzzzqqq").meant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!", "*", "a:b AND (", "\"", "~", "[x TO y]", "\\"})
  void signs_are_no_commands(String typed) {
    assertThat(INDEX.find(typed).typed()).isEqualTo(typed);
  }

  private static List<Hit> hits(Finding found, Entry.Kind kind) {
    return found.groups().stream()
        .filter(group -> group.kind() == kind)
        .map(Group::hits)
        .findFirst()
        .orElse(List.of());
  }

  private static String text(Hit hit) {
    return hit.runs().stream().map(Run::text).collect(Collectors.joining());
  }

  private static String marked(Hit hit) {
    return hit.runs().stream()
        .filter(Run::isMarked)
        .map(Run::text)
        .collect(Collectors.joining(" "));
  }
}
