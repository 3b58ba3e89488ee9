package rostrum.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rostrum.storage.Checkup;
import rostrum.storage.Database;
import rostrum.storage.Finding;

@Command(
    name = "doctor",
    description = {
      "Checks the database and its folder: that it opens, its mark and schema, the checksums of",
      "attempts, that rows refer to rows that are there, permissions, room, and clocks."
    },
    footer = {"", "Changes nothing. Each fault is told with what to do; then it ends with 1."})
final class DoctorCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    return invocation.withDatabase(database.settings(invocation), this::check);
  }

  private int check(Database open) {
    List<Finding> findings = Checkup.of(open, invocation.clock());
    findings.forEach(finding -> invocation.out().println(line(finding)));
    long faults = findings.stream().filter(Finding.Fault.class::isInstance).count();
    invocation.out().println(faults == 0 ? "no faults" : "faults: " + faults);
    return faults == 0 ? 0 : 1;
  }

  static String line(Finding finding) {
    return switch (finding) {
      case Finding.Sound(String what) -> "ok     " + what;
      case Finding.Doubtful(String what, String advice) -> "doubt  " + what + ": " + advice;
      case Finding.Fault(String what, String advice) -> "FAULT  " + what + ": " + advice;
    };
  }
}
