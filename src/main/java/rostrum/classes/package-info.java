/** Classes: who teaches, who learns, how they come in, and what a person is granted. */
@NullMarked
package rostrum.classes;

import org.jspecify.annotations.NullMarked;
