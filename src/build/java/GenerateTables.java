import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes {@code rostrum.storage.schema} from the migrations: Flyway migrates an empty H2 in memory,
 * jOOQ reads its tables. Maven runs this file as it stands, before it compiles, and most runs end
 * at the stamp.
 */
final class GenerateTables {
  private static final Path PROGRAM = Path.of("src/build/java/GenerateTables.java");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path OUTPUT = Path.of("target/generated-sources/jooq");

  /** In the output, so that whoever deletes the tables deletes the claim that they are there. */
  private static final Path STAMP = OUTPUT.resolve("stamp.sha256");

  private static final String URL =
      "jdbc:h2:mem:tables;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

  private GenerateTables() {}

  public static void main(String[] args) throws Exception {
    String inputs = hashOfInputs();
    if (Files.exists(STAMP) && Files.readString(STAMP).equals(inputs)) {
      return;
    }
    quietLibraries();
    migrate();
    GenerationTool.generate(configuration());
    Files.writeString(STAMP, inputs);
  }

  /** The class path is an input too: it names the versions of jOOQ, Flyway and H2. */
  private static String hashOfInputs() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(System.getProperty("java.class.path").getBytes(UTF_8));
    digest.update(Files.readAllBytes(PROGRAM));
    for (Path script : scripts()) {
      digest.update(script.toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(script));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> scripts() throws IOException {
    try (var files = Files.walk(MIGRATIONS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * What is wrong with a script is said in Flyway's words alone: a stack trace would push them out
   * of sight.
   */
  private static void migrate() {
    try {
      Flyway.configure()
          .dataSource(URL, "sa", "")
          .locations("filesystem:" + MIGRATIONS)
          .load()
          .migrate();
    } catch (FlywayException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void quietLibraries() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Logger.getLogger("").setLevel(Level.OFF);
    // There is no logger on this class path, and SLF4J would say so at each build.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private static Configuration configuration() {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withUrl(URL).withUser("sa").withPassword(""))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.h2.H2Database")
                        .withInputSchema("public")
                        // The same tables live in another schema on PostgreSQL.
                        .withOutputSchemaToDefault(true)
                        .withExcludes("flyway_schema_history")
                        .withForcedTypes(
                            // jOOQ's patterns skip white space, so it is spelled out.
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp.*\\bwith\\s+time\\s+zone"),
                            // H2 calls the column json whatever the script says.
                            new ForcedType().withName("JSONB").withIncludeTypes("jsonb?")))
                .withGenerate(new Generate().withRecords(false).withPojos(false).withDaos(false))
                .withTarget(
                    new Target()
                        .withPackageName("rostrum.storage.schema")
                        .withDirectory(OUTPUT.toString())));
  }
}
