package rostrum.attempts;

import rostrum.questions.Response;

/** What is meant by the values that a form sent. */
public sealed interface Meaning {

  /** A response to the question. */
  record Clear(Response response) implements Meaning {}

  /** Something is missing or cannot be read; the learner can mend it. */
  record Flawed(Flaw flaw) implements Meaning {}

  /** The values are of another question. */
  record Foreign() implements Meaning {}
}
