package rostrum.web;

import java.util.Optional;

/**
 * What every page says of whoever is signed in.
 *
 * @param role the word for it in the messages {@code signed.as.ROLE}
 * @param name what they are called, if they said
 * @param seesQuestions whether the bank is open to them
 */
public record Greeting(String role, Optional<String> name, boolean seesQuestions) {

  /** The same for everybody of the same role who said a name. */
  Greeting marked() {
    return new Greeting(role, name.map(own -> Blank.mark(Blank.NAME)), seesQuestions);
  }
}
