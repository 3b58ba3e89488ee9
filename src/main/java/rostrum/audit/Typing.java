package rostrum.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rostrum.questions.Item;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Spelling;

/** Whether typed spellings, with every slip that is forgiven, lead to one answer only. */
final class Typing {
  private static final int TWO_SLIPS = 2;

  private Typing() {}

  /**
   * Something that can be meant.
   *
   * @param spellings every accepted way to write it
   */
  record Known(String id, List<String> spellings) {
    boolean isWritten(String letters) {
      return spellings.stream().map(Spelling::letters).anyMatch(letters::equals);
    }
  }

  /**
   * Judges each accepted spelling by what it can mean, each refused one by its meaning too, and
   * adds the spellings of others that a learner would be marked right for.
   *
   * @param holds what the facts say of the meaning with this id
   */
  static List<Judged> judge(Item item, List<Known> all, Function<String, Proven> holds) {
    List<String> accepted = item.accepted().stream().flatMap(List::stream).toList();
    List<String> refused =
        item.proof().answers().stream()
            .filter(answer -> !answer.holds())
            .map(Answer::text)
            .toList();
    List<Judged> judged = new ArrayList<>();
    Set<String> meant = new HashSet<>();
    for (String text : accepted) {
      List<Known> meanings = meanings(all, text);
      meanings.forEach(known -> meant.add(known.id()));
      judged.add(
          Judged.right(
              text, meanings.size() == 1 ? holds.apply(meanings.getFirst().id()) : Proven.NEITHER));
    }
    for (String text : refused) {
      List<Known> meanings = meanings(all, text);
      judged.add(
          Judged.wrong(
              text,
              Proven.of(
                  meanings.stream().anyMatch(known -> meant.contains(known.id())),
                  !meanings.isEmpty())));
    }
    all.stream()
        .filter(known -> !meant.contains(known.id()))
        .flatMap(known -> known.spellings().stream())
        .filter(other -> reaches(accepted, refused, other))
        .forEach(other -> judged.add(Judged.wrong(other, Proven.TRUE)));
    return judged;
  }

  private static List<Known> meanings(List<Known> all, String text) {
    String letters = Spelling.letters(text);
    return all.stream().filter(known -> known.isWritten(letters)).toList();
  }

  /** Whether another’s spelling, or one slip in it, is taken for one of the accepted ones. */
  private static boolean reaches(List<String> accepted, List<String> refused, String other) {
    String letters = Spelling.letters(other);
    return accepted.stream()
        .map(Spelling::letters)
        .filter(own -> Math.abs(own.length() - letters.length()) <= TWO_SLIPS)
        .filter(own -> distance(own, letters) <= TWO_SLIPS)
        .flatMap(own -> Stream.concat(Stream.of(letters), slips(own)))
        .filter(typed -> typed.equals(letters) || Spelling.isSlip(letters, typed))
        .filter(typed -> !accepted.stream().map(Spelling::letters).anyMatch(typed::equals))
        .anyMatch(typed -> Spelling.admits(accepted, refused, typed));
  }

  /** Every text that is one letter away: left out, added, replaced or swapped. */
  private static Stream<String> slips(String letters) {
    List<String> slips = new ArrayList<>();
    for (int at = 0; at <= letters.length(); at++) {
      String before = letters.substring(0, at);
      String after = letters.substring(at);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        slips.add(before + letter + after);
        if (!after.isEmpty()) {
          slips.add(before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        slips.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    return slips.stream();
  }

  /** The distance of Levenshtein: a swap counts two. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int at = 0; at < before.length; at++) {
      before[at] = at;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] now = new int[before.length];
      now[0] = row;
      for (int at = 1; at < now.length; at++) {
        int change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        now[at] = Math.min(before[at - 1] + change, 1 + Math.min(before[at], now[at - 1]));
      }
      before = now;
    }
    return before[before.length - 1];
  }
}
