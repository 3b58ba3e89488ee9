package rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.audit.BankChecks.Evenness;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.facts.Disagreement;
import rostrum.lessons.Passage;
import rostrum.questions.Edits;
import rostrum.questions.Item;

/**
 * The checks of a bank as a whole and of sessions, each with a bank that passes and one that fails.
 */
class BankTest {
  private static final CoursePack PACK = ByHand.PACK;

  private static Verdict verdict(String check, List<Verdict> verdicts) {
    return verdicts.stream().filter(one -> one.check().equals(check)).findFirst().orElseThrow();
  }

  private static Verdict bank(String check, List<Item> items, Remark... remarks) {
    return verdict(
        check,
        new BankChecks(
                EveryFamily.truths().keySet(),
                items,
                PACK.facts(),
                PACK.article(),
                List.of(remarks))
            .all());
  }

  private static Verdict sessions(String check, List<Item> bank, List<Item> session) {
    return verdict(check, new SessionChecks(PACK.facts()).over(bank, List.of(session)));
  }

  @Test
  void Keys_that_fall_on_one_place_too_often_are_found_and_the_effect_is_said() {
    Evenness even = Evenness.of(new int[] {250, 260, 240, 250});
    Evenness skewed = Evenness.of(new int[] {300, 250, 250, 200});

    assertThat(even.isEven()).isTrue();
    assertThat(even.chiSquare()).isEqualTo(.8);
    assertThat(even.told()).contains("p > .01", "Cramér’s V = 0.016");
    assertThat(skewed.isEven()).isFalse();
    assertThat(skewed.chiSquare()).isEqualTo(20);
    assertThat(skewed.told()).contains("4 options", "3 degrees of freedom", "p ≤ .01", "n = 1000");
  }

  @Test
  void A_key_that_always_stands_at_one_place_has_an_effect_of_1() {
    assertThat(Evenness.of(new int[] {0, 900, 0}).effect()).isEqualTo(1);
  }

  @Test
  void The_delivered_positions_are_told_for_each_number_of_options() {
    Verdict position = bank("position", ByHand.all());

    assertThat(position.failing()).isZero();
    assertThat(position.details()).hasSize(2).allMatch(told -> told.contains("Cramér’s V"));
  }

  @Test
  void A_bank_without_a_kind_or_a_family_says_which() {
    List<Item> withoutCloze =
        ByHand.all().stream().filter(item -> !item.interaction().equals("cloze")).toList();

    assertThat(bank("kinds", ByHand.all()).failing()).isZero();
    assertThat(bank("kinds", withoutCloze).details()).containsExactly("none of cloze");
    assertThat(bank("families", withoutCloze).details().getFirst())
        .contains("cloze", "person-post")
        .doesNotContain("chronology");
    assertThat(bank("families", withoutCloze).level()).isEqualTo("warn");
  }

  @Test
  void Three_in_ten_have_to_ask_for_more_than_to_remember() {
    List<Item> ten = ByHand.all().stream().limit(10).toList();
    List<Item> eightRemembered = withRemembered(ten, 8);
    List<Item> sevenRemembered = withRemembered(ten, 7);

    assertThat(bank("bloom-share", sevenRemembered).failing()).isZero();
    assertThat(bank("bloom-share", eightRemembered).failing()).isEqualTo(1);
    assertThat(bank("bloom-share", eightRemembered).details().getFirst()).contains("2 of 10");
  }

  private static List<Item> withRemembered(List<Item> items, int count) {
    return IntStream.range(0, items.size())
        .mapToObj(at ->
            Edits.json(
                items.get(at), json -> json.put("bloom", at < count ? "remember" : "analyze")))
        .toList();
  }

  @Test
  void A_note_that_stands_at_both_accounts_gives_the_disagreement_away() {
    Item item = ByHand.item("source-criticism");
    List<Passage> accounts =
        PACK.facts().disagreements().getFirst().accounts().stream()
            .map(Disagreement.Account::place)
            .toList();
    Remark beside = new Remark("Two accounts are given.", accounts);
    Remark elsewhere = new Remark("Elm is a town.", accounts.subList(0, 1));
    Remark telling = new Remark("They differ on whose money bought a stove.", List.of());

    assertThat(bank("editor-notes", List.of(item), beside).items()).containsExactly(item.id());
    assertThat(bank("editor-notes", List.of(item), telling).failing()).isEqualTo(1);
    assertThat(bank("editor-notes", List.of(item), elsewhere).failing()).isZero();
    assertThat(bank("editor-notes", ByHand.all()).of()).isEqualTo(1);
  }

