package rostrum;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.assignments.QuizAttempts;
import rostrum.storage.StorageUnavailable;

/**
 * Hands in, every half minute, the attempts whose time is up. That is bookkeeping: an attempt is
 * over at its deadline, whether this has run or not, so that any number of nodes may do it and none
 * has to.
 */
final class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final ScheduledExecutorService thread;

  private Sweeper(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  static Sweeper start(QuizAttempts attempts) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hand-in").factory());
    var _ =
        thread.scheduleWithFixedDelay(
            () -> sweep(attempts), PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    return new Sweeper(thread);
  }

  private static void sweep(QuizAttempts attempts) {
    try {
      int handedIn = attempts.sweep(new Actor.Operator());
      if (handedIn > 0) {
        LOG.info("handed in {} attempts whose time was up", handedIn);
      }
    } catch (StorageUnavailable e) {
      LOG.warn("attempts whose time is up are handed in later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("attempts whose time is up are handed in later", e);
    }
  }

  /** Lets a sweep that is under way end, and begins none. */
  void stop() {
    thread.close();
  }
}
