package rostrum;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.assignments.QuizAttempts;
import rostrum.attempts.Usages;
import rostrum.storage.StorageUnavailable;

/**
 * Every half minute, hands in the attempts whose time is up, and brings sums of answers up to date.
 * That is bookkeeping: an attempt is over at its deadline, and a page tells of every answer,
 * whether this has run or not, so that any number of nodes may do it and none has to.
 */
final class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final ScheduledExecutorService thread;

  private Sweeper(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  static Sweeper start(QuizAttempts attempts, Usages usages) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());
    var _ =
        thread.scheduleWithFixedDelay(
            () -> {
              sweep("attempts whose time is up are handed in later", () -> handIn(attempts));
              sweep("answers are summed later", () -> usages.keepUp(new Actor.Operator()));
            },
            PAUSE.toSeconds(),
            PAUSE.toSeconds(),
            TimeUnit.SECONDS);
    return new Sweeper(thread);
  }

  private static void handIn(QuizAttempts attempts) {
    int handedIn = attempts.sweep(new Actor.Operator());
    if (handedIn > 0) {
      LOG.info("handed in {} attempts whose time was up", handedIn);
    }
  }

  private static void sweep(String otherwise, Runnable work) {
    try {
      work.run();
    } catch (StorageUnavailable e) {
      LOG.warn("{}: {}", otherwise, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error(otherwise, e);
    }
  }

  /** Lets a sweep that is under way end, and begins none. */
  void stop() {
    thread.close();
  }
}
