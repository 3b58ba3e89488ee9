package rostrum.lessons;

/**
 * A person or a document that speaks through the article.
 *
 * @param id as the pack refers to it
 * @param who the person or the issuing body
 * @param occasion the speech, or what the document is
 */
public record Speaker(String id, String who, String occasion) {
  /** "Kim Jong Un, concluding report at the 8th Congress". */
  public String named() {
    return who + ", " + occasion;
  }
}
