/** Pages on what a learner has read and answered. */
@NullMarked
package rostrum.progress;

import org.jspecify.annotations.NullMarked;
