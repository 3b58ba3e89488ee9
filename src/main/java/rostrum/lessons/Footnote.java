package rostrum.lessons;

/**
 * A footnote of the author's.
 *
 * @param number as printed; its anchor is {@code fn-N}
 */
public record Footnote(int number, String text) {
  public String anchor() {
    return "fn-" + number;
  }
}
