/** Pages on which questions are asked and answered. */
@NullMarked
package rostrum.practice;

import org.jspecify.annotations.NullMarked;
