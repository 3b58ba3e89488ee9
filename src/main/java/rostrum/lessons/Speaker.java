package rostrum.lessons;

import java.util.Set;

/**
 * A person or a document that speaks through the article.
 *
 * @param id as the pack refers to it
 * @param who the person or the issuing body
 * @param occasion the speech, or what the document is
 * @param couldBe ids of speakers of which it could be one, where the article leaves that open
 */
public record Speaker(String id, String who, String occasion, Set<String> couldBe) {
  /** "Kim Jong Un, concluding report at the 8th Congress". */
  public String named() {
    return who + ", " + occasion;
  }

  /** Whether the article leaves open that the two are one. */
  public boolean mayBe(Speaker other) {
    return couldBe.contains(other.id) || other.couldBe.contains(id);
  }
}
