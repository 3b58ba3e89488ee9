/** Checks over exported items and the facts; they never see a generator. */
@NullMarked
package rostrum.audit;

import org.jspecify.annotations.NullMarked;
