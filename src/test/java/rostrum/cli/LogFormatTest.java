package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.ObjectMapper;

class LogFormatTest {
  private static final String NAME = "Amina\r\n{\"level\":\"ERROR\"}\u0085\u2028\u001b[2J\u0000";

  private static String line(String format, String message) throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("rostrum.log.format", format);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) root.getAppender(format);
    LoggingEvent event =
        new LoggingEvent("", root, Level.INFO, "{} came in", null, new Object[] {message});
    String line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    context.stop();
    return line;
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void what_somebody_typed_breaks_no_line_in_either_format(LogFormat format) throws Exception {
    String line = line(format.name().toLowerCase(Locale.ROOT), NAME);

    assertThat(line).endsWith("\n");
    assertThat(line.strip().chars()).noneMatch(each -> each < ' ');
    assertThat(line.strip().lines()).hasSize(1);
  }

  @Test
  void in_JSON_it_is_told_to_the_letter() throws Exception {
    assertThat(new ObjectMapper().readTree(line("json", NAME)).path("formattedMessage").asString())
        .isEqualTo(NAME + " came in");
  }

  @Test
  void only_two_formats_are_known() {
    assertThat(LogFormat.of("json")).contains(LogFormat.JSON);
    assertThat(LogFormat.of("text")).contains(LogFormat.TEXT);
    assertThat(LogFormat.of("xml")).isEmpty();
  }
}
