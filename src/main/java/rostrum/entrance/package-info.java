/** Coming in: signing in, registering, recovering; one’s account, and leaving for good. */
@NullMarked
package rostrum.entrance;

import org.jspecify.annotations.NullMarked;
