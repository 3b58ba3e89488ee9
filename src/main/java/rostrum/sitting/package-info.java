/** The pages on which learners sit quizzes and see what came of it. */
@NullMarked
package rostrum.sitting;

import org.jspecify.annotations.NullMarked;
