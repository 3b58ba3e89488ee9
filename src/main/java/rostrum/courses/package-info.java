/** Course packs: reading and checking them, and the courses that were installed from them. */
@NullMarked
package rostrum.courses;

import org.jspecify.annotations.NullMarked;
