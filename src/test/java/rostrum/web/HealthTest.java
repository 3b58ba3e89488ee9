package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static HttpResponse<String> ready(Health health) throws Exception {
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.get("/health/ready", health::ready);
        });
    server.start("127.0.0.1", 0);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + server.port() + "/health/ready");
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }

  @Test
  void a_database_that_keeps_silent_is_not_waited_for() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    Health health =
        new Health(() -> {
          try {
            answered.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });

    HttpResponse<String> reply = ready(health);
    answered.countDown();

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.body()).isEqualTo("not ready\n");
  }

  @Test
  void one_that_answers_is_ready_until_the_program_ends() throws Exception {
    Health health = new Health(() -> true);

    assertThat(ready(health).statusCode()).isEqualTo(200);
    health.end();
    assertThat(ready(health).statusCode()).isEqualTo(503);
  }
}
