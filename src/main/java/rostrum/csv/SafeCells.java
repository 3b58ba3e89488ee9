package rostrum.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of comma-separated values for programs that take what begins with {@code =} for a formula:
 * such a value is written after an apostrophe, which makes it text there. With a byte order mark,
 * without which some of them do not read Korean.
 */
public final class SafeCells {
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private final StringWriter text = new StringWriter().append('\uFEFF');
  private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);

  public SafeCells line(List<String> values) {
    writer.writeRecord(values.stream().map(SafeCells::safe).toList());
    return this;
  }

  /** A value that no program takes for a formula. */
  public static String safe(String value) {
    return FORMULA.matcher(value).matches() ? "'" + value : value;
  }

  /** The whole file. */
  @Override
  public String toString() {
    return text.toString();
  }
}
