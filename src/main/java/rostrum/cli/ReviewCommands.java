package rostrum.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.review.Cards;
import rostrum.review.Plans;
import rostrum.review.Recomputed;
import rostrum.review.Replay;
import rostrum.review.Scheduler;
import rostrum.storage.Database;

@Command(name = "review", description = "Plays reviews again, from a file or from the log.")
final class ReviewCommands {
  private final Invocation invocation;

  ReviewCommands(Invocation invocation) {
    this.invocation = invocation;
  }

  @Command(
      description = {
        "Prints what FSRS-6 makes of the reviews in a file. Needs no database.",
        "The file has the columns card,at,rating: an instant with its offset, and 1 to 4."
      })
  int replay(
      @Parameters(paramLabel = "FILE.csv", description = "The reviews, each card’s in their order.")
          GivenPath file)
      throws IOException {
    Replay replay = Replay.of(Scheduler.DEFAULT, file.bytes());
    replay.faults().forEach(fault -> invocation.err().println(file.typed() + ":" + fault));
    if (!replay.faults().isEmpty()) {
      return 1;
    }
    invocation.out().print(replay.csv());
    return 0;
  }

  @Command(
      description = "Computes every card from the log of reviews, and mends those that differ.")
  int recompute(
      @Option(names = "--check", description = "Compares only; exit code 1 if any differs.")
          boolean check,
      @Mixin DatabaseOptions database)
      throws Exception {
    return invocation.withDatabase(database.settings(invocation), open -> recompute(open, check));
  }

  private int recompute(Database database, boolean check) {
    Learners learners = new Learners();
    Cards cards =
        new Cards(
            database,
            learners,
            new Plans(database, learners, invocation.clock()),
            Scheduler.DEFAULT,
            invocation.clock());
    Actor operator = new Actor.Operator();
    Recomputed recomputed = check ? cards.recomputed(operator) : cards.recompute(operator);
    recomputed
        .deviations()
        .forEach(found ->
            invocation
                .err()
                .println(
                    "card " + found.row() + ": " + found.stored() + " → " + found.recomputed()));
    invocation
        .out()
        .println(recomputed.cards() + " cards, " + recomputed.deviations().size() + " differed");
    return check && !recomputed.deviations().isEmpty() ? 1 : 0;
  }
}
