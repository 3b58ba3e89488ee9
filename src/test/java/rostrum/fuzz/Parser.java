package rostrum.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.accounts.Called;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.PasswordRule;
import rostrum.assignments.GradesSheet;
import rostrum.assignments.LearnerResult;
import rostrum.attempts.Meaning;
import rostrum.attempts.Reply;
import rostrum.attempts.ResponseJson;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.classes.Roster;
import rostrum.courses.PackReader;
import rostrum.courses.PackReading;
import rostrum.courses.PackSource;
import rostrum.csv.CsvFile;
import rostrum.csv.RawTable;
import rostrum.csv.SafeCells;
import rostrum.facts.PartialDate;
import rostrum.questions.Attached;
import rostrum.questions.Item;
import rostrum.questions.ItemJson;
import rostrum.questions.Numbers;
import rostrum.questions.Spelling;
import rostrum.quizzes.Counting;
import rostrum.review.Replay;
import rostrum.review.Scheduler;
import rostrum.search.CourseIndex;
import rostrum.statistics.MarksFile;
import tools.jackson.core.JacksonException;

/**
 * What reads what others wrote, with what must hold whatever it is given. Anything thrown, or more
 * than Jazzer's patience and memory, is a find.
 */
enum Parser {
  /** The first byte says which file of a sound pack the rest takes the place of. */
  PACK(Parser::pack),
  ROSTER(Parser::roster),
  GRADEBOOK(Parser::gradebook),
  MARKS(input -> one(MarksFile.of(input).matrix().isPresent(), MarksFile.of(input).faults())),
  REVIEWS(input -> Replay.of(Scheduler.DEFAULT, input).csv()),
  CELLS(Parser::cells),
  /** The first byte says to which kind of question; each line is a value. */
  REPLY(Parser::reply),
  ITEM(Parser::item),
  TYPED(Parser::typed),
  SEARCH(input -> Searched.INDEX.find(text(input))),
  CITATION(input -> Attached.in(Fixtures.congress().article(), text(input))),
  WORDS(Parser::words);

