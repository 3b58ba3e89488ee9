package rostrum.generators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rostrum.facts.Fact;
import rostrum.facts.Weight;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;
import rostrum.questions.Evidence;
import rostrum.questions.Grounds;
import rostrum.questions.Proof;
import rostrum.questions.Proof.Answer;

/**
 * What every draft has, whatever kind of question it becomes.
 *
 * @param about what the id comes from: the key's facts and direction
 * @param section slug of the lesson that it is asked after
 * @param facts ids of the facts that the key rests on; lists that only prove distractors false are
 *     not among them
 * @param subjects what stem and key are about
 * @param evidence taken together it carries the key
 * @param asOf the date of the answer, if it can change with time
 * @param query what is asked of the facts
 */
record Basis(
    String family,
    String about,
    String section,
    String stem,
    List<String> facts,
    List<String> subjects,
    List<Evidence> evidence,
    Optional<String> asOf,
    Speech speech,
    Weight weight,
    Bloom bloom,
    String explanation,
    String query,
    Optional<Citation> citation) {
  private static final int ID_DIGITS = 10;

  /**
   * Of a question whose key rests on one fact that does not change with time.
   *
   * @param subjects what stem and key are about
   * @param query what is asked of the facts
   */
  static Basis of(
      String family,
      Fact fact,
      String stem,
      List<String> subjects,
      Bloom bloom,
      String explanation,
      String query) {
    return new Basis(
        family,
        fact.id(),
        fact.attested().section(),
        stem,
        List.of(fact.id()),
        subjects,
        Candidate.evidence(fact.attested()),
        Optional.empty(),
        fact.attested().speech(),
        fact.attested().weight(),
        bloom,
        explanation,
        query,
        Optional.empty());
  }

  /** The id of the question that a draft becomes. */
  String id(String course) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", course, family, about).getBytes(StandardCharsets.UTF_8));
      return family + "-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What the finished question rests on.
   *
   * @param answers the proof of each answer that is offered, or that is nearest
   * @param difficulty 0 to 1, see {@link Difficulty}
   */
  Grounds grounds(List<Answer> answers, double difficulty) {
    return new Grounds(
        family,
        section,
        facts,
        subjects,
        evidence,
        asOf,
        speech.claim(),
        speech.voice(),
        speech.speaker().map(Speaker::named),
        weight,
        bloom,
        difficulty,
        explanation,
        new Proof(query, asOf, answers),
        citation);
  }

  /** The same with a second step. */
  Basis with(Citation proving) {
    return new Basis(
        family,
        about,
        section,
        stem,
        facts,
        subjects,
        evidence,
        asOf,
        speech,
        weight,
        bloom,
        explanation,
        query,
        Optional.of(proving));
  }
}
