package rostrum.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.TestApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What whoever runs a server sees of it: its health, its end, its logs. */
class OperationTest {
  private static final String TOKEN = "of-the-figures-2718";
  private static final String LINK = "a-link-that-lets-in-31415";
  private static final String PASSWORD = "fourteen wrong umbrellas";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private HttpResponse<String> get(URI server, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    return http.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void at_SIGTERM_it_says_so_first_ends_what_is_under_way_and_its_log_is_JSON_without_secrets(
      @TempDir Path folder) throws Exception {
    TestApp.install(folder.resolve("data"));
    List<String> options =
        List.of("--log-format", "json", "--drain", "1", "--metrics-token", TOKEN);
    try (ServerProcess server = ServerProcess.start(folder.resolve("data"), options)) {
      URI at = server.address();
      assertThat(get(at, "/metrics", "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      get(at, "/recovery?link=" + LINK);
      get(at, "/join/" + LINK);
      get(at, "/nowhere%0d%0a%7b%22forged%22:1%7d");
      try (Socket slow = new Socket(at.getHost(), at.getPort())) {
        String rest = begin(slow, at);

        server.tellToEnd();
        while (get(at, "/health/ready").statusCode() == 200) {}
        assertThat(get(at, "/health/live").statusCode()).isEqualTo(200);
        assertThat(get(at, "/sign-in").statusCode()).as("still served").isEqualTo(200);
        int sent = 0;
        while (isServing(at)) {
          slow.getOutputStream().write(rest.charAt(sent++));
        }
        slow.getOutputStream().write(rest.substring(sent).getBytes(UTF_8));
        assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8))
            .startsWith("HTTP/1.1 422")
            .contains("sign-in");
      }
      assertThat(server.ended()).isZero();
    }
    check(Files.readAllLines(folder.resolve("server.log")));
  }

  private boolean isServing(URI at) throws InterruptedException {
    try {
      return get(at, "/health/live").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends the first of a form with a wrong password, and tells the rest, which is long. */
  private String begin(Socket socket, URI at) throws IOException, InterruptedException {
    HttpResponse<String> page = get(at, "/sign-in");
    Document form = Jsoup.parse(page.body());
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String body =
        "csrf=%s&email=nobody%%40example.org&password=%s&more=%s"
            .formatted(
                form.select("form#sign-in input[name=csrf]").attr("value"),
                URLEncoder.encode(PASSWORD, UTF_8),
                "m".repeat(100_000));
    String head =
        """
        POST /sign-in HTTP/1.1
        Host: %s
        Cookie: %s
        Origin: http://%s
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d
        Connection: close

        """
            .formatted(at.getAuthority(), cookie, at.getAuthority(), body.length())
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + body.substring(0, 20)).getBytes(UTF_8));
    return body.substring(20);
  }

  private static void check(List<String> lines) {
    ObjectMapper json = new ObjectMapper();
    List<String> logged = lines.stream().filter(line -> line.startsWith("{")).toList();
    assertThat(logged).hasSizeGreaterThan(5);
    assertThat(lines.stream().filter(line -> !line.startsWith("{")))
        .as("the token at the console alone is no log")
        .hasSize(1);
    assertThat(String.join("\n", lines))
        .doesNotContain(TOKEN, LINK, "umbrellas", "csrf", "nobody@example.org", "forged");
    JsonNode posted =
        logged.stream()
            .map(json::readTree)
            .map(line -> line.path("mdc"))
            .filter(mdc -> mdc.path("method").asString().equals("POST"))
            .findFirst()
            .orElseThrow();
    assertThat(posted.path("route").asString()).isEqualTo("/sign-in");
    assertThat(posted.path("status").asString()).isEqualTo("422");
    assertThat(posted.path("request").asString()).matches("[0-9a-f]{10}");
    assertThat(posted.path("milliseconds").asString()).matches("\\d+");
  }
}
