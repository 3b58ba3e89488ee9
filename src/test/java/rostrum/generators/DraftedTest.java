package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.facts.Weight;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.SingleChoice;

/** When a pack is imported again, a question that still follows from the facts is left alone. */
class DraftedTest {
  private static final String COURSE = "harbour-board";

  private final CoursePack pack = Fixtures.harbourBoard();
  private final PackText text = new PackText(Fixtures.source(Fixtures.HARBOUR_FOLDER));
  private final List<Item> bank =
      Fixtures.stored(pack, Fixtures.SEED).stream()
          .filter(item -> item.interaction().equals("single-choice"))
          .toList();

  @Test
  void A_draft_admits_the_question_that_was_made_from_it() {
    List<String> asked = bank.stream().map(Item::id).toList();
    List<Draft> drafts =
        choices(pack, Fixtures.SEED).stream()
            .filter(draft -> asked.contains(draft.id(COURSE)))
            .toList();

    assertThat(drafts).hasSameSizeAs(bank);
    for (Draft draft : drafts) {
      assertThat(draft.admits(COURSE, made(draft))).as(draft.basis().stem()).isTrue();
    }
  }

  @Test
  void It_admits_it_whatever_other_distractors_another_seed_would_choose() {
    List<Draft> others = choices(pack, Fixtures.SEED + 1);

    assertThat(others).allMatch(draft -> draft.admits(COURSE, made(draft)));
  }

  @Test
  void It_admits_an_older_version_in_another_state() {
    Draft draft = draft(pack, "post-person", "Harbour Master");

    assertThat(draft.admits(COURSE, made(draft).as(4, Item.STALE))).isTrue();
  }

  @Test
  void It_does_not_admit_the_question_of_another_draft() {
    Draft draft = draft(pack, "post-person", "Harbour Master");
    Item other = Fixtures.one(bank, "post-person", "Keeper of the Light");

    assertThat(draft.admits(COURSE, other)).isFalse();
  }

  @Test
  void It_does_not_admit_another_explanation_of_a_distractor() {
    Draft draft = draft(pack, "post-person", "Harbour Master");
    Item item = made(draft);
    Option changed = item.options().getLast();

    assertThat(
            draft.admits(
                COURSE,
                withLast(
                    item,
                    new Option(changed.text(), false, "Another reason.", changed.evidence()))))
        .isFalse();
  }

  @Test
  void It_does_not_admit_other_evidence_of_a_distractor() {
    Draft draft = draft(pack, "post-person", "Harbour Master");
    Item item = made(draft);
    Option changed = item.options().getLast();
    List<Evidence> evidence = item.options().get(1).evidence();

    assertThat(
            draft.admits(
                COURSE, withLast(item, new Option(changed.text(), false, changed.why(), evidence))))
        .isFalse();
  }

  @Test
  void It_does_not_admit_a_question_whose_stem_was_worded_otherwise() {
    Draft draft = draft(pack, "post-person", "Harbour Master");
    Draft reworded =
        worded(draft, draft.basis().stem().replace("Who is listed", "Whom do we find"));

    assertThat(reworded.id(COURSE)).isEqualTo(draft.id(COURSE));
    assertThat(reworded.admits(COURSE, made(draft))).isFalse();
  }

  @Test
  void A_sentence_put_in_before_the_evidence_changes_no_question() {
    CoursePack longer =
        text.with(
                "article/2.txt",
                "[author-report fact] It was approved",
                "[author-report fact] Nobody spoke against it.\n"
                    + "[author-report fact] It was approved")
            .pack();

    assertThat(bank).allMatch(item -> draft(longer, item).admits(COURSE, item));
  }

  @Test
  void A_new_holding_that_makes_a_distractor_arguable_ends_the_question() {
    Item item = collectorWith("Greta Vance");
    CoursePack later =
        text.append(
                "facts/holdings.yaml",
                """
                - id: greta-vance-collector
                  person: greta-vance
                  post: collector-dues
                  section: "3"
                  quote: In July 2014 Hugo Pell gave up the post of Collector of Harbour Dues.
                  voice: author-report
                  claim: fact
                  weight: detail
                """)
            .pack();

    assertThat(draft(pack, item).admits(COURSE, item)).isTrue();
    assertThat(draft(later, item).admits(COURSE, item)).isFalse();
  }

