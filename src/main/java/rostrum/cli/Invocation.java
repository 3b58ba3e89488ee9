package rostrum.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import rostrum.Settings;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * One run of the program: what was typed, where, and where its words go.
 *
 * @param directory against which relative paths are read
 * @param in what is typed or piped in after that
 * @param out for results, {@code err} for everything else; UTF-8 wherever the program runs
 * @param hosted the database of the server inside which this runs for another process
 */
public record Invocation(
    List<String> arguments,
    Path directory,
    Settings settings,
    Clock clock,
    Input in,
    PrintStream out,
    PrintStream err,
    Optional<Database> hosted) {

  /** A command that needs the database; its number is the exit code. */
  @FunctionalInterface
  interface Work {
    int run(Database database) throws Exception;
  }

  /** What the operator typed into this process. */
  public static Invocation ofProcess(Clock clock, String... arguments) {
    return new Invocation(
        List.of(arguments),
        Path.of("").toAbsolutePath(),
        new Settings(System.getenv()),
        clock,
        Input.ofProcess(),
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        Optional.empty());
  }

  Path resolve(String path) {
    return directory.resolve(path).normalize();
  }

  /** Runs a command on its database; if a server holds that, the server runs it. */
  int withDatabase(DatabaseSettings where, Work work) throws Exception {
    if (hosted.isPresent()) {
      return work.run(hosted.get());
    }
    Optional<Database> own = Holding.open(where);
    if (own.isEmpty()) {
      return ChannelClient.run(where.data(), this);
    }
    try (Database database = own.get()) {
      FirstStart.setUp(database, clock);
      return work.run(database);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushes) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        flushes,
        StandardCharsets.UTF_8);
  }
}
