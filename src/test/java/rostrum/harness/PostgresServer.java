package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian’s package on loopback, in a folder of its own. It refuses to run as root,
 * so root runs it as the user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = programs();
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  private final Path folder;
  private final int port;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** A new one, running. */
  static PostgresServer primary(Path folder, int port) throws IOException, InterruptedException {
    PostgresServer server = new PostgresServer(folder, port);
    run("initdb", "-D", folder.toString(), "-U", "rostrum", "-A", "trust");
    server.start();
    return server;
  }

  /** A copy that follows it, without which nothing is acknowledged from then on. */
  PostgresServer synchronousStandby(Path copy, int itsPort)
      throws IOException, InterruptedException {
    run(
        "pg_basebackup",
        "-R",
        "-D",
        copy.toString(),
        "-d",
        "host=127.0.0.1 port=" + port + " user=rostrum application_name=standby");
    PostgresServer standby = new PostgresServer(copy, itsPort);
    standby.start();
    tell("alter system set synchronous_standby_names = 'standby'");
    tell("select pg_reload_conf()");
    return standby;
  }

  private void start() throws IOException, InterruptedException {
    run(
        "pg_ctl",
        "-w",
        "-D",
        folder.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
        "start");
  }

  private void tell(String sql) throws IOException, InterruptedException {
    run(
        "psql", "-h", "127.0.0.1", "-p", "" + port, "-U", "rostrum", "-d", "postgres", "-c", sql);
  }

  String hostAndPort() {
    return "127.0.0.1:" + port;
  }

  /** All its processes end at once, without a last word to the disk. */
  void crash() throws IOException, InterruptedException {
    run("pg_ctl", "-D", folder.toString(), "-m", "immediate", "stop");
  }

  void promote() throws IOException, InterruptedException {
    run("pg_ctl", "-w", "-D", folder.toString(), "promote");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (isRunning()) {
      crash();
    }
  }

  private boolean isRunning() throws IOException, InterruptedException {
    return result("pg_ctl", "-D", folder.toString(), "status") == 0;
  }

  /** A folder that PostgreSQL may write in. */
  static Path folder() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("rostrum-postgres");
    if (IS_ROOT) {
      result("chown", "postgres", folder.toString());
    }
    return folder;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (result(command) != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private static int result(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    boolean isOfPostgres = Files.exists(PROGRAMS.resolve(command[0]));
    if (IS_ROOT && isOfPostgres) {
      whole.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    whole.add(isOfPostgres ? PROGRAMS.resolve(command[0]).toString() : command[0]);
    whole.addAll(List.of(command).subList(1, command.length));
    Process process =
        new ProcessBuilder(whole)
            .directory(Path.of("/").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  private static Path programs() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.sorted().toList().getLast().resolve("bin");
    } catch (IOException e) {
      throw new IllegalStateException("needs Debian’s package postgresql", e);
    }
  }
}
