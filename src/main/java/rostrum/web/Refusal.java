package rostrum.web;

/** A request that is refused, with a page that says what to do. */
public final class Refusal extends RuntimeException {
  private final String reason;

  /**
   * @param reason the page's key: its words stand in the messages {@code refusal.REASON.title} and
   *     {@code refusal.REASON.help}
   */
  public Refusal(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
