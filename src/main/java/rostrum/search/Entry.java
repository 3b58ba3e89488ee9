package rostrum.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param path below the course’s address, with an anchor
 * @param place where it stands, or what it is called
 * @param text what is searched and shown
 * @param names what it is called, in every spelling that is known; empty for what has no name
 */
public record Entry(Kind kind, String path, String place, String text, List<Name> names) {

  /** What can be found, in the order in which it is shown. */
  public enum Kind {
    PERSON("person"),
    BODY("body"),
    POST("post"),
    PHRASE("phrase"),
    EVENT("event"),
    FIGURE("figure"),
    SENTENCE("sentence"),
    ROW("row"),
    NOTE("note");

    private final String slug;

    Kind(String slug) {
      this.slug = slug;
    }

    /** The word that pages and message keys use. */
    public String slug() {
      return slug;
    }
  }

  /**
   * A name.
   *
   * @param printed as the article prints it
   * @param spellings every other way to write it
   */
  public record Name(String printed, List<String> spellings) {}

  static Entry unnamed(Kind kind, String path, String place, String text) {
    return new Entry(kind, path, place, text, List.of());
  }
}
