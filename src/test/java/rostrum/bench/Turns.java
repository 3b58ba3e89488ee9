package rostrum.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Things that are measured in turns, A B A B, so that whatever else the machine does meets all of
 * them.
 */
public final class Turns {
  private final Map<String, Callable<Load.Outcome>> subjects = new LinkedHashMap<>();

  /** What came of one subject, a round each. */
  public record Measured(List<Load.Outcome> rounds) {
    public double median() {
      return sorted()[rounds.size() / 2];
    }

    public double best() {
      return sorted()[rounds.size() - 1];
    }

    public Load.Outcome all() {
      return Load.Outcome.together(rounds);
    }

    private double[] sorted() {
      return rounds.stream().mapToDouble(Load.Outcome::perSecond).sorted().toArray();
    }
  }

  public Turns with(String name, Callable<Load.Outcome> subject) {
    subjects.put(name, subject);
    return this;
  }

  /**
   * @param warmUp rounds that do not count
   */
  public Map<String, Measured> run(int warmUp, int rounds) throws Exception {
    Map<String, List<Load.Outcome>> outcomes = new LinkedHashMap<>();
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, Callable<Load.Outcome>> subject : subjects.entrySet()) {
        Load.Outcome outcome = subject.getValue().call();
        if (outcome.failed() > 0) {
          throw new IllegalStateException(subject.getKey() + ": " + outcome.failed() + " failed");
        }
        if (round >= 0) {
          outcomes.computeIfAbsent(subject.getKey(), first -> new ArrayList<>()).add(outcome);
        }
      }
    }
    Map<String, Measured> measured = new LinkedHashMap<>();
    outcomes.forEach((name, list) -> measured.put(name, new Measured(list)));
    return measured;
  }
}
