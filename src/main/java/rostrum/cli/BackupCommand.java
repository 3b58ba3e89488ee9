package rostrum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.accounts.Actor;
import rostrum.accounts.Oversight;
import rostrum.storage.Backup;
import rostrum.storage.BackupKey;
import rostrum.storage.Database;

@Command(
    name = "backup",
    description = {
      "Writes every row to a file that either kind of database takes back.",
      "They are as they stand at one moment; nobody has to stop working."
    },
    footer = {
      "",
      "The file is authenticated with the key in --key-file, or else with backup.key in the data",
      "folder, which is made the first time: keep a copy of it elsewhere, for restore needs it.",
      "It is not encrypted, and holds names, addresses and answers."
    })
final class BackupCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1", paramLabel = "FILE", description = "Where to; replaced if it is there.")
  Optional<GivenPath> file = Optional.empty();

  @Option(
      names = "--key-file",
      paramLabel = "K",
      description = "A file of yours with at least 16 bytes: 'openssl rand -hex 32' makes one.")
  Optional<GivenPath> keyFile = Optional.empty();

  @Option(
      names = "--canonical",
      description =
          "Plain ordered JSON for comparing, without a key: the same rows give the same bytes.")
  boolean canonical;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  BackupCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    if (Files.isDirectory(file.orElseThrow().path())) {
      throw new IOException(file.get().typed() + ": this is a folder; name a file in it");
    }
    return invocation.withDatabase(
        database.settings(invocation), canonical ? this::compare : this::write);
  }

  private int write(Database open) throws IOException {
    BackupKey key = keyFile.isPresent() ? BackupKey.in(keyFile.get().path()) : ofFolder(open);
    new Oversight(open, invocation.clock()).backupBegins(new Actor.Operator());
    Backup.Made made =
        Backup.write(open, file.orElseThrow().path(), key, invocation.clock().instant());
    invocation
        .out()
        .println(
            "wrote %,d rows of %d tables to %s with the key %s"
                .formatted(made.rows(), made.tables(), file.get().typed(), key.fingerprint()));
    return 0;
  }

  private BackupKey ofFolder(Database open) throws IOException {
    Path data = open.settings().data();
    boolean isNew = !Files.exists(BackupKey.file(data));
    BackupKey key = BackupKey.ofFolder(data);
    invocation
        .err()
        .println(
            (isNew ? "made the key " : "took the key ")
                + BackupKey.file(data)
                + "; keep a copy away from this machine: no backup comes back without it");
    return key;
  }

  private int compare(Database open) throws IOException {
    Backup.Canonical written = Backup.canonical(open, file.orElseThrow().path());
    invocation.out().println("sha256 " + written.sha256());
    return 0;
  }
}
