/** Wording from message files. */
@NullMarked
package rostrum.words;

import org.jspecify.annotations.NullMarked;
