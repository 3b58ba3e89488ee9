/** The families of questions that are made from facts, each with its proof. */
@NullMarked
package rostrum.generators;

import org.jspecify.annotations.NullMarked;
