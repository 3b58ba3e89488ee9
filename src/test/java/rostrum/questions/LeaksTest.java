package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;

/** Which questions cannot stand in one session. */
class LeaksTest {
  private final List<Item> bank = Fixtures.congressBank();
  private final Leaks leaks = new Leaks(Fixtures.congress().facts());

  private final Item kimTuIl = Fixtures.one(bank, "person-post", "Kim Tu Il");
  private final Item economicDepartment =
      Fixtures.one(bank, "post-person", "Head of the Economic Department");
  private final Item zeroCasesFor = Fixtures.one(bank, "slogan-meaning", "“zero cases”");
  private final Item zeroCasesWhere = Fixtures.one(bank, "slogan-section", "“zero cases”");

  @Test
  void A_question_gives_away_its_own_reverse() {
    assertThat(leaks.givesAway(kimTuIl, economicDepartment)).isTrue();
    assertThat(leaks.givesAway(economicDepartment, kimTuIl)).isTrue();
    assertThat(leaks.together(kimTuIl, economicDepartment)).isFalse();
  }

  @Test
  void What_is_said_of_a_wrong_answer_gives_away_the_question_about_it() {
    Item shown =
        bank.stream()
            .filter(item -> item.family().equals("post-person"))
            .filter(item -> wrong(item).contains("Kim Yong Chol"))
            .findFirst()
            .orElseThrow();
    Item asked = Fixtures.one(bank, "post-person", "Head of the United Front Department");

    assertThat(leaks.givesAway(shown, asked)).isTrue();
    assertThat(leaks.together(shown, asked)).isFalse();
    assertThat(leaks.together(asked, shown)).isFalse();
  }

  @Test
  void Two_questions_on_one_fact_are_not_asked_together() {
    assertThat(leaks.sharesFact(kimTuIl, economicDepartment)).isTrue();
    assertThat(leaks.together(kimTuIl, economicDepartment)).isFalse();
  }

  @Test
  void A_question_is_given_away_by_another_that_shows_its_sentence() {
    assertThat(leaks.sharesFact(zeroCasesFor, zeroCasesWhere)).isFalse();
    assertThat(leaks.givesAway(zeroCasesFor, zeroCasesWhere)).isTrue();
    assertThat(leaks.together(zeroCasesFor, zeroCasesWhere)).isFalse();
  }

  @Test
  void A_table_that_two_questions_cite_is_not_one_fact() {
    Item premier = Fixtures.one(bank, "post-person", "Premier");

    assertThat(premier.proof().closedLists()).contains("list:leaders-2021-01");
    assertThat(kimTuIl.proof().closedLists()).contains("list:leaders-2021-01");
    assertThat(leaks.sharesFact(premier, kimTuIl)).isFalse();
  }

  @Test
  void Stems_of_the_same_words_are_twins() {
    Item one = stem(kimTuIl, "Which post does the table give to Kim Tu Il of the Bureau here?");
    Item other = stem(kimTuIl, "Which post does the table give to Ri Il-hwan of the Bureau here?");

    assertThat(Tokens.jaccard("one two three four", "one two three five")).isEqualTo(.6);
    assertThat(Leaks.areTwins(one, one)).isTrue();
    assertThat(Leaks.areTwins(one, other)).isFalse();
    assertThat(Leaks.areTwins(zeroCasesFor, kimTuIl)).isFalse();
  }

  @Test
  void Questions_that_have_nothing_to_do_with_each_other_stand_together() {
    assertThat(leaks.together(zeroCasesWhere, economicDepartment)).isTrue();
  }

  @Test
  void Being_asked_together_is_mutual() {
    for (Item one : bank) {
      for (Item other : bank) {
        assertThat(leaks.together(one, other)).isEqualTo(leaks.together(other, one));
      }
    }
  }

  @Test
  void A_row_that_is_shown_gives_away_every_post_in_it() {
    List<String> missed = new ArrayList<>();
    for (Item asked : bank) {
      if (asked.family().endsWith("-post") || asked.family().equals("post-person")) {
        String person = person(asked);
        String cell = cell(asked);
        bank.stream()
            .filter(shown -> shows(shown, person, cell))
            .filter(shown -> leaks.together(shown, asked))
            .forEach(shown -> missed.add(shown.id() + " gives away " + asked.id()));
      }
    }

    assertThat(missed).isEmpty();
  }

  /** Two cells print “Central Military Commission” without “of the WPK”. */
  @Test
  void A_row_that_is_shown_gives_away_the_membership_in_it_however_it_is_spelt() {
    List<String> missed = new ArrayList<>();
    for (Item asked : bank) {
      boolean position =
          asked.evidence().stream().anyMatch(e -> e.column().orElse("").equals("Position"));
      if (asked.family().equals("membership") && position) {
        bank.stream()
            .filter(shown -> shows(shown, person(asked), cell(asked)))
            .filter(shown -> leaks.together(shown, asked))
            .forEach(shown -> missed.add(shown.id() + " gives away " + asked.id()));
      }
    }

    assertThat(missed).isEmpty();
  }

  private static List<String> wrong(Item item) {
    return item.options().stream().filter(o -> !o.correct()).map(Option::text).toList();
  }

  /** Whether a row of the table is shown: its name and its position together. */
  private static boolean shows(Item item, String person, String cell) {
    return Stream.concat(Stream.of(item.evidence()), item.options().stream().map(Option::evidence))
        .map(evidence -> evidence.stream().map(Evidence::quote).toList())
        .anyMatch(quotes -> quotes.contains(person) && quotes.contains(cell));
  }

  private static String person(Item item) {
    return item.evidence().stream()
        .filter(e -> e.column().orElse("").equals("Name"))
        .map(Evidence::quote)
        .findFirst()
        .orElseThrow();
  }

  private static String cell(Item item) {
    return item.evidence().stream()
        .filter(e -> e.column().orElse("").equals("Position"))
        .map(Evidence::quote)
        .findFirst()
        .orElseThrow();
  }

  private static Item stem(Item item, String stem) {
    return Edits.stem(item, stem);
  }
}
