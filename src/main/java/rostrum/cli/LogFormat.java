package rostrum.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How what is logged is written; {@code logback.xml} holds both. */
enum LogFormat {
  TEXT("WARN"),
  JSON("INFO");

  private final String requests;

  /**
   * @param requests from which level on lines about requests are written; an answered one is INFO
   */
  LogFormat(String requests) {
    this.requests = requests;
  }

  static Optional<LogFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.word().equals(text)).findFirst();
  }

  /** Has it so in this process; to be called before the first line is logged. */
  void set() {
    System.setProperty("rostrum.log.format", word());
    System.setProperty("rostrum.log.requests", requests);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
