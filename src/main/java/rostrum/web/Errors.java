package rostrum.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.words.Messages;

/**
 * The pages for what goes wrong. Each has a sentence that helps and a number, which also stands in
 * the log; none shows anything of the program's inside.
 */
public final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 500, 503);

  private final Views views;
  private final Messages words;
  private final Class<? extends Exception> outage;

  /**
   * @param outage what says that the work cannot be done for the moment
   */
  public Errors(Views views, Messages words, Class<? extends Exception> outage) {
    this.views = views;
    this.words = words;
    this.outage = outage;
  }

  /** Makes every exception end here. */
  public void install(RoutesConfig routes) {
    routes.exception(Refusal.class, this::refused);
    routes.exception(MethodNotAllowedResponse.class, this::notAllowed);
    routes.exception(HttpResponseException.class, this::failed);
    routes.exception(outage, this::unavailable);
    routes.exception(Exception.class, this::broken);
  }

  private void refused(Refusal refusal, Context ctx) {
    String number = RequestLog.number(ctx);
    LOG.info(
        "{} refused ({}): {} {}", number, refusal.reason(), ctx.method(), RequestLog.route(ctx));
    answer(ctx, 403, number, view("refusal." + refusal.reason(), number));
  }

  private void notAllowed(MethodNotAllowedResponse e, Context ctx) {
    ctx.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
    failed(e, ctx);
  }

  private void failed(HttpResponseException e, Context ctx) {
    String number = RequestLog.number(ctx);
    int status = e.getStatus();
    if (status >= 500) {
      LOG.error("{} answered {}: {} {}", number, status, ctx.method(), RequestLog.route(ctx), e);
    } else {
      LOG.info("{} answered {}: {} {}", number, status, ctx.method(), RequestLog.route(ctx));
    }
    answer(ctx, status, number, view(status, number));
  }

  private void unavailable(Exception e, Context ctx) {
    String number = RequestLog.number(ctx);
    LOG.error("{} not available: {} {}", number, ctx.method(), RequestLog.route(ctx), e);
    ctx.header("Retry-After", "5");
    answer(ctx, 503, number, view(503, number));
  }

  private void broken(Exception e, Context ctx) {
    String number = RequestLog.number(ctx);
    LOG.error("{} failed: {} {}", number, ctx.method(), RequestLog.route(ctx), e);
    answer(ctx, 500, number, view(500, number));
  }

  private void answer(Context ctx, int status, String number, View view) {
    ctx.status(status);
    ctx.header("X-Request-Id", number);
    views.answer(ctx, view);
  }

  /** The page of a status; one without words of its own gets those of its kind. */
  View view(int status, String number) {
    int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return view("error." + worded, number);
  }

  private View view(String key, String number) {
    return View.of("error")
        .part("main")
        .with("title", words.say(key + ".title"))
        .with("help", words.say(key + ".help"))
        .with("number", number);
  }
}
