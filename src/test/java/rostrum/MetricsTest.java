package rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Settings.Upkeep;
import rostrum.TestApp.Reader;
import rostrum.accounts.Secret;

/** Figures for whoever keeps it running. */
class MetricsTest {
  private static final Upkeep WITH_TOKEN =
      new Upkeep(Optional.of(new Secret("seven lamps")), Duration.ZERO, Set.of(), Optional.empty());

  private static HttpResponse<String> ask(TestApp app, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.address("/metrics")));
    try (HttpClient program = HttpClient.newHttpClient()) {
      return program.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void whoever_brings_the_token_reads_saves_requests_by_route_the_pool_and_the_machine()
      throws Exception {
    try (TestApp app = TestApp.kept(WITH_TOKEN)) {
      Reader amina = app.learner("Amina", "amina@example.org");
      amina.get("/courses/wpk-8th-congress/lessons/abstract");
      amina.get("/join/some-code-or-other");

      HttpResponse<String> answer = ask(app, "Authorization", "Bearer seven lamps");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body())
          .contains(
              "rostrum_requests_total{method=\"GET\",route=\"/courses/{course}/lessons/{lesson}\",status=\"200\"}"
                  + " 1.0",
              "rostrum_request_seconds_bucket{le=\"0.3\"}",
              "rostrum_save_seconds_bucket{le=\"0.05\"}",
              "rostrum_quiz_attempts_open 0.0",
              "rostrum_saves_unsynced 0.0",
              "rostrum_connections_in_use ",
              "rostrum_connections_most ",
              "jvm_memory_used_bytes")
          .doesNotContain("some-code-or-other", "amina", "Amina");
      assertThat(figure(answer.body(), "rostrum_save_seconds_count")).isPositive();
    }
  }

  private static double figure(String body, String name) {
    return body.lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Double.valueOf(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobody_else_learns_that_there_are_any() throws Exception {
    try (TestApp app = TestApp.kept(WITH_TOKEN)) {
      assertThat(ask(app).statusCode()).isEqualTo(404);
      assertThat(ask(app, "Authorization", "Bearer seven lamp").statusCode()).isEqualTo(404);
      assertThat(ask(app, "Authorization", "Basic seven lamps").statusCode()).isEqualTo(404);
      assertThat(app.administrator().get("/metrics").status()).isEqualTo(404);
    }
    try (TestApp app = TestApp.choosing()) {
      assertThat(ask(app, "Authorization", "Bearer ").statusCode()).isEqualTo(404);
    }
  }
}