  @Test
  void A_post_that_has_become_too_close_ends_the_questions_that_set_them_apart() {
    Item item = collectorWith("Greta Vance");
    CoursePack close =
        text.with(
                "facts/posts.yaml",
                "  name: Chief Engineer of the Works\n  kind: officer\n",
                "  name: Chief Engineer of the Works\n"
                    + "  kind: officer\n"
                    + "  too-close: [collector-dues]\n")
            .pack();

    assertThat(draft(close, item).admits(COURSE, item)).isFalse();
  }

  @Test
  void A_changed_sentence_ends_the_questions_that_show_it_and_no_other() {
    String old = "that joins ship movements to market hours";
    String changed = "that ties ship movements to market hours";
    CoursePack edited =
        text.with("article/2.txt", old, changed)
            .with("facts/slogans.yaml", old, changed)
            .with("facts/inferences.yaml", old, changed)
            .pack();

    List<Item> ended =
        bank.stream().filter(item -> !draft(edited, item).admits(COURSE, item)).toList();

    assertThat(ended)
        .extracting(Item::stem)
        .contains("In which of these sections does the article use the phrase “Tide and Trade”?");
    assertThat(ended)
        .isNotEmpty()
        .allMatch(item ->
            item.options().stream()
                .flatMap(option -> option.evidence().stream())
                .anyMatch(evidence -> evidence.quote().contains(old)));
  }

  @Test
  void A_detail_is_estimated_harder_than_what_everybody_should_know() {
    Draft core = draft(pack, "post-person", "Harbour Master");
    Draft detail = weighed(core, Weight.DETAIL);

    assertThat(core.basis().weight()).isEqualTo(Weight.CORE);
    assertThat(made(detail).difficulty()).isGreaterThan(made(core).difficulty());
  }

  private Item collectorWith(String distractor) {
    Draft draft = draft(pack, "post-person", "Collector of Harbour Dues");
    List<Candidate> chosen =
        draft.distractors().stream()
            .filter(candidate ->
                List.of(distractor, "Ada Quill", "Isa Kerrow").contains(candidate.text()))
            .toList();
    assertThat(chosen).hasSize(3);
    return Item.of(COURSE, Choice.question(COURSE, draft, chosen));
  }

  private static Item made(Draft draft) {
    SingleChoice question =
        Choice.question(COURSE, draft, draft.distractors().stream().limit(3).toList());
    return Item.of(COURSE, question);
  }

  private static Draft draft(CoursePack pack, String family, String stem) {
    return choices(pack, Fixtures.SEED).stream()
        .filter(
            draft -> draft.basis().family().equals(family) && draft.basis().stem().contains(stem))
        .findFirst()
        .orElseThrow();
  }

  private static Draft draft(CoursePack pack, Item item) {
    return choices(pack, Fixtures.SEED).stream()
        .filter(draft -> draft.id(COURSE).equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Item withLast(Item item, Option last) {
    List<Option> options = new java.util.ArrayList<>(item.options());
    options.set(options.size() - 1, last);
    return item.withOptions(options);
  }

  private static Draft worded(Draft draft, String stem) {
    return copy(draft, stem, draft.basis().weight());
  }

  private static Draft weighed(Draft draft, Weight weight) {
    return copy(draft, draft.basis().stem(), weight);
  }

  private static Draft copy(Draft draft, String stem, Weight weight) {
    Basis basis = draft.basis();
    return new Draft(
        new Basis(
            basis.family(),
            basis.about(),
            basis.section(),
            stem,
            basis.facts(),
            basis.subjects(),
            basis.evidence(),
            basis.asOf(),
            basis.speech(),
            weight,
            basis.bloom(),
            basis.explanation(),
            basis.query(),
            basis.citation()),
        draft.key(),
        draft.distractors(),
        draft.mostDistractors());
  }

  private static List<Draft> choices(CoursePack pack, long seed) {
    return Fixtures.generated(pack, seed).choices();
  }
}
