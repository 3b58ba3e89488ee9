package rostrum.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rostrum.accounts.Actor;
import rostrum.audit.Verdict;
import rostrum.bank.Bank;
import rostrum.courses.Courses;
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
          ItemFormat format,
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
      @Option(names = "--all", description = "Stale and retired versions too.") boolean all,
      @Mixin DatabaseOptions database)
      throws Exception {
    Bank.Selection selection = new Bank.Selection(course, seed, family, all);
    return invocation.withDatabase(
        database.settings(invocation), open -> export(open, selection, format, file));
  }

  private int export(
      Database database, Bank.Selection selection, ItemFormat format, Optional<GivenPath> file)
      throws IOException {
    List<Item> items =
        bank(database)
            .items(new Actor.Operator(), selection)
            .orElseThrow(() -> noCourse(selection.course()));
    if (file.isEmpty()) {
      format.write(items, invocation.out());
      return 0;
    }
    Path target = file.get().path();
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(unfinished)) {
      format.write(items, out);
    }
    Files.move(unfinished, target, REPLACE_EXISTING);
    return 0;
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
    return new Bank(database, new Courses(database, false), new Questions());
  }

  private static IllegalArgumentException noCourse(String slug) {
    return new IllegalArgumentException(
        "there is no course " + slug + "; course list shows those that there are");
  }
}
