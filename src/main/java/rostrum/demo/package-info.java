/** A class that never was, so that a newcomer sees every page alive. */
@NullMarked
package rostrum.demo;

import org.jspecify.annotations.NullMarked;
