package rostrum.exchange;

/** What a format may fail to carry; its wording stands in the message file, under these keys. */
enum Lost {
  CITATION("citation", false),
  ORDER("order", false),
  SPELLING("spelling", false),
  UNIT("unit", false),
  STEPS("steps", false),
  CHARACTERS("characters", false),
  RUBRIC("rubric", false),
  SENTENCES("sentences", false),
  ORDERING("ordering", true),
  GAPS("gaps", true),
  ARROW("arrow", true),
  MARKS("marks", true);

  private final String key;
  private final boolean whole;

  Lost(String key, boolean whole) {
    this.key = key;
    this.whole = whole;
  }

  String key() {
    return key;
  }

  /** Whether the question is left out for it. */
  boolean whole() {
    return whole;
  }
}
