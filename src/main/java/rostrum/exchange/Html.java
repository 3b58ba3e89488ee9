package rostrum.exchange;

/** Text as HTML. */
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Escaped, and each line on a line of its own. */
  static String lines(String text) {
    return escaped(Plain.of(text)).replace("\n", "<br>");
  }
}