  @Test
  void A_fact_that_four_items_ask_is_asked_too_often_whatever_their_kind() {
    List<Item> three = copies(ByHand.item("figure"), 3);
    List<Item> four = copies(ByHand.item("figure"), 4);

    assertThat(bank("items-a-fact", three).failing()).isZero();
    assertThat(bank("items-a-fact", four).failing()).isEqualTo(1);
    assertThat(bank("items-a-fact", four).details())
        .containsExactly("figure:members-second is asked 4");
  }

  private static List<Item> copies(Item item, int count) {
    return IntStream.range(0, count).mapToObj(at -> Edits.id(item, item.id() + at)).toList();
  }

  @Test
  void The_same_stem_with_the_same_key_is_no_other_question() {
    Item odd = ByHand.item("odd-room");
    Item otherKey = OtherKeys.of(Edits.id(odd, "again")).getFirst();

    assertThat(bank("distinct", copies(odd, 2)).failing()).isEqualTo(1);
    assertThat(bank("distinct", List.of(odd, otherKey)).failing()).isZero();
  }

  @Test
  void A_sentence_that_proves_another_question_gives_it_away() {
    Item figure = ByHand.item("figure");
    Item comparison = ByHand.item("figure-remainder");
    Item cloze = ByHand.item("cloze");
    Item cites = ByHand.item("quoted-where");

    assertThat(sessions("leaks", List.of(), List.of(figure, comparison)).items())
        .contains(comparison.id());
    assertThat(sessions("leaks", List.of(), List.of(cites, cloze)).details())
        .contains("quoted-where gives away cloze");
    assertThat(sessions("leaks", List.of(), List.of(figure, cloze)).failing()).isZero();
  }

  @Test
  void What_is_said_in_an_explanation_gives_another_question_away() {
    Item typed = ByHand.item("typed");
    Item date = ByHand.item("event-date");
    Item telling = explained(date, "By then Nora Hale was Keeper of Lamps.");

    assertThat(sessions("leaks", List.of(), List.of(typed, telling)).details())
        .containsExactly("event-date gives away typed");
    assertThat(sessions("leaks", List.of(), List.of(typed, date)).failing()).isZero();
  }

  @Test
  void That_somebody_belongs_elsewhere_does_not_tell_the_odd_one_out() {
    Item telling =
        explained(ByHand.item("event-date"), "Lena Voss was an Appointed officer of the Society.");

    assertThat(sessions("leaks", List.of(), List.of(ByHand.item("odd-one-out"), telling)).failing())
        .isZero();
  }

  private static Item explained(Item item, String explanation) {
    return Edits.json(item, json -> json.put("explanation", explanation));
  }

  @Test
  void Two_stems_of_the_same_words_or_one_fact_are_twins() {
    Item rooms = ByHand.item("several-rooms");
    Item odd = ByHand.item("odd-room");
    Item date = ByHand.item("event-date");

    assertThat(sessions("twins", List.of(), List.of(rooms, odd)).failing()).isEqualTo(1);
    assertThat(sessions("twins", List.of(), List.of(date, rooms)).failing()).isZero();
  }

  @Test
  void A_session_of_tables_is_found_while_anything_else_could_be_asked() {
    List<Item> bank = Fixtures.congressBank();
    List<Item> fromTable = bank.stream().filter(item -> item.asOf().isPresent()).limit(10).toList();
    List<Item> others = bank.stream().filter(item -> item.asOf().isEmpty()).limit(6).toList();
    List<Item> mixed = Stream.concat(fromTable.stream().limit(4), others.stream()).toList();
    SessionChecks checks = new SessionChecks(Fixtures.congress().facts());

    assertThat(verdict("table-share", checks.over(bank, List.of(fromTable, mixed))).failing())
        .isEqualTo(1);
    assertThat(verdict("table-share", checks.over(bank, List.of(mixed))).failing()).isZero();
    assertThat(verdict("table-share", checks.over(fromTable, List.of(fromTable))).failing())
        .isZero();
  }
}