  private static final List<LearnerResult> LEARNERS =
      Stream.of("Amina Yusuf", "Kim")
          .map(name ->
              new LearnerResult(
                  Optional.of(name),
                  EmailAddress.of(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org")
                      .map(EmailAddress::text),
                  Optional.empty(),
                  true,
                  Counting.LAST,
                  List.of()))
          .toList();

  private final Consumer<byte[]> rule;

  Parser(Consumer<byte[]> rule) {
    this.rule = rule;
  }

  static Parser named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * @throws AssertionError if something does not hold
   */
  void take(byte[] input) {
    rule.accept(input);
  }

  private static final class Searched {
    private static final CourseIndex INDEX = new CourseIndex(Fixtures.harbourBoard());
  }

  private static final class Packed {
    private static final SortedMap<String, byte[]> FILES =
        Fixtures.source(Fixtures.HARBOUR_FOLDER).files();
    private static final List<String> NAMES = List.copyOf(FILES.keySet());
  }

  private static void pack(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String file = Packed.NAMES.get(Byte.toUnsignedInt(input[0]) % Packed.NAMES.size());
    SortedMap<String, byte[]> files = new TreeMap<>(Packed.FILES);
    files.put(file, Arrays.copyOfRange(input, 1, input.length));
    PackReading reading = PackReader.read(new PackSource(files));
    one(reading.read().isPresent(), reading.faults());
  }

  private static void roster(byte[] input) {
    Roster roster = Roster.of(input);
    holds(!roster.lines().isEmpty() || !roster.faults().isEmpty(), "people or faults");
    holds(roster.lines().size() <= Roster.MOST, "no more people than a file may name");
  }

  private static void gradebook(byte[] input) {
    RawTable table = RawTable.of(input);
    if (table.fault().isPresent()) {
      return;
    }
    holds(Arrays.equals(table.bytes(), input), "a file leaves as it came");
    GradesSheet sheet = new GradesSheet(table, "Quiz, \"one\"", "20", LEARNERS);
    if (sheet.fault().isPresent()) {
      return;
    }
    RawTable filled = sheet.filled(sheet.identifying(), sheet.filling());
    holds(filled.lines().size() == table.lines().size(), "as many lines as before");
    holds(RawTable.of(filled.bytes()).fault().isEmpty(), "what leaves can be read");
  }

  private static void cells(byte[] input) {
    String value = text(input).replace("\r\n", "\n").replace('\r', '\n');
    String line = new SafeCells().line(List.of("first", value)).toString();
    CsvFile read = CsvFile.of(line.getBytes(UTF_8));
    holds(read.fault().isEmpty() && read.records().size() == 1, "one line");
    String cell = read.records().getFirst().getField(1);
    holds(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, "no formula");
  }

  private static void reply(byte[] input) {
    if (input.length == 0) {
      return;
    }
    List<Item> items =
        Stream.concat(EveryKind.items().stream(), Stream.of(EveryKind.item(EveryKind.open())))
            .toList();
    Item item = items.get(Byte.toUnsignedInt(input[0]) % items.size());
    Sheet sheet = new Sheet(Fixtures.SEED, new Slot(1, 7, item, Optional.empty()));
    List<String> values =
        text(Arrays.copyOfRange(input, 1, input.length))
            .lines()
            .map(value -> value.startsWith("#") ? named(sheet, value) : value)
            .toList();
    Meaning meaning =
        new Reply(sheet, values, words -> Attached.in(Fixtures.congress().article(), words))
            .meaning();
    if (meaning instanceof Meaning.Clear(var response)) {
      double score = item.question().grade(response).fraction();
      holds(score >= 0 && score <= 1, "a score from 0 to 1");
      holds(ResponseJson.read(ResponseJson.write(response)).equals(response), "kept as it came");
    }
  }

  /**
   * {@code #o2} is the name of the third option, {@code #r2} and {@code #p2} of right and place.
   */
  private static String named(Sheet sheet, String value) {
    int number = value.length() > 2 ? value.charAt(2) - '0' : 0;
    return switch (value.length() > 1 ? value.charAt(1) : ' ') {
      case 'o' -> sheet.option(number);
      case 'r' -> sheet.right(number);
      case 'p' -> sheet.stagePlace(number);
      default -> sheet.dontKnow();
    };
  }

  private static void item(byte[] input) {
    try {
      Item item = ItemJson.read(text(input));
      holds(ItemJson.read(ItemJson.write(item)).equals(item), "written as it was read");
    } catch (JacksonException e) {
      holds(e.getOriginalMessage() != null, "it is said what is wrong");
    }
  }

  private static void typed(byte[] input) {
    String[] halves = text(input).split("\n", 2);
    String other = halves[halves.length - 1];
    Numbers.read(halves[0], other);
    PartialDate.parse(halves[0]);
    Spelling.admits(List.of(other), List.of(), halves[0]);
    boolean hasLetters = !Spelling.letters(other).isEmpty();
    holds(!hasLetters || Spelling.admits(List.of(other), List.of(), other), "itself is right");
  }

  private static void words(byte[] input) {
    String words = text(input);
    EmailAddress.of(words)
        .ifPresent(address ->
            holds(EmailAddress.of(address.text()).equals(Optional.of(address)), "an address"));
    PasswordRule.shipped().flaw(words, "amina@example.org", "Amina");
    if (Called.fits(words, 100)) {
      holds(words.lines().count() <= 1, "a name is one line");
    }
  }

  private static String text(byte[] input) {
    return new String(input, UTF_8);
  }

  /** What was read, or what is wrong with it: one of the two. */
  private static void one(boolean isRead, List<?> faults) {
    holds(isRead == faults.isEmpty(), "read, or at least one fault");
  }

  private static void holds(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("does not hold: " + what);
    }
  }

  /** What Jazzer begins with, and what it found before. */
  Collection<byte[]> seeds() {
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    Path folder = Path.of("src/test/resources/fuzz", name().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        seeds.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seeds.values();
  }
}
