package rostrum.facts;

import java.util.List;
import java.util.Optional;
import rostrum.lessons.Passage;

/**
 * Somebody whom the article names.
 *
 * @param name as printed
 * @param aliases other spellings of the same name
 * @param spellings every spelling that is accepted where the name is typed, the printed one first
 * @param mentioned the sentence that names a person of whom no post is stated
 */
public record Person(
    String id,
    String name,
    List<String> aliases,
    List<String> spellings,
    Optional<String> hangul,
    Optional<Passage> mentioned) {

  public String subject() {
    return "person:" + id;
  }
}
