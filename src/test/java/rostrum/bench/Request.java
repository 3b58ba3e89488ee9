package rostrum.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request, ready to be sent.
 *
 * @param bytes all of it
 */
public record Request(byte[] bytes) {

  /** A field of a form. */
  public record Field(String name, String value) {
    private String encoded() {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /**
   * @param cookies value of the header, or empty
   */
  public static Request get(String path, String cookies) {
    return of("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookies), "");
  }

  /** The same from a browser that takes compressed answers. */
  public static Request getCompressed(String path, String cookies) {
    return of(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
            + cookie(cookies),
        "");
  }

  public static Request post(String path, String cookies, List<Field> fields) {
    String body = fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
    return of(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + cookie(cookies),
        body);
  }

  /** The same with one more header. */
  public Request with(String header, String value) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int second = text.indexOf("\r\n") + 2;
    return of(text.substring(0, second) + header + ": " + value + "\r\n" + text.substring(second));
  }

  private static String cookie(String cookies) {
    return cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
  }

  private static Request of(String head, String body) {
    return of(head + "\r\n" + body);
  }

  private static Request of(String text) {
    return new Request(text.getBytes(StandardCharsets.UTF_8));
  }
}
