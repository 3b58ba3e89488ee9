package rostrum.assignments;

import java.util.List;

/**
 * What a form of a quiz hands in.
 *
 * @param responses the values of its fields called response, in the order in which they stand
 * @param revision of the question’s answer when the form was made; 0 if there was none
 * @param idempotencyKey the same on every retry of the same form
 */
public record QuizAnswer(List<String> responses, int revision, String idempotencyKey) {}
