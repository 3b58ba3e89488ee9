/** Rostrum: the program's start, its settings and its route table. */
@NullMarked
package rostrum;

import org.jspecify.annotations.NullMarked;
