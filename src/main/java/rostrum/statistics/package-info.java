/**
 * How well questions and tests measure: flat rows in, plain records out (classical test theory).
 */
@NullMarked
package rostrum.statistics;

import org.jspecify.annotations.NullMarked;
