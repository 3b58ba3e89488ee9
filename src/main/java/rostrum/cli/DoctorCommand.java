package rostrum.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.accounts.Actor;
import rostrum.accounts.Oversight;
import rostrum.ledger.Chain;
import rostrum.ledger.Head;
import rostrum.storage.Checkup;
import rostrum.storage.Database;
import rostrum.storage.Finding;

@Command(
    name = "doctor",
    description = {
      "Checks that the database and its folder are sound.",
      "That it opens, its mark and schema, the checksums of attempts, that rows refer to rows that",
      "are there, the ledger, permissions, room, and clocks."
    },
    footer = {"", "Changes nothing. Each fault is told with what to do; then it ends with 1."})
final class DoctorCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--ledger-head",
      paramLabel = "N:HASH",
      description =
          "Where the ledger had come to, as a log or the check of a backup told it; it must still"
              + " hold that.")
  List<Head> heads = new ArrayList<>();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return invocation.withDatabase(database.settings(invocation), this::check);
  }

  private int check(Database open) {
    List<Finding> findings = new ArrayList<>(Checkup.of(open, invocation.clock()));
    findings.add(ledger(open, invocation.clock(), heads));
    findings.forEach(finding -> invocation.out().println(line(finding)));
    long faults = findings.stream().filter(Finding.Fault.class::isInstance).count();
    invocation.out().println(faults == 0 ? "no faults" : "faults: " + faults);
    return faults == 0 ? 0 : 1;
  }

  /**
   * Whether the ledger is as it was written.
   *
   * @param known heads that were kept elsewhere
   */
  static Finding ledger(Database open, Clock clock, List<Head> known) {
    Chain.Verdict verdict = new Oversight(open, clock).check(new Actor.Operator(), known);
    return verdict
        .broken()
        .map(DoctorCommand::fault)
        .orElseGet(() ->
            new Finding.Sound(
                "%,d entries of the ledger follow one another; it has come to %s"
                    .formatted(verdict.last().number(), verdict.last().text())));
  }

  private static Finding fault(Chain.Break broken) {
    String what =
        switch (broken.reason()) {
          case CHANGED -> "is not as it was written";
          case MISSING -> "is missing";
          case CUT -> "and what came after it is missing";
          case OTHER -> "is another one than it was, and so may be all before it";
        };
    return new Finding.Fault(
        "entry %,d of the ledger %s".formatted(broken.number(), what),
        "somebody or something wrote to the database from outside; find out who can, keep a copy,"
            + " and compare accounts and roles with a backup from before");
  }

  static String line(Finding finding) {
    return switch (finding) {
      case Finding.Sound(String what) -> "ok     " + what;
      case Finding.Doubtful(String what, String advice) -> "doubt  " + what + ": " + advice;
      case Finding.Fault(String what, String advice) -> "FAULT  " + what + ": " + advice;
    };
  }
}
