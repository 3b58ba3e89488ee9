package rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CLASSROOM;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/**
 * Names of people and of a class with all that could do harm on a page, in a file or in the log.
 * What nobody can type is in the rows all the same, as an older program may have left it there.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OddNamesTest {
  private static final String MARKUP = "=HYPERLINK(\"x\")<b onmouseover=\"alert(1)\">&amp;";
  private static final String ODD = MARKUP + "\u202Edlo\u0007\r\nERROR forged \uD83D\uDE00";
  private static final String CLASS = "<script>alert(2)</script>\u202E'\"\u0085=1+1";

  private TestApp app;
  private Reader jonas;
  private Reader lena;
  private Reader administrator;
  private String place;

  @BeforeAll
  void start() {
    app = TestApp.choosing();
    jonas = app.instructor("Jonas", "jonas@example.org");
    lena = app.learner("Lena", "lena@example.org");
    administrator = app.administrator();
    place = jonas.send(jonas.get("/classes").form("form#new").with("name", "A class")).location();
    String code =
        jonas
            .submit(jonas.get(place).form("#code-form").with("door", "open"))
            .one("#join-code")
            .text();
    lena.submit(lena.get("/join/" + code).form("#enter"));
    app.database()
        .write(sql ->
            sql.update(ACCOUNT).set(ACCOUNT.NAME, ODD).execute()
                + sql.update(CLASSROOM).set(CLASSROOM.NAME, CLASS).execute());
  }

  @AfterAll
  void stop() {
    app.close();
  }

  @Test
  void no_page_takes_a_name_for_markup_and_none_lets_it_turn_its_neighbours() {
    String enrolment = jonas.get(place).one(".people th a").attr("href");
    String code = jonas.get(place).one("#join-code").text();
    check(
        jonas,
        "/",
        "/account",
        "/account/everything",
        "/account/deletion",
        "/account/second-factor");
    check(jonas, "/classes", place, place + "/roster", enrolment, "/join/" + code);
    check(lena, "/", "/classes", place, "/account", "/progress");
    check(administrator, "/people", "/classes", place);
    check(app.reader(), "/join/" + code);
  }

  private static void check(Reader reader, String... paths) {
    for (String path : paths) {
      Page page = reader.get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.html().select("[onmouseover], script:not([src])")).as(path).isEmpty();
      List<Element> turning =
          page.html().body().getAllElements().stream()
              .filter(element ->
                  element.textNodes().stream()
                      .map(TextNode::getWholeText)
                      .anyMatch(OddNamesTest::turns))
              .filter(element -> element.closest("bdi, input, textarea, option, td") == null)
              .toList();
      assertThat(turning).as(path).isEmpty();
    }
  }

  /** Whether a name stands there that no isolate closes in. */
  private static boolean turns(String text) {
    return text.replaceAll("(?s)\u2068.*?\u2069", "").contains("\u202E");
  }

  @Test
  void in_a_file_no_name_is_a_formula() {
    String file = jonas.get(place + "/learners.csv").text();

    assertThat(file).contains("\"'" + MARKUP.replace("\"", "\"\""));
  }

  @Test
  void no_form_takes_what_breaks_a_line_or_turns_the_writing() {
    for (String name : List.of("A\u202EB", "A\u0007B", "A\r\nB", "A\u2028B", "A\u0085B")) {
      Page profile = lena.send(lena.get("/account").form("#profile").with("name", name));
      assertThat(profile.status()).isEqualTo(422);
      assertThat(profile.one("#name-flaw").text()).contains("invisible signs");
      Page renamed = jonas.send(jonas.get(place).form("#name-form").with("name", name));
      assertThat(renamed.status()).isEqualTo(422);
    }
  }

  @Test
  void a_message_stays_one_line_of_the_log() throws IOException {
    Matcher pattern =
        Pattern.compile("<pattern>(.*)</pattern>")
            .matcher(Files.readString(Path.of("src/main/resources/logback.xml")));
    assertThat(pattern.find()).isTrue();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(pattern.group(1));
    encoder.start();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    Logger log = context.getLogger("rostrum.names");
    log.setLevel(Level.INFO);
    log.setAdditive(false);
    log.addAppender(appender);

    log.info("somebody is called {} and learns in {}", ODD, CLASS);
    log.detachAppender(appender);

    String line = out.toString(StandardCharsets.UTF_8);
    assertThat(line.lines()).hasSize(1);
    assertThat(line.strip()).doesNotContainPattern("[\\p{Cntrl}\\x{85}\\x{2028}\\x{202E}]");
  }
}
