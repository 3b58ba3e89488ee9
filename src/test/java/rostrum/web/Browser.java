package rostrum.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody's browser, with its cookies. It follows no redirects, so that a test sees them. */
public final class Browser implements AutoCloseable {
  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(String base) {
    this.base = base;
  }

  URI base() {
    return URI.create(base);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Document page(String path, String... headers) {
    return Jsoup.parse(get(path, headers).body());
  }

  /** Sends a form with the token that pages carry. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("csrf", token());
    return postAsIs(path, all, headers);
  }

  public HttpResponse<String> postAsIs(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  /** The token of this browser's forms. */
  public String token() {
    return page("/courses/small/lessons/one").select("input[name=csrf]").attr("value");
  }

  public void clearCookies() {
    cookies.getCookieStore().removeAll();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
