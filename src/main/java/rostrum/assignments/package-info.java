/** Quizzes given to classes: how they are published, sat, marked and marked anew. */
@NullMarked
package rostrum.assignments;

import org.jspecify.annotations.NullMarked;
