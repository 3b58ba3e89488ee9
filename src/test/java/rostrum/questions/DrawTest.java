package rostrum.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rostrum.Fixtures;

/** The questions of one session. */
class DrawTest {
  private final List<Item> bank = Fixtures.congressBank();
  private final Leaks leaks = new Leaks(Fixtures.congress().facts());
  private final Draw draw = new Draw(leaks);

  private List<Item> session(int most, long seed) {
    return draw.session(bank, most, item -> 0, Fixtures.random(seed));
  }

  private Stream<List<Item>> sessions(int most) {
    return LongStream.range(0, 200).mapToObj(seed -> session(most, seed));
  }

  @Test
  void The_same_random_numbers_give_the_same_session() {
    assertThat(session(10, 4)).isEqualTo(session(10, 4)).hasSize(10);
    assertThat(session(10, 4)).isNotEqualTo(session(10, 5));
  }

  @Test
  void The_order_of_the_bank_does_not_matter() {
    assertThat(draw.session(bank.reversed(), 10, item -> 0, Fixtures.random(4)))
        .isEqualTo(session(10, 4));
  }

  @Test
  void No_question_gives_away_another_shares_its_fact_or_is_nearly_the_same() {
    assertThat(sessions(10))
        .allSatisfy(drawn -> {
          assertThat(drawn).doesNotHaveDuplicates();
          for (Item one : drawn) {
            for (Item other : drawn) {
              assertThat(one.equals(other) || leaks.together(one, other)).isTrue();
            }
          }
        });
  }

  @Test
  void Nothing_that_is_shown_in_a_session_names_a_key_beside_what_its_question_asks_about() {
    assertThat(sessions(10))
        .allSatisfy(drawn -> {
          for (Item asked : drawn.stream().filter(DrawTest::isSingleChoice).toList()) {
            String key = key(asked);
            List<String> about = named(asked, key);
            for (Item shown : drawn) {
              if (!shown.equals(asked)) {
                assertThat(texts(shown))
                    .noneMatch(
                        text -> text.contains(key) && about.stream().anyMatch(text::contains));
              }
            }
          }
        });
  }

  @Test
  void A_fact_is_asked_once_in_a_session() {
    assertThat(sessions(10))
        .allSatisfy(drawn -> {
          Set<String> facts = new HashSet<>();
          for (Item item : drawn) {
            for (String fact : item.facts()) {
              assertThat(fact.startsWith("list:") || facts.add(fact)).as(fact).isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15})
  void At_most_four_in_ten_are_from_a_table_while_there_is_anything_else(int most) {
    assertThat(sessions(most))
        .allSatisfy(drawn ->
            assertThat(drawn.stream().filter(DrawTest::isFromTable).count())
                .isLessThanOrEqualTo(most * 4 / 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7, 9})
  void In_a_short_session_too(int most) {
    At_most_four_in_ten_are_from_a_table_while_there_is_anything_else(most);
  }

  @Test
  void Where_there_is_only_a_table_all_of_the_session_is_from_it() {
    List<Item> table = bank.stream().filter(DrawTest::isFromTable).toList();

    assertThat(draw.session(table, 5, item -> 0, Fixtures.random(1))).hasSize(5);
  }

  @Test
  void What_everybody_should_know_comes_before_details() {
    List<Item> drawn = session(5, 3);

    assertThat(drawn).extracting(Item::weight).containsOnly("core");
  }

  @Test
  void What_is_wanted_most_comes_first_even_a_detail() {
    Item wanted = Fixtures.one(bank, "post-person", "Minister of State Security");

    for (long seed = 0; seed < 20; seed++) {
      List<Item> drawn =
          draw.session(bank, 5, item -> item.equals(wanted) ? 0 : 1, Fixtures.random(seed));
      assertThat(drawn).contains(wanted);
    }
  }

  @Test
  void What_is_wanted_first_does_not_always_stand_first() {
    Item wanted = Fixtures.one(bank, "slogan-section", "“zero cases”");

    assertThat(
            LongStream.range(0, 40)
                .mapToObj(seed ->
                    draw.session(
                        bank, 5, item -> item.equals(wanted) ? 0 : 1, Fixtures.random(seed)))
                .map(drawn -> drawn.indexOf(wanted))
                .distinct())
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  /**
   * It ends where every further question is kept out by one that is drawn, for nearly all rest on a
   * sentence that another question shows. Of the shipped course that leaves about fifty.
   */
  @Test
  void Fewer_are_drawn_where_more_would_give_each_other_away() {
    List<Item> drawn = session(95, 1);

    assertThat(drawn).hasSizeBetween(45, 60);
    assertThat(session(bank.size(), 1)).hasSameSizeAs(drawn);
    assertThat(sentences(drawn)).doesNotHaveDuplicates();
    assertThat(bank)
        .filteredOn(item -> !drawn.contains(item))
        .allMatch(item -> drawn.stream().anyMatch(other -> !leaks.together(item, other)));
  }

  @Test
  void Of_nothing_nothing_is_drawn() {
    assertThat(draw.session(List.of(), 10, item -> 0, Fixtures.random(1))).isEmpty();
    assertThat(session(0, 1)).isEmpty();
  }

  private static boolean isSingleChoice(Item item) {
    return item.interaction().equals("single-choice");
  }

  private static boolean isFromTable(Item item) {
    return item.evidence().stream().anyMatch(evidence -> evidence.table().isPresent());
  }

  private static String key(Item item) {
    return item.options().stream().filter(Option::correct).findFirst().orElseThrow().text();
  }

  /** What the question asks about: the words of its stem after "as", "for", "to" or in quotes. */
  private static List<String> named(Item item, String key) {
    return Stream.of(
            item.stem().replaceAll(".*“(.*)”.*", "$1"),
            item.stem().replaceAll(".* (?:as|list for|belongs to the) (.*)\\?", "$1"))
        .filter(name -> !name.equals(item.stem()) && !name.equals(key))
        .toList();
  }

  private static List<String> texts(Item item) {
    return Stream.concat(
            Stream.of(item.stem(), item.explanation(), quotes(item.evidence())),
            item.options().stream()
                .flatMap(o -> Stream.of(o.text() + " " + o.why(), quotes(o.evidence()))))
        .toList();
  }

  /** The sentences, headings and footnotes on which questions rest, those of each once. */
  private static List<String> sentences(List<Item> items) {
    return items.stream()
        .flatMap(item ->
            item.evidence().stream()
                .filter(evidence -> evidence.table().isEmpty())
                .map(Evidence::quote)
                .distinct())
        .toList();
  }

  private static String quotes(List<Evidence> evidence) {
    return String.join(" ", evidence.stream().map(Evidence::quote).toList());
  }
}
