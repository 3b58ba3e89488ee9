/** Rows in H2 or PostgreSQL: transactions, migrations, and saves that survive a killed process. */
@NullMarked
package rostrum.storage;

import org.jspecify.annotations.NullMarked;
