/** Files of comma-separated values as their records, and what is wrong with them by line. */
@NullMarked
package rostrum.csv;

import org.jspecify.annotations.NullMarked;
