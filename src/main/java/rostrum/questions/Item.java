package rostrum.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.facts.Weight;
import rostrum.lessons.Claim;
import rostrum.lessons.Voice;

/**
 * A question as it is stored and exported: every field of the JSONL format, whatever its kind, in
 * its order. What does not apply is empty.
 *
 * @param version of the content, counted from 1
 * @param state current, stale or retired
 * @param accepted spellings of each gap; of an open question its rubric, a criterion each: its
 *     words and its points
 * @param speaker the quoted person and occasion
 * @param explanation shown after answering; of an open question the model answer
 */
@JsonPropertyOrder({
  "id",
  "version",
  "course",
  "family",
  "section",
  "state",
  "interaction",
  "stem",
  "options",
  "pairs",
  "decoys",
  "sequence",
  "accepted",
  "number",
  "citation",
  "facts",
  "subjects",
  "evidence",
  "asOf",
  "claim",
  "voice",
  "speaker",
  "weight",
  "bloom",
  "difficulty",
  "explanation",
  "proof"
})
public record Item(
    String id,
    int version,
    String course,
    String family,
    String section,
    String state,
    String interaction,
    String stem,
    List<Option> options,
    List<Pair> pairs,
    List<String> decoys,
    List<Stage> sequence,
    List<List<String>> accepted,
    Optional<Quantity> number,
    Optional<Citation> citation,
    List<String> facts,
    List<String> subjects,
    List<Evidence> evidence,
    Optional<String> asOf,
    String claim,
    String voice,
    Optional<String> speaker,
    String weight,
    String bloom,
    double difficulty,
    String explanation,
    Proof proof) {

  public static final String CURRENT = "current";
  public static final String STALE = "stale";
  public static final String RETIRED = "retired";

  private static final String SINGLE_CHOICE = "single-choice";
  private static final String MULTIPLE_CHOICE = "multiple-choice";
  static final String TRUE_FALSE = "true-false";
  private static final String MATCHING = "matching";
  private static final String ORDERING = "ordering";
  private static final String CLOZE = "cloze";
  private static final String NUMERIC = "numeric";
  private static final String SHORT_ANSWER = "short-answer";
  private static final String OPEN = "open";

  /** What kinds differ in. */
  private record Parts(
      String interaction,
      List<Option> options,
      List<Pair> pairs,
      List<String> decoys,
      List<Stage> sequence,
      List<List<String>> accepted,
      Optional<Quantity> number) {

    static Parts of(Question question) {
      return switch (question) {
        case SingleChoice choice -> options(SINGLE_CHOICE, choice.options());
        case MultipleChoice choice -> options(MULTIPLE_CHOICE, choice.options());
        case TrueFalse choice -> options(TRUE_FALSE, choice.options());
        case Matching matching ->
            new Parts(
                MATCHING,
                List.of(),
                matching.pairs(),
                matching.decoys(),
                List.of(),
                List.of(),
                Optional.empty());
        case Ordering ordering ->
            new Parts(
                ORDERING,
                List.of(),
                List.of(),
                List.of(),
                ordering.sequence(),
                List.of(),
                Optional.empty());
        case Cloze cloze -> typed(CLOZE, cloze.accepted());
        case ShortAnswer answer -> typed(SHORT_ANSWER, List.of(answer.accepted()));
        case Open open -> typed(OPEN, open.rubric().stream().map(Open.Criterion::kept).toList());
        case NumberQuestion number ->
            new Parts(
                NUMERIC,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(number.number()));
      };
    }

    private static Parts options(String interaction, List<Option> options) {
      return new Parts(
          interaction, options, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static Parts typed(String interaction, List<List<String>> accepted) {
      return new Parts(
          interaction, List.of(), List.of(), List.of(), List.of(), accepted, Optional.empty());
    }
  }

  /** The content of a question of any kind; version 1, current. */
  public static Item of(String course, Question question) {
    Grounds grounds = question.grounds();
    Parts parts = Parts.of(question);
    return new Item(
        question.id(),
        1,
        course,
        grounds.family(),
        grounds.section(),
        CURRENT,
        parts.interaction(),
        question.stem(),
        parts.options(),
        parts.pairs(),
        parts.decoys(),
        parts.sequence(),
        parts.accepted(),
        parts.number(),
        grounds.citation(),
        grounds.facts(),
        grounds.subjects(),
        grounds.evidence(),
        grounds.asOf(),
        grounds.claim().slug(),
        grounds.voice().slug(),
        grounds.speaker(),
        grounds.weight().slug(),
        grounds.bloom().slug(),
        grounds.difficulty(),
        grounds.explanation(),
        grounds.proof());
  }

  /** The question that this is the content of. */
  public Question question() {
    Grounds grounds =
        new Grounds(
            family,
            section,
            facts,
            subjects,
            evidence,
            asOf,
            Claim.of(claim).orElseThrow(),
            Voice.of(voice).orElseThrow(),
            speaker,
            Weight.of(weight).orElseThrow(),
            Bloom.valueOf(bloom.toUpperCase(Locale.ROOT)),
            difficulty,
            explanation,
            proof,
            citation);
    return switch (interaction) {
      case SINGLE_CHOICE -> new SingleChoice(id, stem, grounds, options);
      case MULTIPLE_CHOICE -> new MultipleChoice(id, stem, grounds, options);
      case TRUE_FALSE -> new TrueFalse(id, stem, grounds, options);
      case MATCHING -> new Matching(id, stem, grounds, pairs, decoys);
      case ORDERING -> new Ordering(id, stem, grounds, sequence);
      case CLOZE -> new Cloze(id, stem, grounds, accepted);
      case NUMERIC -> new NumberQuestion(id, stem, grounds, number.orElseThrow());
      case SHORT_ANSWER -> new ShortAnswer(id, stem, grounds, accepted.getFirst());
      case OPEN -> new Open(id, stem, grounds, accepted.stream().map(Open.Criterion::of).toList());
      default -> throw new IllegalStateException("no such interaction: " + interaction);
    };
  }

  /** Whether nothing more is asked once this was answered. */
  public boolean isSettledBy(Response response) {
    return citation.isEmpty()
        || response instanceof Response.Cited
        || response instanceof Response.DontKnow;
  }

  /** Whether a person wrote it, so that nothing has proven it. */
  @JsonIgnore
  public boolean isByHand() {
    return proof.query().equals(Proof.BY_HAND);
  }

  /** The stem as a line of a list shows it, with its gaps left out. */
  public String title() {
    return Cloze.withoutGaps(stem);
  }

  /** The same content as another version in another state. */
  public Item as(int version, String state) {
    return with(version, state, options);
  }

  /** The same question with its options in another order. */
  public Item withOptions(List<Option> options) {
    return with(version, state, options);
  }

  /** The same question without its second step, as it is asked where answers can be changed. */
  public Item withoutCitation() {
    return with(version, state, options, Optional.empty());
  }

  /** The same question without anything that says why its key is right. */
  public Item withoutReasons() {
    List<Option> bare =
        options.stream()
            .map(option -> new Option(option.text(), option.correct(), "", List.of()))
            .toList();
    return new Item(
        id,
        version,
        course,
        family,
        section,
        state,
        interaction,
        stem,
        bare,
        pairs,
        decoys,
        sequence,
        accepted,
        number,
        citation,
        List.of(),
        subjects,
        List.of(),
        asOf,
        claim,
        voice,
        speaker,
        weight,
        bloom,
        difficulty,
        "",
        new Proof("", Optional.empty(), List.of()));
  }

  private Item with(int version, String state, List<Option> options) {
    return with(version, state, options, citation);
  }

  private Item with(int version, String state, List<Option> options, Optional<Citation> citation) {
    return new Item(
        id,
        version,
        course,
        family,
        section,
        state,
        interaction,
        stem,
        options,
        pairs,
        decoys,
        sequence,
        accepted,
        number,
        citation,
        facts,
        subjects,
        evidence,
        asOf,
        claim,
        voice,
        speaker,
        weight,
        bloom,
        difficulty,
        explanation,
        proof);
  }
}
