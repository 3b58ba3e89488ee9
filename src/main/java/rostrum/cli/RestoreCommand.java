package rostrum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.accounts.Actor;
import rostrum.accounts.Belongings;
import rostrum.storage.Backup;
import rostrum.storage.BackupKey;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import rostrum.storage.ErasureJournal;
import rostrum.storage.ErasureJournal.Erasure;
import rostrum.storage.Finding;
import rostrum.storage.Restore;

@Command(
    name = "restore",
    description = {
      "Brings a backup into an empty database of either kind.",
      "That is a data folder that is not there yet, or a new PostgreSQL database."
    },
    footer = {
      "",
      "Whose data was erased after the backup is erased again: put the file 'erasures' of the old",
      "data folder into the new one, or name it with --erasures."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1", paramLabel = "FILE", description = "The backup.")
  Optional<GivenPath> file = Optional.empty();

  @Option(
      names = "--key-file",
      paramLabel = "K",
      description = "The key that it was made with. Default: backup.key in the data folder")
  Optional<GivenPath> keyFile = Optional.empty();

  @Option(
      names = "--erasures",
      paramLabel = "FILE",
      description = "Lists of erasures to apply too, such as those of other nodes.")
  List<GivenPath> erasures = new ArrayList<>();

  @Option(
      names = "--verify",
      description = "Only reads it, brings it into a place that is thrown away, and checks it.")
  boolean verify;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  RestoreCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    if (invocation.hosted().isPresent()) {
      throw new WrongUsage("a running server restores nothing");
    }
    DatabaseSettings where = database.settings(invocation);
    if (!Files.isRegularFile(file.orElseThrow().path())) {
      throw new NoSuchFileException(file.get().typed());
    }
    Restore restore = Restore.of(file.get().path(), key(where));
    return verify ? verify(restore) : restore(restore, where);
  }

  private BackupKey key(DatabaseSettings where) throws IOException {
    return BackupKey.in(keyFile.map(GivenPath::path).orElseGet(() -> BackupKey.file(where.data())));
  }

  private int verify(Restore restore) throws IOException {
    Restore.Verified verified =
        restore.verify(open -> DoctorCommand.ledger(open, invocation.clock(), List.of()));
    verified.findings().forEach(found -> invocation.out().println(DoctorCommand.line(found)));
    boolean isSound = verified.findings().stream().noneMatch(Finding.Fault.class::isInstance);
    invocation
        .out()
        .println((isSound ? "sound: " : "not sound: ") + told(restore, verified.made()));
    return isSound ? 0 : 1;
  }

  private int restore(Restore restore, DatabaseSettings where) throws IOException {
    List<Erasure> gone = gone(where);
    Backup.Made made = restore.into(where, open -> eraseAgain(open, gone));
    invocation.out().println("restored " + told(restore, made));
    return 0;
  }

  private void eraseAgain(Database open, List<Erasure> gone) {
    int again =
        new Belongings(open).deleteAgain(new Actor.Operator(), gone, invocation.clock().instant());
    invocation.err().println("erased again: %d of %d".formatted(again, gone.size()));
  }

  private List<Erasure> gone(DatabaseSettings where) throws IOException {
    List<Erasure> gone = new ArrayList<>(ErasureJournal.in(where.data()).read());
    for (GivenPath other : erasures) {
      if (!Files.exists(other.path())) {
        throw new NoSuchFileException(other.typed());
      }
      gone.addAll(ErasureJournal.at(other.path()).read());
    }
    return gone;
  }

  private static String told(Restore restore, Backup.Made made) {
    return "%,d rows of %d tables, as of %s, schema %s"
        .formatted(made.rows(), made.tables(), restore.made(), restore.schema());
  }
}
