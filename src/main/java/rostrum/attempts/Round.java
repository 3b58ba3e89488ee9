package rostrum.attempts;

import java.time.Instant;
import java.util.List;
import rostrum.questions.Questions.Stored;

/**
 * The questions of one course that may be asked next in a session of reviews.
 *
 * @param course its slug
 * @param since when the session began: attempts that began before are not of it
 * @param questions what may be asked now, the next one first; a form may answer any of them,
 *     because what comes next can change while it is open
 */
public record Round(String course, Instant since, List<Stored> questions) {}
