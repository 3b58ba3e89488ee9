/** Classes as pages: those who teach them, those who learn in them, and how people come in. */
@NullMarked
package rostrum.teaching;

import org.jspecify.annotations.NullMarked;
