package rostrum;

import java.time.Clock;
import java.time.Duration;
import rostrum.cli.Invocation;
import rostrum.cli.Rostrum;

/** The program: {@code java -jar rostrum.jar COMMAND}. */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    Clock microseconds = Clock.tick(SteadyClock.start(), Duration.ofNanos(1_000));
    System.exit(Rostrum.run(Invocation.ofProcess(microseconds, arguments)));
  }
}
