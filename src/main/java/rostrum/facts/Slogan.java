package rostrum.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phrase that the article quotes, and what it uses it for. The uses are a closed list: every
 * place of the phrase belongs to one of them.
 *
 * @param phrase without quotation marks
 * @param also other spellings of the same phrase
 * @param near ids of phrases whose uses could be read as the same
 * @param notAsked why nothing is asked about its meaning, if nothing is
 */
public record Slogan(
    String id,
    String phrase,
    List<String> also,
    Set<String> near,
    List<Use> uses,
    Places places,
    Optional<String> notAsked) {

  public String subject() {
    return "slogan:" + id;
  }
}
