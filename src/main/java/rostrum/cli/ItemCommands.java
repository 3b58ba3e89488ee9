package rostrum.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.accounts.Actor;
import rostrum.audit.Verdict;
import rostrum.bank.Bank;
import rostrum.bank.Filter;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.exchange.Export;
import rostrum.exchange.Format;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.storage.Database;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "items", description = "Exports and audits the bank of questions.")
final class ItemCommands {
  private static final String COURSE = "Address of the course, such as wpk-8th-congress.";

  private final Invocation invocation;

  ItemCommands(Invocation invocation) {
    this.invocation = invocation;
  }

  @Command(description = "Writes the questions of a course, sorted by id.")
  int export(
      @Option(names = "--course", paramLabel = "SLUG", required = true, description = COURSE)
          String course,
      @Option(
              names = "--format",
              paramLabel = "F",
              required = true,
              description = "One of: ${COMPLETION-CANDIDATES}")
          Format format,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where to; without it, standard output.")
          Optional<GivenPath> file,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "0",
              description = "Changes the order of options and nothing else.")
          long seed,
      @Option(names = "--family", paramLabel = "NAME", description = "Only this family.")
          Optional<String> family,
      @Option(
              names = "--section",
              paramLabel = "SLUG",
              description = "Only what is asked after this lesson.")
          Optional<String> section,
      @Option(
              names = "--ids",
              paramLabel = "ID",
              split = ",",
              description = "Only these questions, with commas between.")
          Set<String> ids,
      @Option(names = "--all", description = "Stale and retired versions too.") boolean all,
      @Mixin DatabaseOptions database)
      throws Exception {
    Filter filter =
        Filter.NONE.family(family).section(section).ids(Optional.ofNullable(ids).orElse(Set.of()));
    Bank.Selection selection = new Bank.Selection(course, seed, filter, all);
    return invocation.withDatabase(
        database.settings(invocation), open -> export(open, selection, format, file));
  }

  private int export(
      Database database, Bank.Selection selection, Format format, Optional<GivenPath> file)
      throws IOException {
    CoursePack course =
        courses(database)
            .find(new Actor.Operator(), selection.course())
            .orElseThrow(() -> noCourse(selection.course()));
    List<Item> items = bank(database).items(new Actor.Operator(), selection).orElseThrow();
    refuseMissing(selection.filter().ids(), items);
    Export export = format.write(items, course.article(), course.facts());
    if (file.isPresent()) {
      write(export.text(), file.get().path());
    } else {
      invocation.out().print(export.text());
    }
    report(export, format, items.size());
    return 0;
  }

  private static void refuseMissing(Set<String> ids, List<Item> items) {
    Set<String> missing = new TreeSet<>(ids);
    items.forEach(item -> missing.remove(item.id()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no such question in this selection: " + String.join(", ", missing));
    }
  }

  private static void write(String text, Path target) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    Files.writeString(unfinished, text);
    Files.move(unfinished, target, REPLACE_EXISTING);
  }

  /** What the format does not carry, a line each, and how many questions that concerns. */
  private void report(Export export, Format format, int items) {
    export.losses().forEach(loss -> invocation.err().println(loss.toLine()));
    if (!export.losses().isEmpty()) {
      invocation
          .err()
          .printf(
              "%s: %d of %d questions left out, %d carried in part%n",
              format, export.leftOut(), items, export.inPart());
    }
  }

  @Command(description = "Runs every check of quality over the whole bank of a course.")
  int audit(
      @Option(names = "--course", paramLabel = "SLUG", required = true, description = COURSE)
          String course,
      @Option(names = "--json", description = "As JSON, for programs.") boolean json,
      @Mixin DatabaseOptions database)
      throws Exception {
    return invocation.withDatabase(
        database.settings(invocation), open -> audit(open, course, json));
  }

  private int audit(Database database, String course, boolean json) {
    List<Verdict> verdicts =
        bank(database).audit(new Actor.Operator(), course).orElseThrow(() -> noCourse(course));
    if (json) {
      invocation.out().println(json(verdicts));
    } else {
      verdicts.forEach(this::print);
    }
    return verdicts.stream().anyMatch(Verdict::isBlocking) ? 1 : 0;
  }

  private void print(Verdict verdict) {
    invocation
        .out()
        .printf(
            "%-5s  %-40s  %d of %d fail%n",
            verdict.level(), verdict.check(), verdict.failing(), verdict.of());
    List<String> details = verdict.details().isEmpty() ? verdict.items() : verdict.details();
    details.forEach(detail -> invocation.out().println("       " + detail));
  }

  private static String json(List<Verdict> verdicts) {
    JsonMapper mapper = JsonMapper.shared();
    ArrayNode list = mapper.createArrayNode();
    for (Verdict verdict : verdicts) {
      ArrayNode items = mapper.createArrayNode();
      verdict.items().forEach(items::add);
      list.addObject()
          .put("check", verdict.check())
          .put("level", verdict.level())
          .put("failing", verdict.failing())
          .put("of", verdict.of())
          .set("items", items);
    }
    return mapper.writeValueAsString(list);
  }

  private static Bank bank(Database database) {
    return new Bank(database, courses(database), new Questions());
  }

  private static Courses courses(Database database) {
    return new Courses(database, false);
  }

  private static IllegalArgumentException noCourse(String slug) {
    return new IllegalArgumentException(
        "there is no course " + slug + "; course list shows those that there are");
  }
}
