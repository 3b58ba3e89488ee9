/** The formats in which the bank leaves Rostrum, one a file. */
@NullMarked
package rostrum.exchange;

import org.jspecify.annotations.NullMarked;
