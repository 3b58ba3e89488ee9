package rostrum.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import rostrum.storage.DatabaseSettings;

/** Where the data is: the options that every command with a database takes. */
final class DatabaseOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "./data",
      description = "Folder of the embedded database and of secrets. Default: ${DEFAULT-VALUE}")
  String data = "./data";

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "jdbc:postgresql:… instead of the embedded database.")
  Optional<String> url = Optional.empty();

  @Option(names = "--database-user", paramLabel = "NAME", description = "User of --database-url.")
  Optional<String> user = Optional.empty();

  @Option(
      names = "--database-password",
      paramLabel = "WORD",
      description = "Better in ROSTRUM_DATABASE_PASSWORD, which others on the machine do not see.")
  Optional<String> password = Optional.empty();

  @Option(
      names = "--database-pool",
      paramLabel = "NUMBER",
      description = "Most connections at once. Default: four for each processor, at least 16")
  Optional<Integer> pool = Optional.empty();

  DatabaseSettings settings(Invocation invocation) {
    return WrongUsage.unlessAccepted(() ->
        new DatabaseSettings(
            invocation.resolve(data),
            url,
            user,
            password,
            pool.orElseGet(DatabaseSettings::usualConnections)));
  }
}
