package rostrum;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rostrum.accounts.Actor;
import rostrum.accounts.Secret;
import rostrum.assignments.QuizAttempts;
import rostrum.storage.Database;
import rostrum.storage.Database.Load;
import rostrum.storage.StorageUnavailable;
import rostrum.web.RequestLog;

/** Figures for whoever keeps this running, in Prometheus’ text format; none tells of a person. */
final class Metrics {
  /** Whose token this is gets an answer: {@code Authorization: Bearer …}. */
  private static final String BEARER = "Bearer ";

  private static final double[] SAVE_SECONDS = {.001, .0025, .005, .01, .025, .05, .1, .25, 1, 5};
  private static final double[] REQUEST_SECONDS = {.005, .025, .1, .3, 1, 3, 10};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Optional<Secret> token;
  private final Counter requests;
  private final Histogram requestSeconds;

  /**
   * @param token without one nobody is answered
   */
  Metrics(Optional<Secret> token, Database database, QuizAttempts attempts) {
    this.token = token;
    JvmMetrics.builder().register(registry);
    requests =
        Counter.builder()
            .name("rostrum_requests_total")
            .help("Requests that were answered.")
            .labelNames("method", "route", "status")
            .register(registry);
    requestSeconds =
        Histogram.builder()
            .name("rostrum_request_seconds")
            .help("How long they took.")
            .classicOnly()
            .classicUpperBounds(REQUEST_SECONDS)
            .register(registry);
    Histogram saves =
        Histogram.builder()
            .name("rostrum_save_seconds")
            .help("Saves, from the first statement until they were on disk.")
            .classicOnly()
            .classicUpperBounds(SAVE_SECONDS)
            .register(registry);
    database.tellOfSaves(took -> saves.observe(took.toNanos() / 1e9));
    gauge("rostrum_connections_in_use", "Connections of the pool in use.", database, Load::inUse);
    gauge("rostrum_connections_most", "Connections that the pool may have.", database, Load::most);
    gauge("rostrum_connections_awaited", "Who waits for a connection.", database, Load::waiting);
    gauge(
        "rostrum_saves_unsynced",
        "Saves that are committed and wait for the disk.",
        database,
        Load::unsynced);
    GaugeWithCallback.builder()
        .name("rostrum_quiz_attempts_open")
        .help("Attempts at quizzes that were begun and not handed in.")
        .callback(gauge -> open(attempts).ifPresent(gauge::call))
        .register(registry);
  }

  private void gauge(String name, String help, Database database, ToDoubleFunction<Load> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(figure.applyAsDouble(database.load())))
        .register(registry);
  }

  /** Nothing while the database is away: the other figures are wanted then. */
  private static Optional<Double> open(QuizAttempts attempts) {
    try {
      return Optional.of((double) attempts.open(new Actor.Operator()));
    } catch (StorageUnavailable e) {
      return Optional.empty();
    }
  }

  /** Counts a request. */
  void answered(Context ctx, float milliseconds) {
    requests
        .labelValues(ctx.method().name(), RequestLog.route(ctx), String.valueOf(ctx.statusCode()))
        .inc();
    requestSeconds.observe(milliseconds / 1_000);
  }

  /**
   * All figures, for whoever brings the token.
   *
   * @throws NotFoundResponse for everybody else
   */
  void show(Context ctx) throws IOException {
    if (token.filter(expected -> isBrought(ctx, expected)).isEmpty()) {
      throw new NotFoundResponse();
    }
    ctx.header("Cache-Control", "no-store");
    ctx.contentType(writer.getContentType());
    writer.write(ctx.outputStream(), registry.scrape());
  }

  /** Hashes are compared, in the same time whatever is brought. */
  private static boolean isBrought(Context ctx, Secret expected) {
    String brought = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    return brought.startsWith(BEARER)
        && MessageDigest.isEqual(
            bytes(new Secret(brought.substring(BEARER.length())).hash()), bytes(expected.hash()));
  }

  private static byte[] bytes(String hash) {
    return hash.getBytes(StandardCharsets.US_ASCII);
  }
}
