package rostrum.questions;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
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
 * @param speaker the quoted person and occasion
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
    List<Step> sequence,
    List<List<String>> accepted,
    Optional<Numeric> number,
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

  /** Two things that belong together. */
  public record Pair(String left, String right, List<Evidence> evidence) {}

  /** One place of an order. */
  public record Step(String text, List<Evidence> evidence) {}

  /** A number that is right within an absolute tolerance. */
  public record Numeric(BigDecimal value, BigDecimal tolerance, String unit) {}

  /** The second step of a question: which sentence proves it. */
  public record Citation(List<Cited> options, double share) {}

  /** A sentence offered as proof. */
  public record Cited(String section, String quote, boolean correct) {}

  /** The content of a question of any kind; version 1, current. */
  public static Item of(String course, Question question) {
    Grounds grounds = question.grounds();
    return switch (question) {
      case SingleChoice choice ->
          new Item(
              choice.id(),
              1,
              course,
              grounds.family(),
              grounds.section(),
              CURRENT,
              SINGLE_CHOICE,
              choice.stem(),
              choice.options(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
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
    };
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
            proof);
    return switch (interaction) {
      case SINGLE_CHOICE -> new SingleChoice(id, stem, grounds, options);
      default -> throw new IllegalStateException("no such interaction: " + interaction);
    };
  }

  /** The same content as another version in another state. */
  public Item as(int version, String state) {
    return with(version, state, options);
  }

  /** The same question with its options in another order. */
  public Item withOptions(List<Option> options) {
    return with(version, state, options);
  }

  private Item with(int version, String state, List<Option> options) {
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
