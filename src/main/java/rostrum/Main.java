package rostrum;

import rostrum.cli.Invocation;
import rostrum.cli.Rostrum;

/** The program: {@code java -jar rostrum.jar COMMAND}. */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    System.exit(Rostrum.run(Invocation.ofProcess(SteadyClock.ofMachine(), arguments)));
  }
}
