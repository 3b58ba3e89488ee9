package rostrum.generators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rostrum.questions.Spelling;

/**
 * Spellings that one slip of the keyboard, made in each of two words, can lead to the same letters:
 * those of another answer among them must be refused where the slip would be forgiven.
 */
final class NearSpellings {
  private static final int TWO_SLIPS = 2;

  private NearSpellings() {}

  /**
   * The spellings of others that are at most two slips from an accepted one in which a slip is
   * forgiven.
   */
  static List<String> of(List<String> accepted, List<String> others) {
    List<String> letters =
        accepted.stream()
            .map(Spelling::letters)
            .filter(own -> own.length() >= Spelling.SHORTEST_WITH_SLIP)
            .distinct()
            .toList();
    return others.stream()
        .distinct()
        .filter(other -> isNear(Spelling.letters(other), letters))
        .toList();
  }

  private static boolean isNear(String other, List<String> letters) {
    return letters.stream()
        .filter(own -> Math.abs(own.length() - other.length()) <= TWO_SLIPS)
        .anyMatch(own -> distance(own, other) <= TWO_SLIPS);
  }

  /**
   * How many letters have to be left out, added, replaced or swapped with their neighbour to make
   * one text of the other (the distance of Damerau and Levenshtein, unrestricted: what was swapped
   * may be changed again).
   */
  static int distance(String one, String other) {
    int far = one.length() + other.length();
    int[][] cost = new int[one.length() + 2][other.length() + 2];
    cost[0][0] = far;
    for (int row = 0; row <= one.length(); row++) {
      cost[row + 1][0] = far;
      cost[row + 1][1] = row;
    }
    for (int column = 0; column <= other.length(); column++) {
      cost[0][column + 1] = far;
      cost[1][column + 1] = column;
    }
    Map<Character, Integer> lastRow = new HashMap<>();
    for (int row = 1; row <= one.length(); row++) {
      int lastColumn = 0;
      for (int column = 1; column <= other.length(); column++) {
        int matchRow = lastRow.getOrDefault(other.charAt(column - 1), 0);
        int matchColumn = lastColumn;
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        if (same) {
          lastColumn = column;
        }
        int replaced = cost[row][column] + (same ? 0 : 1);
        int added = cost[row + 1][column] + 1;
        int left = cost[row][column + 1] + 1;
        int swapped =
            cost[matchRow][matchColumn] + (row - matchRow - 1) + 1 + (column - matchColumn - 1);
        cost[row + 1][column + 1] = Math.min(Math.min(replaced, added), Math.min(left, swapped));
      }
      lastRow.put(one.charAt(row - 1), row);
    }
    return cost[one.length() + 1][other.length() + 1];
  }
}
