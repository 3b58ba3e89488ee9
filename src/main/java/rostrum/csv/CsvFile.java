package rostrum.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of UTF-8, with or without a byte order mark, as far as it is CSV (RFC 4180). Empty lines
 * are passed over; records may differ in length.
 *
 * @param records in the order of the file; none of a file that is not UTF-8
 * @param fault what ended the reading too early
 */
public record CsvFile(List<CsvRecord> records, Optional<Fault> fault) {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  public CsvFile {
    records = List.copyOf(records);
  }

  /** Reads what the bytes hold. */
  public static CsvFile of(byte[] csv) {
    CharBuffer characters = CharBuffer.allocate(csv.length);
    CoderResult decoded =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv), characters, true);
    String text = characters.flip().toString();
    if (decoded.isError()) {
      long line = 1 + text.chars().filter(character -> character == '\n').count();
      return new CsvFile(
          List.of(), Optional.of(new Fault(line, "this is not UTF-8; save the file as UTF-8")));
    }
    return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static CsvFile of(String text) {
    List<CsvRecord> records = new ArrayList<>();
    try {
      Iterator<CsvRecord> reader =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text)
              .iterator();
      reader.forEachRemaining(records::add);
      return new CsvFile(records, Optional.empty());
    } catch (CsvParseException e) {
      return new CsvFile(
          records, Optional.of(new Fault(line(e), "this is no CSV: " + e.getMessage())));
    }
  }

  /** Only the message knows it. */
  private static long line(CsvParseException failure) {
    Matcher line = LINE.matcher(String.valueOf(failure.getMessage()));
    return line.find() ? Long.parseLong(line.group(1)) : 1;
  }
}
