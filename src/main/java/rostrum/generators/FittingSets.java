package rostrum.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import rostrum.questions.Tokens;

/**
 * The sets of distractors that a draft could have: none a part of another or of the key, the key
 * neither much longer nor much shorter than the rest, and no word of the stem that points to the
 * key alone.
 */
final class FittingSets {
  private static final int LIKELIEST = 20;
  private static final int LEAST_DISTRACTORS = 2;
  private static final int SHORT_OPTION = 25;
  private static final double LEAST_LENGTH = .75;
  private static final double MOST_LENGTH = 1.33;

  private final Draft draft;
  private final List<Candidate> candidates;
  private final List<String> words;
  private final int[] echoes;
  private final int keyEchoes;
  private final List<List<Candidate>> found = new ArrayList<>();

  private FittingSets(Draft draft, List<Candidate> candidates) {
    this.draft = draft;
    this.candidates = candidates;
    this.words = candidates.stream().map(candidate -> words(candidate.text())).toList();
    this.echoes =
        candidates.stream()
            .mapToInt(candidate -> Tokens.shared(draft.basis().stem(), candidate.text()))
            .toArray();
    this.keyEchoes = Tokens.shared(draft.basis().stem(), draft.key().text());
  }

  /**
   * All sets of the greatest size that any set reaches, made of the candidates that are most like
   * the key; of all candidates only where those do not do.
   *
   * @return empty if there are none of two distractors or more
   */
  static List<List<Candidate>> of(Draft draft) {
    String key = words(draft.key().text());
    List<Candidate> apart =
        draft.distractors().stream()
            .filter(candidate -> !overlap(words(candidate.text()), key))
            .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness()))
            .toList();
    List<Candidate> likeliest = apart.stream().limit(LIKELIEST).toList();
    for (int size = draft.mostDistractors(); size >= LEAST_DISTRACTORS; size--) {
      for (List<Candidate> candidates : List.of(likeliest, apart)) {
        FittingSets sets = new FittingSets(draft, candidates);
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
      if (overlap(words.get(taken[at]), words.get(next))) {
        return false;
      }
    }
    return true;
  }

  private boolean isEven(int[] taken) {
    int key = draft.key().text().length();
    int[] lengths =
        Arrays.stream(taken).map(at -> candidates.get(at).text().length()).sorted().toArray();
    int longest = Math.max(key, lengths[lengths.length - 1]);
    double ratio = key / median(lengths);
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
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
