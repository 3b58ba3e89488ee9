package rostrum.cli;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rostrum.accounts.Actor;
import rostrum.demo.Demonstration;
import rostrum.demo.Demonstration.Made;
import rostrum.storage.Database;

@Command(
    name = "demo",
    description = "Adds a demonstration class with learners, attempts and results.",
    footer = {"", "Where it is already, nothing is changed."})
final class DemoCommand implements Callable<Integer> {
  private static final int PASSWORD_BYTES = 12;

  private final Invocation invocation;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DemoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return invocation.withDatabase(database.settings(invocation), this::make);
  }

  private int make(Database open) {
    invocation.err().println("Adding the demonstration class; this takes about half a minute …");
    String password = password();
    Optional<Made> made =
        new Demonstration(open, invocation.clock().instant()).make(new Actor.Operator(), password);
    if (made.isEmpty()) {
      invocation.out().println("the demonstration is there already; nothing was changed");
      return 0;
    }
    invocation
        .out()
        .println(
            "added %d learners and %d attempts; sign in as %s with the password %s"
                .formatted(
                    made.get().learners(), made.get().attempts(), made.get().email(), password));
    return 0;
  }

  /** One that nobody guesses, for the demonstration’s accounts are as open as any. */
  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
