package rostrum.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rostrum.exchange.Format;
import rostrum.exchange.Loss;

/**
 * A file to take away, and what of the questions it does not carry.
 *
 * @param format its word
 * @param address where it is
 * @param questions how many it holds
 * @param inPart how many of them without something of theirs
 */
public record Offer(
    String format, String address, long questions, long leftOut, long inPart, List<Report> report) {

  /**
   * The questions that lose the same for the same reason.
   *
   * @param ids of the questions
   */
  public record Report(String what, String why, List<String> ids) {

    /** The ids, to be read. */
    public String list() {
      return String.join(", ", ids);
    }
  }

  /**
   * An offer of a file.
   *
   * @param questions how many were to be in it
   */
  static Offer of(Format format, String address, List<Loss> losses, int questions) {
    return new Offer(
        format.word(),
        address,
        questions - Loss.leftOut(losses),
        Loss.leftOut(losses),
        Loss.inPart(losses),
        reports(losses));
  }

  private static List<Report> reports(List<Loss> losses) {
    Map<List<String>, List<String>> ids = new LinkedHashMap<>();
    for (Loss loss : losses) {
      ids.computeIfAbsent(List.of(loss.what(), loss.why()), same -> new ArrayList<>())
          .add(loss.id());
    }
    return ids.entrySet().stream()
        .map(same -> new Report(same.getKey().getFirst(), same.getKey().getLast(), same.getValue()))
        .toList();
  }
}
