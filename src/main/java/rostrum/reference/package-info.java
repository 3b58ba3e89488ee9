/**
 * The pages on which things are looked up: made from the facts alone, each leading to its sentence.
 */
@NullMarked
package rostrum.reference;

import org.jspecify.annotations.NullMarked;
