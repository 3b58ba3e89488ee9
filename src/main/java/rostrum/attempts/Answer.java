package rostrum.attempts;

/**
 * What a form hands in.
 *
 * @param response what the form calls the chosen option or "I don’t know", or empty
 * @param answered how many questions of the attempt were answered when the form was made
 * @param idempotencyKey the same on every retry of the same form
 */
public record Answer(String response, int answered, String idempotencyKey) {}
