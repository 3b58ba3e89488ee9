/** Pages for those who teach: the bank of questions and the way out of it. */
@NullMarked
package rostrum.studio;

import org.jspecify.annotations.NullMarked;
