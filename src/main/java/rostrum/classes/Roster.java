package rostrum.classes;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.accounts.Called;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Registration;
import rostrum.csv.CsvFile;
import rostrum.csv.Fault;

/**
 * Who shall be in a class, from a file of comma-separated values: {@code name,email} and, if
 * wanted, {@code group}, in any order, named in its first line.
 *
 * @param lines of people; what has a fault is not among them
 * @param faults all of them; none is imported while there is one
 */
public record Roster(List<Line> lines, List<Fault> faults) {
  /** How many people a file may name. */
  public static final int MOST = 500;

  private static final String NAME = "name";
  private static final String EMAIL = "email";
  private static final String GROUP = "group";
  private static final Set<String> COLUMNS = Set.of(NAME, EMAIL, GROUP);

  public Roster {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /**
   * A person of the file.
   *
   * @param number of the line, from 1
   */
  public record Line(long number, String name, EmailAddress email, Optional<String> group) {}

  public static Roster of(byte[] csv) {
    CsvFile file = CsvFile.of(csv);
    Reading reading = new Reading();
    if (!file.records().isEmpty()) {
      reading.read(file.records(), file.fault().isEmpty());
    } else if (file.fault().isEmpty()) {
      reading.fault(1, "nothing is here; the first line is name,email or name,email,group");
    }
    file.fault().ifPresent(reading.faults::add);
    return new Roster(reading.lines, reading.faults);
  }

  private static final class Reading {
    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    private void read(List<CsvRecord> records, boolean isWhole) {
      CsvRecord header = records.getFirst();
      List<String> names =
          header.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      if (!isHeader(header.getStartingLineNumber(), names)) {
        return;
      }
      List<CsvRecord> people = records.subList(1, records.size());
      if (people.isEmpty() && isWhole) {
        fault(header.getStartingLineNumber(), "nobody is named below the first line");
      }
      if (people.size() > MOST) {
        fault(
            people.get(MOST).getStartingLineNumber(),
            "more than " + MOST + " people; divide the file");
        return;
      }
      people.forEach(person -> read(person, names));
    }

    private boolean isHeader(long line, List<String> names) {
      if (names.size() == 1 && names.getFirst().contains(";")) {
        fault(line, "the columns are parted by semicolons; save the file with commas");
      } else if (!names.contains(NAME) || !names.contains(EMAIL)) {
        fault(line, "this is not name,email or name,email,group; name the columns there");
      } else if (!COLUMNS.containsAll(names)) {
        fault(line, "there are columns besides name, email and group; take them out");
      } else if (Set.copyOf(names).size() < names.size()) {
        fault(line, "a column stands here twice; take one out");
      } else {
        return true;
      }
      return false;
    }

    private void read(CsvRecord person, List<String> names) {
      long line = person.getStartingLineNumber();
      int before = faults.size();
      if (person.getFieldCount() != names.size()) {
        fault(
            line,
            "%d values for %d columns; a value with a comma needs quotation marks"
                .formatted(person.getFieldCount(), names.size()));
        return;
      }
      String name = person.getField(names.indexOf(NAME)).strip();
      if (name.isEmpty()) {
        fault(line, "the name is missing");
      } else if (!Called.fits(name, Registration.LONGEST_NAME)) {
        fault(
            line,
            "a name has at most 100 characters, and no line breaks or invisible signs that turn the"
                + " writing");
      }
      String typed = person.getField(names.indexOf(EMAIL)).strip();
      Optional<EmailAddress> email = EmailAddress.of(typed);
      if (email.isEmpty()) {
        fault(line, "“" + typed + "” is no e-mail address; give one such as amina@example.org");
      }
      email.ifPresent(address -> see(line, address));
      Optional<String> group =
          Optional.of(names.indexOf(GROUP))
              .filter(place -> place >= 0)
              .map(place -> person.getField(place).strip())
              .filter(text -> !text.isEmpty());
      if (group.filter(text -> !Called.fits(text, Enrolment.LONGEST_GROUP)).isPresent()) {
        fault(
            line,
            "the name of a group has at most 60 characters, and no line breaks or invisible signs"
                + " that turn the writing");
      }
      if (faults.size() == before) {
        lines.add(new Line(line, name, email.orElseThrow(), group));
      }
    }

    private void see(long line, EmailAddress address) {
      Long first = seen.putIfAbsent(address.folded(), line);
      if (first != null) {
        fault(line, address.text() + " stands in line " + first + " already; take one out");
      }
    }

    private void fault(long line, String what) {
      faults.add(new Fault(line, what));
    }
  }
}
