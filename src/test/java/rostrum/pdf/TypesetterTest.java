package rostrum.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesetterTest {
  private static final Typesetter TYPESETTER = new Typesetter();

  private static String page(String body) {
    return "<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Week 1</title></head><body>%s</body></html>"
        .formatted(body);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace("1 / 1", "").strip();
    }
  }

  @Test
  void signs_of_every_script_that_the_article_uses_are_printed_and_others_are_a_square()
      throws IOException {
    String signs = "“Kim Jŏng-il” – 김정일 ≥ Čapek é − Ж, officially first";

    assertThat(text(TYPESETTER.set(page("<p>" + signs + "</p>")))).isEqualTo(signs);
    assertThat(text(TYPESETTER.set(page("<p>\uD83D\uDE00 漢</p>")))).isEqualTo("□ □");
  }

  @Test
  void what_turns_the_writing_or_is_no_sign_at_all_is_left_out() throws IOException {
    byte[] pdf = TYPESETTER.set(page("<p>a\u202Eb\u2066c\u0007d\u0085e\u0000f\uFFFFg</p>"));

    assertThat(text(pdf)).isEqualTo("abcdefg");
  }

  @Test
  void nothing_that_a_page_refers_to_is_fetched(@TempDir Path folder) throws IOException {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    String there = "http://127.0.0.1:" + server.getAddress().getPort();
    Path style = Files.writeString(folder.resolve("hide.css"), "p { display: none }");

    byte[] pdf =
        TYPESETTER.set(
            """
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Week 1</title>
            <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
            <style>@import url(%1$s/b.css); @font-face { font-family: F; src: url(%1$s/f.ttf) } p { font-family: F, NanumMyeongjo }</style>
            </head><body><p style="background: url(%1$s/c.png)">Seen.</p><img src="%1$s/d.png"/>
            <object data="%1$s/e.pdf" type="application/pdf"/><iframe src="%1$s/g.html"/></body></html>\
            """
                .formatted(there, style.toUri()));
    server.stop(0);

    assertThat(asked).isEmpty();
    assertThat(text(pdf)).isEqualTo("Seen.");
  }

  @Test
  void what_is_not_well_formed_or_declares_entities_is_refused() {
    assertThatThrownBy(() -> TYPESETTER.set("<html><p></html>"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            TYPESETTER.set(
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
