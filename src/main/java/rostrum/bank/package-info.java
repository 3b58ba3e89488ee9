/**
 * Packs become courses here: their questions are made, compared with those that stand, and stored.
 */
@NullMarked
package rostrum.bank;

import org.jspecify.annotations.NullMarked;
