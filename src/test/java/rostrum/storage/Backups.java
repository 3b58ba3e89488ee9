package rostrum.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Backups for tests: a fixed key, a fixed time, the sample of the newest schema. */
final class Backups {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private Backups() {}

  static BackupKey key(Path folder, String name) {
    try {
      Path file = folder.resolve(name);
      Files.writeString(file, "a key called " + name + ", for tests only\n");
      return BackupKey.in(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows in every table, every one with the checksum that fits it. */
  static Database filled(TestDatabase kind) {
    String newest = OldSchemas.scripts().getLast().substring(1, 4);
    Database database = kind.database();
    database.write(sql -> sql.execute(sample(newest)));
    database.write(sql -> {
      Checksums.fill(sql);
      return 0;
    });
    return database;
  }

  static String sample(String version) {
    try (InputStream in = Backups.class.getResourceAsStream("/schemas/" + version + ".sql")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in a canonical export. */
  static String canonical(Database database, Path folder) throws IOException {
    Path file = folder.resolve("canonical");
    Backup.canonical(database, file);
    return Files.readString(file);
  }
}
