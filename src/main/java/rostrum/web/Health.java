package rostrum.web;

import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/** What a supervisor asks: whether the program runs, and whether it can do its work. */
public final class Health {
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
    answer(ctx, !ending && works.getAsBoolean());
  }

  private static void answer(Context ctx, boolean well) {
    ctx.header("Cache-Control", "no-store");
    ctx.status(well ? 200 : 503).contentType("text/plain").result(well ? "ok\n" : "not ready\n");
  }
}
