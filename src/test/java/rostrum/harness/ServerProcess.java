package rostrum.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real server in a process of its own, over a data folder that outlives it. */
public final class ServerProcess implements AutoCloseable {
  private static final String OPEN_AT = "Rostrum is open at ";

  /** What every virtual machine is told: small rounds spend most of their time on starts. */
  private static final List<String> TOLD =
      Stream.of(System.getProperty("rostrum.server.java", "").split(" "))
          .filter(word -> !word.isEmpty())
          .toList();

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it from the classes of this program, beside its data, and returns when it answers.
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
    Path absolute = data.toAbsolutePath();
    return run(
        absolute.getParent(),
        absolute.resolveSibling("server.log"),
        Stream.of(ofClasses("rostrum.Main"), serve(absolute), options.stream())
            .flatMap(part -> part));
  }

  /**
   * The same as who hosts a course runs it: beside its data, where no sources are.
   *
   * @param java what the virtual machine is told, its heap for one
   * @param options of the command line beside the port, the data folder for one
   * @throws IOException if it ends without answering
   */
  public static ServerProcess hosted(Path folder, List<String> java, List<String> options)
      throws IOException {
    return hosted(folder, java, options, Map.of());
  }

  /**
   * The same with further variables in its environment.
   *
   * @throws IOException if it ends without answering
   */
  static ServerProcess hosted(
      Path folder, List<String> java, List<String> options, Map<String, String> environment)
      throws IOException {
    return run(
        folder,
        folder.resolve("server.log"),
        Stream.of(
                java.stream(),
                ofClasses("rostrum.Main"),
                Stream.of("serve", "--port", "0"),
                options.stream())
            .flatMap(part -> part),
        environment);
  }

  /**
   * Another program that prints the line with its address as the server does.
   *
   * @param main name of its class
   * @throws IOException if it ends without answering
   */
  public static ServerProcess program(
      Path folder, List<String> java, String main, List<String> arguments) throws IOException {
    return run(
        folder,
        folder.resolve("server.log"),
        Stream.of(java.stream(), ofClasses(main), arguments.stream()).flatMap(part -> part));
  }

  /**
   * The same from a jar, as who hosts a course runs it: beside its data, where no sources are.
   *
   * @throws IOException if it ends without answering
   */
  static ServerProcess ofJar(Path jar, Path data) throws IOException {
    return run(
        data.getParent(),
        data.resolveSibling("server.log"),
        Stream.concat(Stream.of("-jar", jar.toAbsolutePath().toString()), serve(data)));
  }

  /**
   * Whatever prints the line with its address as the server does.
   *
   * @param arguments all that {@code java} is told
   * @throws IOException if it ends without answering
   */
  public static ServerProcess java(Path folder, List<String> arguments) throws IOException {
    return run(folder, folder.resolve("server.log"), arguments.stream());
  }

  static Stream<String> ofClasses(String main) {
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    // What it logs by is the program’s, not what tests log by.
    return Stream.of(
        "-cp",
        classes,
        "--enable-native-access=ALL-UNNAMED",
        "-Dlogback.configurationFile=logback.xml",
        main);
  }

  private static Stream<String> serve(Path data) {
    return Stream.of("serve", "--port", "0", "--data", data.toString());
  }

  private static ServerProcess run(Path folder, Path log, Stream<String> arguments)
      throws IOException {
    return run(folder, log, arguments, Map.of());
  }

  private static ServerProcess run(
      Path folder, Path log, Stream<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(TOLD);
    arguments.forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectError(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(OPEN_AT)) {
        return new ServerProcess(process, URI.create(line.substring(OPEN_AT.length())));
      }
    }
    throw new IOException("the server did not start; its log is " + log);
  }

  public URI address() {
    return address;
  }

  public int port() {
    return address.getPort();
  }

  public long pid() {
    return process.pid();
  }

  /** SIGKILL: nothing in the process gets a last word. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, and the exit code. */
  public int stop() throws InterruptedException {
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
