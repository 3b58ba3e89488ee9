package rostrum.generators;

import rostrum.questions.Question;

/** A question to which nothing is missing. */
public record Complete(Basis basis, Question question) implements Drafted {}
