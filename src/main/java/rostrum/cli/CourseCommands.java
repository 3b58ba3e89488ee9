package rostrum.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.accounts.Actor;
import rostrum.bank.Bank;
import rostrum.bank.ImportReport;
import rostrum.bank.ImportReport.Stale;
import rostrum.bank.PackImport;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.courses.Fault;
import rostrum.courses.PackReader;
import rostrum.courses.PackSource;
import rostrum.questions.Questions;
import rostrum.storage.Database;

@Command(name = "course", description = "Checks, installs and lists courses.")
final class CourseCommands {
  private final Invocation invocation;

  CourseCommands(Invocation invocation) {
    this.invocation = invocation;
  }

  @Command(description = "Finds everything that is wrong with a course pack. Needs no database.")
  int check(
      @Parameters(paramLabel = "PATH", description = "The folder of the pack.") GivenPath folder)
      throws IOException {
    int faults = printFaults(folder, PackSource.folder(folder.path()));
    if (faults == 0) {
      invocation.out().println(folder.typed() + ": no faults");
    }
    return faults == 0 ? 0 : 1;
  }

  @Command(
      name = "import",
      description =
          "Installs a course pack, or updates its course. Attempts keep what they showed.")
  int importPack(
      @Parameters(paramLabel = "PATH", description = "The folder of the pack.") GivenPath folder,
      @Option(
              names = "--details",
              description =
                  "Also shows how each changed question differs, and what is not asked and why.")
          boolean details,
      @Mixin DatabaseOptions database)
      throws Exception {
    return invocation.withDatabase(
        database.settings(invocation), open -> importPack(folder, details, open));
  }

  private int importPack(GivenPath folder, boolean details, Database database) throws IOException {
    PackSource source = PackSource.folder(folder.path());
    if (printFaults(folder, source) > 0) {
      return 1;
    }
    PackImport packs =
        new PackImport(database, new Courses(database, false), new Questions(), invocation.clock());
    ImportReport report = packs.run(new Actor.Operator(), source);
    if (details) {
      print(report);
    }
    invocation.out().println(report.toLine());
    return 0;
  }

  private void print(ImportReport report) {
    PrintStream out = invocation.out();
    for (Stale stale : report.renewed()) {
      out.println("renewed " + stale.item() + ": " + stale.reason());
      stale.differences().forEach(difference -> out.println("  " + difference.toLine()));
    }
    report
        .retired()
        .forEach(stale -> out.println("retired " + stale.item() + ": " + stale.reason()));
    report
        .unproven()
        .forEach(what ->
            out.println("not asked " + what.family() + " " + what.about() + ": " + what.reason()));
  }

  @Command(description = "Lists the courses that are installed.")
  int list(@Mixin DatabaseOptions database) throws Exception {
    return invocation.withDatabase(database.settings(invocation), this::list);
  }

  private int list(Database database) {
    Courses courses = new Courses(database, false);
    Bank bank = new Bank(database, courses, new Questions());
    for (CoursePack course : courses.all(new Actor.Operator())) {
      invocation
          .out()
          .printf(
              "%s  %d lessons  %d questions  %s%n",
              course.slug(), course.article().lessons().size(), bank.size(course), course.about());
    }
    return 0;
  }

  private int printFaults(GivenPath folder, PackSource source) {
    List<Fault> faults = PackReader.read(source).faults();
    String base = folder.typed().endsWith("/") ? folder.typed() : folder.typed() + "/";
    faults.forEach(fault -> invocation.err().println(base + fault));
    return faults.size();
  }
}
