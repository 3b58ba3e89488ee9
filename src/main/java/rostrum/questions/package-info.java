/** Questions, their kinds, how a response is graded, and the stored bank of their versions. */
@NullMarked
package rostrum.questions;

import org.jspecify.annotations.NullMarked;
