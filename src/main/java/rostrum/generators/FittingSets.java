package rostrum.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rostrum.questions.Tokens;

/**
 * The sets of distractors that a question could have: none a part of another or of a key or wrong
 * for the same reason in the same words, the keys neither much longer nor much shorter than the
 * rest, and no word of the stem that points to a key alone.
 */
final class FittingSets {
  private static final int LIKELIEST = 20;
  private static final int LEAST_DISTRACTORS = 2;
  private static final int SHORT_OPTION = 25;
  private static final double LEAST_LENGTH = .75;
  private static final double MOST_LENGTH = 1.33;

  private final List<String> keys;
  private final List<Candidate> candidates;
  private final List<String> words;
  private final int[] echoes;
  private final int keyEchoes;
  private final List<List<Candidate>> found = new ArrayList<>();

  private FittingSets(String stem, List<String> keys, List<Candidate> candidates) {
    this.keys = keys;
    this.candidates = candidates;
    this.words = candidates.stream().map(candidate -> words(candidate.text())).toList();
    this.echoes =
        candidates.stream().mapToInt(candidate -> Tokens.shared(stem, candidate.text())).toArray();
    this.keyEchoes = keys.stream().mapToInt(key -> Tokens.shared(stem, key)).max().orElse(0);
  }

  /**
   * All sets that a draft could have.
   *
   * @return empty if there are none of two distractors or more
   */
  static List<List<Candidate>> of(Draft draft) {
    return of(
        draft.basis().stem(),
        List.of(draft.key().text()),
        draft.distractors(),
        draft.mostDistractors());
  }

  /**
   * All sets of the greatest size that any set reaches, made of the candidates that are most like
   * the keys; of all candidates only where those do not do.
   *
   * @param most how many distractors at most
   * @return empty if there are none of two distractors or more
   */
  static List<List<Candidate>> of(
      String stem, List<String> keys, List<Candidate> candidates, int most) {
    List<String> right = keys.stream().map(FittingSets::words).toList();
    List<Candidate> apart =
        candidates.stream()
            .filter(
                candidate -> right.stream().noneMatch(key -> overlap(words(candidate.text()), key)))
            .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness()))
            .toList();
    List<Candidate> likeliest = apart.stream().limit(LIKELIEST).toList();
    for (int size = most; size >= LEAST_DISTRACTORS; size--) {
      for (List<Candidate> all : List.of(likeliest, apart)) {
        FittingSets sets = new FittingSets(stem, keys, all);
        sets.collect(new int[size], 0, 0);
        if (!sets.found.isEmpty()) {
          return sets.found;
        }
      }
    }
    return List.of();
  }

  private void collect(int[] taken, int size, int start) {
    if (size == taken.length) {
      if (isEven(taken) && isDrowned(taken)) {
        found.add(Arrays.stream(taken).mapToObj(candidates::get).toList());
      }
      return;
    }
    for (int next = start; next < candidates.size(); next++) {
      if (isApart(taken, size, next)) {
        taken[size] = next;
        collect(taken, size + 1, next + 1);
      }
    }
  }

  private boolean isApart(int[] taken, int size, int next) {
    for (int at = 0; at < size; at++) {
      boolean sameReason = candidates.get(taken[at]).why().equals(candidates.get(next).why());
      if (sameReason || overlap(words.get(taken[at]), words.get(next))) {
        return false;
      }
    }
    return true;
  }

  private boolean isEven(int[] taken) {
    int[] right = keys.stream().mapToInt(String::length).sorted().toArray();
    int[] wrong =
        Arrays.stream(taken).map(at -> candidates.get(at).text().length()).sorted().toArray();
    int longest = Math.max(right[right.length - 1], wrong[wrong.length - 1]);
    double ratio = median(right) / median(wrong);
    return longest <= SHORT_OPTION || (ratio >= LEAST_LENGTH && ratio <= MOST_LENGTH);
  }

  private boolean isDrowned(int[] taken) {
    return Arrays.stream(taken).map(at -> echoes[at]).max().orElse(0) >= keyEchoes;
  }

  private static double median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }

  /** Whether one option is a part of the other, word for word. */
  static boolean overlap(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  /** The words of a text in lower case, with a space before and after each. */
  static String words(String text) {
    return Tokens.spaced(text);
  }
}
