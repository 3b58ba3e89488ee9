package rostrum.assignments;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A mark and what could have been earned, as a page writes them: at most two decimals. */
public record Earned(double mark, double most) {

  public static Earned of(QuizAttempt attempt) {
    return new Earned(attempt.mark(), attempt.most());
  }

  public static Earned of(QuizQuestion question) {
    return new Earned(question.mark(), question.most());
  }

  public String got() {
    return text(mark);
  }

  public String all() {
    return text(most);
  }

  /** A number of marks without noughts that say nothing. */
  public static String text(double marks) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(marks);
  }
}
