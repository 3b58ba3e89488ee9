package rostrum.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends is said once, or it is none: nothing is smuggled in behind it. */
class RequestBoundariesTest {
  private static final int PATIENCE_MILLIS = 10_000;
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Content-Length: 4\r\nContent-Length: 5",
        "Transfer-Encoding: chunked, identity",
        "Content-Length: +4",
        "Content-Length : 4"
      })
  void a_request_that_says_two_things_of_its_length_is_refused(String headers) throws IOException {
    String answer =
        answer(
            "POST /join HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + headers
                + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("HTTP/1.1 404");
  }

  private static String answer(String request) throws IOException {
    URI base = site.browser().base();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
