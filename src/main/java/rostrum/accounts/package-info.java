/** Who acts, and the learners on whom every answer hangs. */
@NullMarked
package rostrum.accounts;

import org.jspecify.annotations.NullMarked;
