package rostrum.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import rostrum.bench.Learner;
import rostrum.bench.Reply;
import rostrum.bench.Request;
import rostrum.bench.Wire;

/**
 * A learner who answers one question after the other and sends what was not acknowledged again, the
 * same request with the same key, as the page’s script does.
 */
final class Persistent {
  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private final Learner learner;
  private final long pauseMillis;
  private final List<Sending> answers = new ArrayList<>();
  private final List<Integer> refusals = new ArrayList<>();
  private int withoutRetryAfter;
  private int signedOut;

  /**
   * @param pauseMillis before something is sent again
   */
  Persistent(int port, Learner learner, long pauseMillis) {
    this.port = port;
    this.learner = learner;
    this.pauseMillis = pauseMillis;
  }

  /**
   * An answer that was acknowledged.
   *
   * @param retries how often it was sent again
   * @param nanos from the first time it was sent until it was acknowledged
   * @param acknowledgedAt on the monotonic clock
   */
  record Sending(int retries, long nanos, long acknowledgedAt) {}

  Learner learner() {
    return learner;
  }

  List<Sending> answers() {
    return answers;
  }

  /** The statuses that came in the place of an acknowledgement; 0 is a broken connection. */
  List<Integer> refusals() {
    return refusals;
  }

  /** How many of the server’s own 503 did not say when to come back. */
  int withoutRetryAfter() {
    return withoutRetryAfter;
  }

  /** How many pages did not know the learner. */
  int signedOut() {
    return signedOut;
  }

  void answerUntil(AtomicBoolean enough) throws InterruptedException {
    while (!enough.get()) {
      Request form = null;
      while (form == null && !enough.get()) {
        form = question();
      }
      if (form != null) {
        send(form);
      }
    }
  }

  private Request question() throws InterruptedException {
    try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
      var page = learner.page(wire, "/courses/wpk-8th-congress/practice");
      signedOut += page.selectFirst("form#sign-out") == null ? 1 : 0;
      return learner.filledIn(page);
    } catch (IOException e) {
      Thread.sleep(pauseMillis);
      return null;
    }
  }

  private void send(Request form) throws InterruptedException {
    long sent = System.nanoTime();
    for (int retries = 0; ; retries++) {
      int status = status(form);
      if (status == 303) {
        long now = System.nanoTime();
        answers.add(new Sending(retries, now - sent, now));
        return;
      }
      refusals.add(status);
      if (status >= 400 && status < 500) {
        throw new IllegalStateException("an answer was refused with " + status);
      }
      Thread.sleep(pauseMillis);
    }
  }

  private int status(Request form) {
    try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
      Reply reply = wire.send(form);
      boolean isOurs = reply.status() == 503 && reply.header("X-Request-Id").isPresent();
      withoutRetryAfter += isOurs && reply.header("Retry-After").isEmpty() ? 1 : 0;
      return reply.status();
    } catch (IOException e) {
      return 0;
    }
  }
}
