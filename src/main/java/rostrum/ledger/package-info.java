/**
 * What was done that matters for who may do what: entries in one chain, of which none can be
 * changed unseen.
 */
@NullMarked
package rostrum.ledger;

import org.jspecify.annotations.NullMarked;
