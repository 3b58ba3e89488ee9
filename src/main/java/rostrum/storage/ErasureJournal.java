package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Whose data was erased, beside the database: a backup of before still holds them, so what stands
 * here is erased again after it was restored. A line each, {@code account N created T #C} with a
 * CRC-32C of what stands before it; no name, no address.
 *
 * <p>A line is on disk before its rows go. If those stayed, because the power went in between, the
 * line asks for what somebody had asked for. Of several nodes each has its own.
 */
public final class ErasureJournal {
  private static final Pattern LINE =
      Pattern.compile("(account (\\d+) created (\\S+)) #([0-9a-f]{8})");

  private final Path file;

  private ErasureJournal(Path file) {
    this.file = file;
  }

  /**
   * An account that is gone. Its number alone does not tell, for after a restore of an older backup
   * the next account gets it again.
   */
  public record Erasure(long account, Instant created) {
    private String text() {
      return "account " + account + " created " + created;
    }
  }

  public static ErasureJournal in(Path data) {
    return at(data.resolve("erasures"));
  }

  public static ErasureJournal at(Path file) {
    return new ErasureJournal(file);
  }

  public Path file() {
    return file;
  }

  /** Returns when it is on disk. */
  public void append(Erasure erasure) {
    String text = erasure.text();
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      OwnerOnly.folder(folder);
      OwnerOnly.file(file);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        // Begins a line of its own even after one that a pulled plug cut short.
        String line = (Files.size(file) == 0 ? "" : "\n") + text + " #" + check(text) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      WholeFile.force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing was erased, for it could not be noted beforehand", e);
    }
  }

  /**
   * All that is noted, each once, the oldest first.
   *
   * @throws UnfitBackup if a line cannot be read
   */
  public List<Erasure> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    SequencedSet<Erasure> erasures = new LinkedHashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank()) {
        erasures.add(read(line, number));
      }
    }
    return List.copyOf(erasures);
  }

  private Erasure read(String line, int number) {
    Matcher known = LINE.matcher(line);
    try {
      if (known.matches() && check(known.group(1)).equals(known.group(4))) {
        return new Erasure(Long.parseLong(known.group(2)), Instant.parse(known.group(3)));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw unreadable(number, e);
    }
    throw unreadable(number, new IllegalArgumentException(line));
  }

  private UnfitBackup unreadable(int number, Exception cause) {
    return new UnfitBackup(
        "%s:%d: this line was cut short or damaged, so who is to be erased again is not known; take the line from a copy of the file, or delete it if there is none"
            .formatted(file, number),
        cause);
  }

  private static String check(String text) {
    CRC32C check = new CRC32C();
    check.update(text.getBytes(UTF_8));
    return "%08x".formatted(check.getValue());
  }
}
