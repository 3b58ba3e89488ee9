package rostrum.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Role;
import rostrum.ledger.Head;

/** The root of the command line. */
@Command(
    name = "rostrum",
    description = "Teaches a text: lessons, questions with proof, practice.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without a command it serves. COMMAND --help explains a command.",
      "Exit codes: 0 done, 1 the work failed or found faults, 2 wrong usage."
    })
public final class Rostrum {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "--version");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows where in the program an error arose.")
  boolean verbose;

  private final Invocation invocation;
  private final EnvironmentDefaults environment;

  private Rostrum(Invocation invocation) {
    this.invocation = invocation;
    this.environment = new EnvironmentDefaults(invocation.settings());
  }

  /**
   * Runs one command line to its end.
   *
   * @return the exit code
   */
  public static int run(Invocation invocation) {
    int code = new Rostrum(invocation).execute();
    invocation.out().flush();
    invocation.err().flush();
    return code;
  }

  private int execute() {
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new Serve(invocation))
            .addSubcommand(new CourseCommands(invocation))
            .addSubcommand(new ItemCommands(invocation))
            .addSubcommand(new ReviewCommands(invocation))
            .addSubcommand(new StatisticsCommand(invocation))
            .addSubcommand(new UserCommands(invocation))
            .addSubcommand(new BackupCommand(invocation))
            .addSubcommand(new RestoreCommand(invocation))
            .addSubcommand(new DoctorCommand(invocation))
            .addSubcommand(new DemoCommand(invocation))
            .addSubcommand(new RouteCommand(invocation));
    line.getCommandSpec().version("Rostrum " + version());
    line.registerConverter(GivenPath.class, text -> new GivenPath(text, invocation.resolve(text)));
    line.registerConverter(int.class, Rostrum::number);
    line.registerConverter(Integer.class, Rostrum::number);
    line.registerConverter(URI.class, Rostrum::url);
    line.registerConverter(ZoneId.class, Rostrum::zone);
    line.registerConverter(EmailAddress.class, Rostrum::email);
    line.registerConverter(LogFormat.class, Rostrum::logFormat);
    line.registerConverter(Role.class, Rostrum::role);
    line.registerConverter(Head.class, Rostrum::head);
    line.setDefaultValueProvider(environment);
    line.setOut(writer(invocation.out()));
    line.setErr(writer(invocation.err()));
    line.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    return line.execute(withCommand(line).toArray(String[]::new));
  }

  /** Options without a command are those of serve. */
  private List<String> withCommand(CommandLine line) {
    List<String> arguments = new ArrayList<>(invocation.arguments());
    boolean serves =
        arguments.isEmpty()
            || (arguments.getFirst().startsWith("-")
                && !OWN_OPTIONS.contains(arguments.getFirst())
                && arguments.stream().noneMatch(line.getSubcommands()::containsKey));
    if (serves) {
      arguments.addFirst(Serve.NAME);
    }
    return arguments;
  }

  private int wrongUsage(ParameterException e) {
    invocation.err().println(OneLine.of(e) + hint(e.getCommandLine()));
    return WRONG_USAGE;
  }

  private int failed(Exception e) {
    invocation.err().println(OneLine.of(e));
    if (verbose) {
      e.printStackTrace(invocation.err());
    }
    return e instanceof WrongUsage ? WRONG_USAGE : FAILED;
  }

  private static String hint(CommandLine command) {
    return " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String version() {
    return Optional.ofNullable(Rostrum.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number");
    }
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is no web address; give one such as https://learn.example.org");
    }
  }

  private static EmailAddress email(String text) {
    return EmailAddress.of(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + text + "' is no e-mail address; give one such as amina@example.org"));
  }

  private static Head head(String text) {
    return Head.of(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'"
                    + text
                    + "' is no head of a ledger: a number, a colon and 64 letters and digits"));
  }

  private static Role role(String text) {
    return Role.ofAccounts().stream()
        .filter(role -> role.slug().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + text + "' is no role of an account; give learner, instructor or admin"));
  }

  private static LogFormat logFormat(String text) {
    return LogFormat.of(text)
        .orElseThrow(() ->
            new TypeConversionException("'" + text + "' is no format of logs; give text or json"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time zone; give one such as UTC or Europe/Berlin");
    }
  }
}
