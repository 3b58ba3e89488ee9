/** What a learner answered: append-only attempts, their draw and their steps. */
@NullMarked
package rostrum.attempts;

import org.jspecify.annotations.NullMarked;
