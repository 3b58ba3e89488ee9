package rostrum.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a supervisor asks: whether the program runs, and whether it can do its work. */
public final class Health {
  /** A supervisor asks every few seconds, and takes silence for death. */
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final BooleanSupplier works;
  private volatile boolean ending;

  /**
   * @param works whether the database answers
   */
  public Health(BooleanSupplier works) {
    this.works = works;
  }

  /** From now on whoever asks is told to send nobody here any more. */
  public void end() {
    ending = true;
  }

  public void live(Context ctx) {
    answer(ctx, true);
  }

  public void ready(Context ctx) {
    answer(ctx, !ending && worksInTime());
  }

  /** A database that does not answer in time is none. */
  private boolean worksInTime() {
    return CompletableFuture.supplyAsync(works::getAsBoolean, Thread::startVirtualThread)
        .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static void answer(Context ctx, boolean well) {
    ctx.header("Cache-Control", "no-store");
    ctx.status(well ? 200 : 503).contentType("text/plain").result(well ? "ok\n" : "not ready\n");
  }
}
