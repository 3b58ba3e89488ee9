package rostrum.cli;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.Settings.ServeSettings;
import rostrum.Settings.Upkeep;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;

@Command(
    name = Serve.NAME,
    description = "Starts the web app. Ends in good order at SIGTERM.",
    footer = {
      "",
      "Each option is also a variable of the environment: --public-url is ROSTRUM_PUBLIC_URL.",
      "The first start installs the courses that ship with Rostrum."
    })
final class Serve implements Callable<Integer> {
  static final String NAME = "serve";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7070",
      description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
  int port = 7070;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone")
  String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "How browsers reach it, such as https://learn.example.org.")
  Optional<URI> publicUrl = Optional.empty();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = "IP address of the reverse proxy whose X-Forwarded headers are believed.")
  Optional<String> trustedProxy = Optional.empty();

  @Option(
      names = "--private",
      fallbackValue = "true",
      description = "Courses are closed to visitors without an account.")
  boolean isPrivate;

  @Option(
      names = "--instructors-register",
      fallbackValue = "true",
      description = "People who make an account may say themselves that they teach.")
  boolean instructorsRegister;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Time zone of dates and days, such as Europe/Berlin. Default: ${DEFAULT-VALUE}")
  ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--insecure-http",
      fallbackValue = "true",
      description = "Allows plain http from other machines. Everybody in between can read along.")
  boolean insecureHttp;

  @Option(
      names = "--second-factor-required",
      paramLabel = "ROLE",
      split = ",",
      description =
          "Roles that must have codes of a phone asked for before they come to anything else:"
              + " learner, instructor, admin.")
  Set<Role> guarded = Set.of();

  @Option(
      names = "--secret",
      paramLabel = "WORD",
      description =
          "From which the keys are derived that protect others in the database, 32 letters or more,"
              + " the same on every node. Better in ROSTRUM_SECRET. Default: one in the data"
              + " folder")
  Optional<String> secret = Optional.empty();

  @Option(
      names = "--metrics-token",
      paramLabel = "WORD",
      description =
          "What a program brings as bearer token that may read /metrics. Better in"
              + " ROSTRUM_METRICS_TOKEN. Default: nobody may")
  Optional<String> metricsToken = Optional.empty();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, or json: one object a line, with a line for each request. Default:"
              + " ${DEFAULT-VALUE}")
  LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "How long after SIGTERM pages are still served while /health/ready says 503. Default:"
              + " ${DEFAULT-VALUE}")
  int drain;

  @Mixin DatabaseOptions database = new DatabaseOptions();

  private final Invocation invocation;

  Serve(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    if (invocation.hosted().isPresent()) {
      throw new WrongUsage("a running server starts no other one");
    }
    logFormat.set();
    Serving serving = Serving.start(settings(), database.settings(invocation), invocation.clock());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(serving), "drain"));
    announce(serving);
    new CountDownLatch(1).await();
    return 0;
  }

  /** The token goes where results do not: what reads those may keep them. */
  void announce(Serving serving) {
    invocation.err().println(serving.invitation());
    invocation.err().flush();
    invocation.out().println("Rostrum is open at " + shown(serving));
    invocation.out().flush();
  }

  private ServeSettings settings() {
    return WrongUsage.unlessAccepted(() -> {
      ServeSettings settings =
          new ServeSettings(
              host,
              port,
              publicUrl,
              trustedProxy,
              isPrivate,
              instructorsRegister,
              zone,
              new Upkeep(
                  metricsToken.map(Secret::new),
                  Duration.ofSeconds(drain),
                  guarded,
                  secret.map(Secret::new)));
      if (!insecureHttp) {
        settings.refusePlainHttp();
      }
      return settings;
    });
  }

  private String shown(Serving serving) {
    return publicUrl
        .map(url -> url.resolve("/") + " (listening on " + serving.address() + ")")
        .orElseGet(() -> serving.address().toString());
  }

  /** A JVM that is sent SIGTERM exits with 143 unless it is halted. */
  private void end(Serving serving) {
    int status = 0;
    try {
      serving.close();
    } catch (Exception e) {
      invocation.err().println(OneLine.of(e));
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }
}
