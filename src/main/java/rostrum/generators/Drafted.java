package rostrum.generators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import rostrum.facts.Weight;
import rostrum.lessons.Speaker;
import rostrum.questions.Grounds;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Proof;
import rostrum.questions.Proof.Answer;
import rostrum.questions.SingleChoice;

/** From a draft to a question, and back to whether a question still follows from a draft. */
public final class Drafted {
  private static final int ID_DIGITS = 10;

  private Drafted() {}

  /** The question that a draft becomes with these distractors, the key standing first. */
  static SingleChoice question(String course, Draft draft, List<Candidate> distractors) {
    List<Option> options =
        Stream.concat(
                Stream.of(option(draft.key(), true)),
                distractors.stream().map(candidate -> option(candidate, false)))
            .toList();
    List<Answer> answers =
        Stream.concat(
                Stream.of(answer(draft.key(), true)),
                distractors.stream().map(candidate -> answer(candidate, false)))
            .toList();
    Grounds grounds =
        new Grounds(
            draft.family(),
            draft.section(),
            draft.facts(),
            draft.subjects(),
            draft.key().evidence(),
            draft.asOf(),
            draft.speech().claim(),
            draft.speech().voice(),
            draft.speech().speaker().map(Speaker::named),
            draft.weight(),
            draft.bloom(),
            difficulty(draft, distractors),
            draft.explanation(),
            new Proof(draft.query(), draft.asOf(), answers));
    return new SingleChoice(id(course, draft), draft.stem(), grounds, options);
  }

  /** The id of the question that a draft becomes. */
  public static String id(String course, Draft draft) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join("\n", course, draft.family(), draft.about())
                      .getBytes(StandardCharsets.UTF_8));
      return draft.family() + "-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Whether a question that was made before still follows: the same stem, key, evidence and
   * explanation, and each of its distractors is still proven false for the same reason. Then
   * nothing has to change for its learners.
   */
  public static boolean admits(String course, Draft draft, Item item) {
    List<Candidate> kept =
        item.options().stream()
            .filter(option -> !option.correct())
            .flatMap(option ->
                draft.distractors().stream()
                    .filter(candidate -> option(candidate, false).equals(option))
                    .limit(1))
            .toList();
    if (kept.size() + 1 != item.options().size()) {
      return false;
    }
    Item again = Item.of(course, question(course, draft, kept));
    return again.equals(item.as(again.version(), again.state()));
  }

  /**
   * Estimated before anybody answered: the mean likeness of the distractors to the key, a little
   * more for details than for what every reader should know.
   */
  private static double difficulty(Draft draft, List<Candidate> distractors) {
    double likeness = distractors.stream().mapToDouble(Candidate::likeness).average().orElse(0);
    double detail = draft.weight() == Weight.DETAIL ? .15 : 0;
    return Math.round(100 * Math.min(1, .1 + .7 * likeness + detail)) / 100.0;
  }

  private static Option option(Candidate candidate, boolean correct) {
    return new Option(candidate.text(), correct, candidate.why(), candidate.evidence());
  }

  private static Answer answer(Candidate candidate, boolean holds) {
    return new Answer(candidate.text(), holds, candidate.because(), candidate.closedList());
  }
}
