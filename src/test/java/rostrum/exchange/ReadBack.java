package rostrum.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question as another program reads it from a file.
 *
 * @param kind the word of Moodle’s XML for it
 * @param stem gaps as {@code _____}
 * @param answers of a choice, of a typed answer, of a number, or the stages of an order
 * @param gaps the spellings of each gap of a cloze
 * @param feedback shown whatever was answered, a line each
 * @param shuffled whether options may be shuffled, if the format says
 */
record ReadBack(
    String category,
    String name,
    String number,
    List<String> tags,
    String kind,
    String stem,
    boolean single,
    Optional<Boolean> shuffled,
    List<Answer> answers,
    List<Couple> couples,
    List<List<String>> gaps,
    Optional<Numeric> numeric,
    List<String> feedback) {

  /**
   * @param percent of the mark
   */
  record Answer(String text, double percent, String feedback) {}

  record Couple(String left, String right) {}

  record Numeric(BigDecimal value, BigDecimal tolerance, List<String> units) {}
}
