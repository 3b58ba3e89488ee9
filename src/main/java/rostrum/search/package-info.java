/** Finds words and names in a course: an index of its text and its facts, in memory. */
@NullMarked
package rostrum.search;

import org.jspecify.annotations.NullMarked;
