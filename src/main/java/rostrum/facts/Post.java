package rostrum.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person can be: an office, a seat or a rank.
 *
 * @param name as printed
 * @param printed every printed spelling, the name among them
 * @param kind posts of one kind are alike: department-head, minister, rank
 * @param body to which whoever holds it belongs
 * @param includes ids of the posts that its holder has as well: a chairman is a member
 * @param tooClose ids of posts from which it cannot be told apart beyond argument
 */
public record Post(
    String id,
    String name,
    List<String> printed,
    String kind,
    Optional<Body> body,
    Set<String> includes,
    Set<String> tooClose) {

  public String subject() {
    return "post:" + id;
  }
}
