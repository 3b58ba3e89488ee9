/** The pages on which a course is found and its article read. */
@NullMarked
package rostrum.reading;

import org.jspecify.annotations.NullMarked;
