/** What instructors compose of the bank’s questions, and how it is published. */
@NullMarked
package rostrum.quizzes;

import org.jspecify.annotations.NullMarked;
