package rostrum.assignments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.csv.Fault;
import rostrum.csv.RawTable;
import rostrum.csv.SafeCells;

/**
 * The gradebook of another program, as Moodle and Canvas export it: one column is filled with the
 * marks of a quiz, and nothing else of the file changes. Below its first line Canvas has others
 * that are no people: what can be earned, and whether marks are posted by hand.
 *
 * @param quiz what a new column is called
 * @param most what can be earned
 */
public record GradesSheet(RawTable table, String quiz, String most, List<LearnerResult> learners) {
  /** The number of a column that is not there yet. */
  public static final int NEW = -1;

  /** How many lines a file may have, and how many columns; no class is so large. */
  static final int MOST_LINES = 2_000;

  static final int MOST_COLUMNS = 500;

  private static final int MOST_HEADS = 3;
  private static final String POINTS = "points possible";
  private static final Set<String> HEADS = Set.of(POINTS, "manual posting");

  /** By which columns people are known, the surest first. */
  private static final List<String> KNOWN =
      List.of(
          "email address",
          "email",
          "e-mail",
          "sis login id",
          "username",
          "id number",
          "sis user id",
          "student",
          "name");

  public GradesSheet {
    learners = List.copyOf(learners);
  }

  /**
   * A line of the file with the learner of the class whom it means.
   *
   * @param line its place among the lines, from 0
   * @param before what stands in the column now
   * @param mark what will; empty if they have none, and the cell stays as it is
   */
  public record Match(int line, LearnerResult learner, String before, Optional<String> mark) {}

  /**
   * A line of the file that means nobody of the class, or somebody whom another line means.
   *
   * @param number of the line of the file, from 1
   * @param value by which nobody is known
   * @param label what the line begins with
   */
  public record Stranger(long number, String value, String label) {}

  /**
   * What would become of the file.
   *
   * @param missing learners with a mark here who do not stand in it
   */
  public record Plan(List<Match> matches, List<Stranger> strangers, List<LearnerResult> missing) {
    /** How many cells are filled. */
    public long filled() {
      return matches.stream().filter(match -> match.mark().isPresent()).count();
    }
  }

  /** Why it cannot be used, if so. */
  public Optional<Fault> fault() {
    if (table.fault().isPresent()) {
      return table.fault();
    }
    if (table.lines().size() < 2) {
      return Optional.of(new Fault(1, "there is a line of names of columns, and people below it"));
    }
    if (table.lines().size() > MOST_LINES
        || table.lines().getFirst().cells().size() > MOST_COLUMNS) {
      return Optional.of(
          new Fault(
              1,
              "more than %,d lines or %d columns; export the gradebook of this class alone"
                  .formatted(MOST_LINES, MOST_COLUMNS)));
    }
    return table.lines().getFirst().cells().size() < 2
        ? Optional.of(
            new Fault(1, "only one column is here; export the gradebook with commas between them"))
        : Optional.empty();
  }

  /** What the columns are called. */
  public List<String> columns() {
    RawTable.Line first = table.lines().getFirst();
    return IntStream.range(0, first.cells().size()).mapToObj(first::value).toList();
  }

  /** The column by which most people are found; of several the surest. */
  public int identifying() {
    return IntStream.range(0, columns().size())
        .boxed()
        .min(
            Comparator.<Integer>comparingInt(column -> -plan(column, NEW).matches().size())
                .thenComparingInt(this::rank))
        .orElseThrow();
  }

  private int rank(int column) {
    int known = KNOWN.indexOf(columns().get(column).strip().toLowerCase(Locale.ROOT));
    return known < 0 ? KNOWN.size() : known;
  }

  /** The column that is called as the quiz is, or {@link #NEW}. */
  public int filling() {
    String wanted = quiz.toLowerCase(Locale.ROOT);
    return IntStream.range(0, columns().size())
        .filter(column -> columns().get(column).toLowerCase(Locale.ROOT).contains(wanted))
        .findFirst()
        .orElse(NEW);
  }

  /** The places of the lines that are people. */
  private List<Integer> people() {
    return IntStream.range(1, table.lines().size())
        .filter(line -> !table.lines().get(line).isEmpty() && !isHead(line))
        .boxed()
        .toList();
  }

  private boolean isHead(int line) {
    return line <= MOST_HEADS && heading(line).filter(HEADS::contains).isPresent();
  }

  private Optional<String> heading(int line) {
    RawTable.Line one = table.lines().get(line);
    return IntStream.range(0, one.cells().size())
        .mapToObj(one::value)
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private Optional<Integer> pointsLine() {
    return IntStream.rangeClosed(1, Math.min(MOST_HEADS, table.lines().size() - 1))
        .filter(line -> heading(line).equals(Optional.of(POINTS)))
        .boxed()
        .findFirst();
  }

  /** What the file says can be earned, where it differs from what can be earned here. */
  public Optional<String> otherPoints(int column) {
    return pointsLine()
        .filter(line -> column != NEW)
        .map(line -> table.lines().get(line).value(column).strip())
        .filter(points -> !points.isEmpty() && !isMost(points));
  }

  private boolean isMost(String points) {
    return points.replaceFirst("\\.0+$", "").equals(most);
  }

  /**
   * Who is found.
   *
   * @param identifying the column that names people
   * @param filling the column to be filled, or {@link #NEW}
   */
  public Plan plan(int identifying, int filling) {
    ClassList list = new ClassList(learners);
    List<Match> matches = new ArrayList<>();
    List<Stranger> strangers = new ArrayList<>();
    Set<LearnerResult> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int line : people()) {
      RawTable.Line row = table.lines().get(line);
      String value = row.value(identifying);
      Optional<LearnerResult> learner = list.named(value).filter(found::add);
      learner.ifPresentOrElse(
          one ->
              matches.add(
                  new Match(line, one, filling == NEW ? "" : row.value(filling), mark(one))),
          () -> strangers.add(new Stranger(row.number(), value, row.value(0))));
    }
    return new Plan(
        matches,
        strangers,
        learners.stream().filter(one -> one.mark().isPresent() && !found.contains(one)).toList());
  }

  private static Optional<String> mark(LearnerResult learner) {
    return learner.mark().stream().mapToObj(Earned::text).findFirst();
  }

  /** The file with its column filled; with a new one, that comes last. */
  public RawTable filled(int identifying, int filling) {
    int column = filling == NEW ? columns().size() : filling;
    RawTable filled = table;
    if (filling == NEW) {
      filled = filled.with(0, column, SafeCells.safe(quiz));
      for (int line : Stream.concat(heads(), people().stream()).toList()) {
        filled = filled.with(line, column, pointsLine().equals(Optional.of(line)) ? most : "");
      }
    }
    for (Match match : plan(identifying, filling).matches()) {
      if (match.mark().isPresent()) {
        filled = filled.with(match.line(), column, match.mark().get());
      }
    }
    return filled;
  }

  private Stream<Integer> heads() {
    return IntStream.range(1, table.lines().size()).filter(this::isHead).boxed();
  }
}
