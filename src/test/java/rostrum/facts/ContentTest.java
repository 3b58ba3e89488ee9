package rostrum.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;
import rostrum.courses.PackText;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;

/** The hash of facts changes when, and only when, what they say or what carries it does. */
class ContentTest {
  private static final PackText HARBOUR = new PackText(Fixtures.source(Fixtures.HARBOUR_FOLDER));
  private static final String COLLECTOR = "holding:edda-thorne-collector";
  private static final String MASTER = "holding:board-2014-05:finn-halloran:harbour-master";
  private static final String SUCCEEDED =
      "He was succeeded by Edda Thorne, who has been Collector of Harbour Dues since then.";

  /**
   * An edit of the pack.
   *
   * @param fact whose hash changes
   */
  private record Edit(String name, String fact, UnaryOperator<PackText> edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edit> edits() {
    return Stream.of(
        new Edit(
            "another person",
            COLLECTOR,
            pack -> pack.with("facts/holdings.yaml", "person: edda-thorne", "person: greta-vance")),
        new Edit(
            "another post",
            COLLECTOR,
            pack ->
                pack.with(
                    "facts/holdings.yaml",
                    "person: edda-thorne\n  post: collector-dues",
                    "person: edda-thorne\n  post: keeper-light")),
        new Edit(
            "another beginning",
            COLLECTOR,
            pack -> pack.with("facts/holdings.yaml", "from: 2014-07", "from: 2014-08")),
        new Edit(
            "no beginning",
            COLLECTOR,
            pack -> pack.with("facts/holdings.yaml", "  from: 2014-07\n", "")),
        new Edit(
            "an end",
            COLLECTOR,
            pack -> pack.with("facts/holdings.yaml", "from: 2014-07", "until: 2014-07")),
        new Edit(
            "another sentence",
            COLLECTOR,
            pack ->
                pack.with(
                    "facts/holdings.yaml",
                    SUCCEEDED,
                    "It has 64 berths and cost 2.5 million crowns.")),
        new Edit(
            "a sentence with one word more",
            COLLECTOR,
            pack ->
                pack.with("facts/holdings.yaml", SUCCEEDED, SUCCEEDED.replace("been", "long been"))
                    .with("article/3.txt", SUCCEEDED, SUCCEEDED.replace("been", "long been"))),
        new Edit(
            "another voice",
            COLLECTOR,
            pack ->
                pack.with(
                    "facts/holdings.yaml",
                    SUCCEEDED + "\n  voice: author-report",
                    SUCCEEDED + "\n  voice: author-inference")),
        new Edit(
            "another weight",
            COLLECTOR,
            pack ->
                pack.with(
                    "facts/holdings.yaml",
                    SUCCEEDED + "\n  voice: author-report\n  claim: fact\n  weight: detail",
                    SUCCEEDED + "\n  voice: author-report\n  claim: fact\n  weight: core")),
        new Edit(
            "another spelling of the post",
            MASTER,
            pack ->
                pack.with(
                    "facts/posts.yaml",
                    "kind: officer\n- id: chief-engineer",
                    "kind: officer\n  printed: [Master of the Harbour]\n- id: chief-engineer")),
        new Edit(
            "another date of the table",
            MASTER,
            pack -> pack.with("facts/lists.yaml", "as-of: 2014-05", "as-of: 2014-06")),
        new Edit(
            "a table that is not closed",
            "list:board-2014-05",
            pack -> pack.with("facts/lists.yaml", "closed: true", "closed: false")),
        new Edit(
            "another meaning of a phrase",
            "use:quiet-quays:limit",
            pack -> pack.with("facts/slogans.yaml", "says: a limit on", "says: a ban on")),
        new Edit(
            "one more section with the phrase",
            "places:quiet-quays",
            pack ->
                pack.append(
                        "article/1.txt",
                        "[author-report slogan] Nobody then spoke of “Quiet Quays”.\n")
                    .with(
                        "facts/slogans.yaml",
                        "called it “Quiet Quays”.\n"
                            + "      voice: author-report\n"
                            + "      claim: slogan\n"
                            + "      weight: core\n",
                        "called it “Quiet Quays”.\n"
                            + "      voice: author-report\n"
                            + "      claim: slogan\n"
                            + "      weight: core\n"
                            + "      also-at:\n"
                            + "        - section: \"1\"\n"
                            + "          quote: Nobody then spoke of “Quiet Quays”.\n")),
        new Edit(
            "another date of an event",
            "event:town-meeting",
            pack -> pack.with("facts/events.yaml", "date: 2014-03", "date: 2014-04")),
        new Edit(
            "another number",
            "figure:north-quay-berths",
            pack -> pack.with("facts/figures.yaml", "value: 64", "value: 46")),
        new Edit(
            "another change of a body",
            "institution:pilotage-committee-created",
            pack -> pack.with("facts/institutions.yaml", "change: created", "change: renamed")),
        new Edit(
            "fewer words of a quotation",
            "quotation:diary",
            pack ->
                pack.with("facts/quotations.yaml", "words: the ledger of a port is", "words: is")));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void It_changes_when_a_fact_does(Edit edit) {
    assertThat(hash(edit.edit().apply(HARBOUR), edit.fact()))
        .isNotEqualTo(hash(HARBOUR, edit.fact()));
  }

  @Test
  void It_is_the_same_after_a_sentence_was_put_in_before_the_evidence() {
    PackText longer =
        HARBOUR.with(
            "article/3.txt",
            "[author-report fact] The north quay",
            "[author-report fact] It rained all summer.\n[author-report fact] The north quay");
    String anchor = longer.pack().article().find("3", SUCCEEDED).orElseThrow().anchor();

    assertThat(anchor)
        .isNotEqualTo(
            Fixtures.harbourBoard().article().find("3", SUCCEEDED).orElseThrow().anchor());
    for (Fact fact : Fixtures.harbourBoard().facts().facts().toList()) {
      assertThat(hash(longer, fact.id())).as(fact.id()).isEqualTo(hash(HARBOUR, fact.id()));
    }
  }

  @Test
  void It_is_the_same_whatever_stands_elsewhere_in_the_pack() {
    PackText edited =
        HARBOUR
            .with("course.yaml", "author: Ines Calloway", "author: I. Calloway")
            .with("facts/events.yaml", "date: 2014-03", "date: 2014-04");

    assertThat(hash(edited, COLLECTOR)).isEqualTo(hash(HARBOUR, COLLECTOR));
  }

  @Test
  void It_does_not_depend_on_the_order_of_the_facts_and_counts_each_once() {
    FactBase facts = Fixtures.harbourBoard().facts();

    assertThat(Content.hash(facts, List.of(COLLECTOR, MASTER, COLLECTOR)))
        .isEqualTo(Content.hash(facts, List.of(MASTER, COLLECTOR)))
        .isNotEqualTo(Content.hash(facts, List.of(MASTER)))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void A_fact_that_is_no_more_counts_too() {
    PackText without = HARBOUR.with("facts/events.yaml", HARBOUR.text("facts/events.yaml"), "");

    assertThat(hash(without, "event:town-meeting"))
        .isNotEqualTo(hash(HARBOUR, "event:town-meeting"))
        .isNotEqualTo(Content.hash(without.pack().facts(), List.of()));
  }

  /** The sets of a post come in another order every time the program starts. */
  @Test
  void It_does_not_depend_on_the_order_in_which_a_set_is_kept() {
    String one = Content.hash(base(Set.of("warden", "clerk")), List.of("holding:a"));
    String other = Content.hash(base(Set.of("clerk", "warden")), List.of("holding:a"));

    assertThat(one).isEqualTo(other);
  }

  private static FactBase base(Set<String> tooClose) {
    Post post =
        new Post(
            "miller", "Miller", List.of("Miller"), "officer", Optional.empty(), Set.of(), tooClose);
    Passage place =
        new Passage("1", "Ada Quill is the miller.", "s-1", Optional.empty(), Optional.empty());
    Attested attested =
        new Attested(
            List.of(place),
            new Speech(Voice.AUTHOR_REPORT, Claim.FACT, Optional.empty()),
            Weight.CORE);
    Person ada =
        new Person(
            "ada-quill",
            "Ada Quill",
            List.of(),
            List.of("Ada Quill"),
            Optional.empty(),
            Optional.empty());
    Holding holding =
        new Holding("a", ada, post, Optional.empty(), Optional.empty(), Optional.empty(), attested);
    return new FactBase(
        List.of(ada),
        List.of(),
        List.of(post),
        List.of(),
        List.of(holding),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String hash(PackText pack, String fact) {
    return Content.hash(pack.pack().facts(), List.of(fact));
  }
}
