package rostrum.cli;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.Called;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.PasswordFlaw;
import rostrum.accounts.PasswordHashes;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Registration;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;
import rostrum.storage.Database;

@Command(name = "user", description = "Adds accounts, and lets in who has lost the password.")
final class UserCommands {
  private final Invocation invocation;

  UserCommands(Invocation invocation) {
    this.invocation = invocation;
  }

  @Command(
      description = "Adds an account. The password is the first line of standard input.",
      footer = {"", "A password has 12 to 128 characters, and is none that many people use."})
  int add(
      @Option(names = "--email", paramLabel = "E", required = true, description = "E-mail address.")
          EmailAddress email,
      @Option(names = "--name", paramLabel = "N", required = true, description = "Name.")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "learner, instructor or admin.")
          Role role,
      @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone, if it is known.")
          Optional<ZoneId> zone,
      @Mixin DatabaseOptions database)
      throws Exception {
    String called = name.strip();
    if (called.isEmpty() || !Called.fits(called, Registration.LONGEST_NAME)) {
      throw new WrongUsage(
          "--name needs 1 to "
              + Registration.LONGEST_NAME
              + " characters on one line, such as 'Amina Yusuf'");
    }
    return invocation.withDatabase(
        database.settings(invocation),
        open -> add(open, new Registration(called, email, zone, password(email, called)), role));
  }

  private String password(EmailAddress email, String name) throws IOException {
    String password = invocation.in().line().orElse("");
    Optional<PasswordFlaw> flaw = PasswordRule.shipped().flaw(password, email.text(), name);
    if (flaw.isPresent()) {
      throw new IllegalArgumentException("standard input: " + words(flaw.get()));
    }
    return password;
  }

  private static String words(PasswordFlaw flaw) {
    return switch (flaw) {
      case SHORT ->
          "the password needs at least "
              + PasswordRule.SHORTEST
              + " characters; pipe it in or type it as the first line";
      case LONG -> "the password may have " + PasswordRule.LONGEST + " characters at most";
      case COMMON -> "the password is one that many people use; take another";
      case OWN -> "the password follows from the name or the address; take another";
    };
  }

  private int add(Database database, Registration registration, Role role) {
    Optional<Actor.Account> added =
        new Accounts(database)
            .add(
                new Actor.Operator(),
                registration,
                role,
                new PasswordHashes(),
                invocation.clock().instant());
    if (added.isEmpty()) {
      throw new IllegalArgumentException(
          registration.email().text() + " has an account already; nothing was changed");
    }
    invocation.out().println("added " + role.slug() + " " + registration.email().text());
    return 0;
  }

  @Command(
      description =
          "Prints a link with which somebody who has lost the password sets a new one, once.",
      footer = {"", "Hand it over yourself: no mail is sent. It is good for 24 hours."})
  int link(
      @Option(names = "--email", paramLabel = "E", required = true, description = "E-mail address.")
          EmailAddress email,
      @Option(
              names = "--public-url",
              paramLabel = "URL",
              defaultValue = "http://127.0.0.1:7070",
              description = "How browsers reach the site. Default: ${DEFAULT-VALUE}")
          URI publicUrl,
      @Option(
              names = "--without-second-factor",
              description =
                  "The link also has no codes asked for any more: for whoever lost phone and"
                      + " paper.")
          boolean withoutSecondFactor,
      @Mixin DatabaseOptions database)
      throws Exception {
    return invocation.withDatabase(
        database.settings(invocation), open -> link(open, email, publicUrl, withoutSecondFactor));
  }

  private int link(
      Database database, EmailAddress email, URI publicUrl, boolean withoutSecondFactor) {
    Secret link =
        new Recoveries(database, invocation.clock())
            .issueLink(new Actor.Operator(), email, withoutSecondFactor)
            .orElseThrow(() -> new IllegalArgumentException("nobody has " + email.text()));
    invocation.out().println(publicUrl.resolve("/recovery?link=" + link.text()));
    return 0;
  }
}
