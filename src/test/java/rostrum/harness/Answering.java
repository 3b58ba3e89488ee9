package rostrum.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A learner who answers by plain forms, as fast as the pages come, and remembers what was shown as
 * saved.
 */
final class Answering {
  private static final String PRACTICE = "/courses/wpk-8th-congress/practice";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(Redirect.NEVER)
          .build();
  private final RandomGenerator random;
  private String cookie = "";
  private int acknowledged;
  private int acknowledgedRight;

  Answering(RandomGenerator random) {
    this.random = random;
  }

  /**
   * What /progress counts.
   *
   * @param answered all answers
   * @param right those that were right
   */
  record Counted(int answered, int right) {}

  /** The cookie by which the server knows this learner, or nothing before the first page. */
  String cookie() {
    return cookie;
  }

  int acknowledged() {
    return acknowledged;
  }

  int acknowledgedRight() {
    return acknowledgedRight;
  }

  /** Answers one question or cites a sentence; returns when the page says that it is saved. */
  void answer(URI server) throws IOException, InterruptedException {
    Document page = get(server.resolve(PRACTICE));
    Element form = page.selectFirst("form#answer");
    if (form == null) {
      throw new IllegalStateException("no question is asked: " + page.title());
    }
    boolean isSecondStep = page.selectFirst(".said") != null;
    List<Element> radios = form.select("input[type=radio][name=response]");
    List<Element> options = radios.isEmpty() ? form.select("button[name=response]") : radios;
    String chosen = options.get(random.nextInt(options.size())).attr("value");
    String body =
        Stream.concat(
                form.select("input[type=hidden]").stream()
                    .map(field -> field(field.attr("name"), field.attr("value"))),
                Stream.of(field("response", chosen)))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(server.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("an answer was refused with " + answer.statusCode());
    }
    Document feedback = get(server.resolve(answer.headers().firstValue("Location").orElseThrow()));
    if (feedback.selectFirst("#saved") == null) {
      throw new IllegalStateException("an answer was not shown as saved");
    }
    acknowledged += isSecondStep ? 0 : 1;
    acknowledgedRight += feedback.select("#feedback[data-result=right]").size();
  }

  /** What the server knows; from here on that is what counts. */
  Counted recount(URI server) throws IOException, InterruptedException {
    Document page = get(server.resolve("/progress"));
    Counted counted =
        new Counted(
            Integer.parseInt(page.select("[data-answered]").attr("data-answered")),
            Integer.parseInt(page.select("[data-right]").attr("data-right")));
    acknowledged = counted.answered();
    acknowledgedRight = counted.right();
    return counted;
  }

  private Document get(URI address) throws IOException, InterruptedException {
    HttpResponse<String> response = send(HttpRequest.newBuilder(address));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(address + " answered " + response.statusCode());
    }
    return Jsoup.parse(response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.timeout(Duration.ofSeconds(60));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> response =
        http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    response
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return response;
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
