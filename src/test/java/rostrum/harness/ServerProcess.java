package rostrum.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real server in a process of its own, over a data folder that outlives it. */
final class ServerProcess implements AutoCloseable {
  private static final String OPEN_AT = "Rostrum is open at ";

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it from the classes of this program and returns when it answers.
   *
   * @throws IOException if it ends without answering
   */
  static ServerProcess start(Path data) throws IOException {
    return start(data, List.of());
  }

  /**
   * The same with further options of {@code serve}.
   *
   * @throws IOException if it ends without answering
   */
  static ServerProcess start(Path data, List<String> options) throws IOException {
    return start(
        Path.of(""),
        data,
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "--enable-native-access=ALL-UNNAMED",
            "rostrum.Main"),
        options);
  }

  /**
   * The same from a jar, as who hosts a course runs it: beside its data, where no sources are.
   *
   * @throws IOException if it ends without answering
   */
  static ServerProcess ofJar(Path jar, Path data) throws IOException {
    return start(
        data.getParent(), data, List.of("-jar", jar.toAbsolutePath().toString()), List.of());
  }

  private static ServerProcess start(
      Path folder, Path data, List<String> program, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program);
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectError(Redirect.appendTo(data.resolveSibling("server.log").toFile()))
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(OPEN_AT)) {
        return new ServerProcess(process, URI.create(line.substring(OPEN_AT.length())));
      }
    }
    throw new IOException(
        "the server did not start; its log is " + data.resolveSibling("server.log"));
  }

  URI address() {
    return address;
  }

  /** SIGKILL: nothing in the process gets a last word. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, and the exit code. */
  int stop() throws InterruptedException {
    tellToEnd();
    return ended();
  }

  /** SIGTERM. */
  void tellToEnd() {
    process.destroy();
  }

  /** Waits for its end: the exit code. */
  int ended() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
