package rostrum.assignments;

import rostrum.attempts.Flaw;

/** What came of an answer that was sent in a quiz. */
public sealed interface QuizSaving {
  QuizAttempt attempt();

  /** It is stored durably, now or by an earlier copy of the same request. */
  record Saved(QuizAttempt attempt) implements QuizSaving {}

  /** What was written is stored durably, but something is still missing to it. */
  record Unfinished(QuizAttempt attempt, Flaw flaw) implements QuizSaving {}

  /** Another page saved a newer answer; that one stands. */
  record Stale(QuizAttempt attempt) implements QuizSaving {}

  /** The attempt is over; what was saved before stands. */
  record Late(QuizAttempt attempt) implements QuizSaving {}

  /** The answer was judged at once, so it stands. */
  record Settled(QuizAttempt attempt) implements QuizSaving {}

  /** It is no answer yet, and what was saved before stands. */
  record Refused(QuizAttempt attempt, Flaw flaw) implements QuizSaving {}

  /** The values are of another question. */
  record Foreign(QuizAttempt attempt) implements QuizSaving {}
}
