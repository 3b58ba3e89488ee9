package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import rostrum.bench.Folders;
import rostrum.storage.OldSchemas;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/**
 * Upgrades databases of earlier schemas, kills the program in the midst of it again and again, lets
 * it finish at last, and compares what is there with an upgrade that nobody disturbed. Arguments:
 * kills of each schema and kind of database, and, if wished, the first schema.
 */
public final class KilledUpgrade {
  /** From the moment at which the migration has begun until it is killed. */
  private static final long LONGEST_MILLIS = 60;

  private static final List<String> OF_THE_PLACE = List.of("sentinel");

  private final RandomGenerator random;
  private final Path folder;

  private KilledUpgrade(Path folder, long seed) {
    this.folder = folder;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /**
   * What was seen of one schema on one kind of database.
   *
   * @param killed how often it was killed before it had ended
   * @param inMidst how often the migration had begun by then, and not ended
   * @param finished whether the last run reached its end
   * @param same whether the rows are those of an undisturbed upgrade
   */
  record Round(
      String schema, String kind, int killed, int inMidst, boolean finished, boolean same) {
    boolean isGood() {
      return finished && same;
    }
  }

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[0]);
    String first = arguments.length > 1 ? arguments[1] : "";
    List<Round> rounds =
        run(
            OldSchemas.versions().stream().filter(one -> one.compareTo(first) >= 0).toList(),
            kills,
            1);
    boolean isGood = rounds.stream().allMatch(Round::isGood);
    System.out.printf(
        "%d upgrades, %d kills, %d of them in the midst: %s%n",
        rounds.size(),
        rounds.stream().mapToInt(Round::killed).sum(),
        rounds.stream().mapToInt(Round::inMidst).sum(),
        isGood ? "all finished, all the same" : "NOT ALL GOOD");
    System.exit(isGood ? 0 : 1);
  }

  static List<Round> run(List<String> schemas, int kills, long seed) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-upgrade");
    KilledUpgrade upgrade = new KilledUpgrade(folder, seed);
    List<Round> rounds = new ArrayList<>();
    for (String schema : schemas) {
      for (Supplier<TestDatabase> kind :
          List.<Supplier<TestDatabase>>of(TestDatabases::h2, TestDatabases::postgres)) {
        Round round = upgrade.round(schema, kind, kills);
        System.out.println(round);
        if (!round.isGood()) {
          Files.readAllLines(folder.resolve("upgrades.log")).forEach(System.out::println);
        }
        rounds.add(round);
      }
    }
    Folders.delete(folder);
    return rounds;
  }

  private Round round(String schema, Supplier<TestDatabase> kind, int kills) throws Exception {
    try (TestDatabase calm = kind.get();
        TestDatabase disturbed = kind.get()) {
      OldSchemas.fill(calm, schema);
      OldSchemas.fill(disturbed, schema);
      int before = OldSchemas.applied(disturbed);
      ended(start(calm), Duration.ofMinutes(5));
      int all = OldSchemas.applied(calm);
      int killed = 0;
      int inMidst = 0;
      for (int kill = 0; kill < kills; kill++) {
        Process process = start(disturbed);
        waitUntilBegun(disturbed, process, before);
        if (ended(process, Duration.ofMillis(random.nextLong(LONGEST_MILLIS)))) {
          continue;
        }
        process.destroyForcibly();
        process.waitFor();
        killed++;
        inMidst += isInMidst(disturbed, before, all) ? 1 : 0;
      }
      boolean finished =
          ended(start(disturbed), Duration.ofMinutes(5)) && OldSchemas.applied(disturbed) == all;
      return new Round(
          schema, disturbed.toString(), killed, inMidst, finished, same(calm, disturbed));
    }
  }

  /** Or until it has ended, if there was nothing left to do. */
  private static void waitUntilBegun(TestDatabase database, Process process, int before)
      throws Exception {
    boolean isEmbedded = database.settings().isEmbedded();
    while (process.isAlive()
        && !(isEmbedded ? Files.exists(copy(database)) : OldSchemas.applied(database) > before)) {
      Thread.sleep(1);
    }
  }

  /** A file that is there while an embedded database is migrated, and after that was disturbed. */
  private static Path copy(TestDatabase database) {
    return database.settings().data().resolve("before-migration.mv.db");
  }

  private static boolean isInMidst(TestDatabase database, int before, int all) throws IOException {
    if (database.settings().isEmbedded()) {
      return Files.exists(copy(database));
    }
    int done = OldSchemas.applied(database);
    return done > before && done < all;
  }

  private static boolean same(TestDatabase calm, TestDatabase disturbed) throws IOException {
    return rows(calm).equals(rows(disturbed));
  }

  private static Map<String, List<Map<String, String>>> rows(TestDatabase database)
      throws IOException {
    Map<String, List<Map<String, String>>> rows = OldSchemas.rows(database);
    OF_THE_PLACE.forEach(rows::remove);
    return rows;
  }

  private static boolean ended(Process process, Duration patience) throws InterruptedException {
    return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Any command that opens the database upgrades it first; how this one ends says nothing, for the
   * samples have no course that could be listed.
   */
  private Process start(TestDatabase database) throws IOException {
    Stream<String> where =
        database.settings().databaseUrl().stream()
            .flatMap(url -> Stream.of("--database-url", url, "--database-user", "postgres"));
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC"),
                ServerProcess.ofClasses("rostrum.Main"),
                Stream.of("course", "list", "--data", database.settings().data().toString()),
                where)
            .flatMap(part -> part)
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("upgrades.log").toFile()))
        .start();
  }
}
