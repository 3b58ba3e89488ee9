package rostrum.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of separated values, kept to the letter: each cell as it is written, with its quotation
 * marks, so that one can be changed and everything else leaves as it came. The separator is the
 * comma, the semicolon or the tab, whichever the first line has most of.
 *
 * @param mark the byte order mark, or nothing
 * @param lines in the order of the file, also empty ones
 * @param fault why it cannot be read; it has no lines then
 */
public record RawTable(String mark, char separator, List<Line> lines, Optional<Fault> fault) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern END = Pattern.compile("\\R");

  public RawTable {
    lines = List.copyOf(lines);
  }

  /**
   * A line of it.
   *
   * @param number of the line of the file on which it begins, from 1
   * @param cells as they are written
   * @param end what parts it from the next: a line feed, with or without a carriage return; nothing
   *     at the end of a file
   */
  public record Line(long number, List<String> cells, String end) {

    public Line {
      cells = List.copyOf(cells);
    }

    /** Whether nothing stands there. */
    public boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }

    /** What a cell says; nothing where the line is shorter. */
    public String value(int column) {
      return column < cells.size() ? RawTable.value(cells.get(column)) : "";
    }
  }

  /** Reads what the bytes hold. */
  public static RawTable of(byte[] file) {
    String text = new String(file, UTF_8);
    if (!Arrays.equals(text.getBytes(UTF_8), file)) {
      return faulty(1, "this is not UTF-8; save the file as CSV UTF-8");
    }
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String rest = text.substring(mark.length());
    char separator = separator(rest);
    Scan scan = new Scan(rest, separator);
    return scan.quoted
        ? faulty(scan.opened, "a quotation mark is opened here and never closed")
        : new RawTable(mark, separator, scan.lines, Optional.empty());
  }

  private static RawTable faulty(long line, String what) {
    return new RawTable("", ',', List.of(), Optional.of(new Fault(line, what)));
  }

  private static char separator(String text) {
    String first = END.split(text, 2)[0];
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      if (count(first, one) > count(first, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(one -> one == wanted).count();
  }

  /** Cuts a text into lines and cells. */
  private static final class Scan {
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    /** The first sign of the cell that is no white space; a blank while there is none. */
    private char first = ' ';

    private boolean quoted;
    private long opened = 1;
    private long begun = 1;
    private long number = 1;

    Scan(String text, char separator) {
      for (int at = 0; at < text.length(); at++) {
        char one = text.charAt(at);
        if (one == '"') {
          quoted = !quoted && isOpening(text, at);
          opened = number;
          append(one);
        } else if (one == separator && !quoted) {
          endCell();
        } else if ((one == '\n' || one == '\r') && !quoted) {
          boolean isPair = one == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
          endLine(isPair ? "\r\n" : String.valueOf(one));
          at += isPair ? 1 : 0;
        } else {
          number += one == '\n' ? 1 : 0;
          append(one);
        }
      }
      if (!cell.isEmpty() || !cells.isEmpty()) {
        endLine("");
      }
    }

    /** At the beginning of a cell, or once more within one: a quotation mark that is doubled. */
    private boolean isOpening(String text, int at) {
      return first == ' ' || (first == '"' && text.charAt(at - 1) == '"');
    }

    private void append(char one) {
      cell.append(one);
      if (first == ' ' && !Character.isWhitespace(one)) {
        first = one;
      }
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
      first = ' ';
    }

    private void endLine(String end) {
      endCell();
      lines.add(new Line(begun, cells, end));
      cells = new ArrayList<>();
      number++;
      begun = number;
    }
  }

  private static String value(String cell) {
    String inner = cell.strip();
    boolean isQuoted = isQuoted(inner);
    return isQuoted ? inner.substring(1, inner.length() - 1).replace("\"\"", "\"") : cell;
  }

  private static boolean isQuoted(String cell) {
    return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
  }

  /** The same with another value in a cell; a line that is too short is made longer. */
  public RawTable with(int line, int column, String value) {
    Line before = lines.get(line);
    List<String> cells = new ArrayList<>(before.cells());
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, written(value, isQuoted(cells.get(column).strip())));
    List<Line> all = new ArrayList<>(lines);
    all.set(line, new Line(before.number(), cells, before.end()));
    return new RawTable(mark, separator, all, fault);
  }

  private String written(String value, boolean wasQuoted) {
    boolean needsQuotes =
        value.indexOf(separator) >= 0 || value.contains("\"") || END.matcher(value).find();
    return wasQuoted || needsQuotes ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }

  /** The whole file. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(mark);
    for (Line line : lines) {
      text.append(String.join(String.valueOf(separator), line.cells())).append(line.end());
    }
    return text.toString().getBytes(UTF_8);
  }
}
