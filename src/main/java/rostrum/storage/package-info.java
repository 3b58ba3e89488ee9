/**
 * Rows in H2 or PostgreSQL: transactions, migrations, saves that survive a killed process, and
 * backups.
 */
@NullMarked
package rostrum.storage;

import org.jspecify.annotations.NullMarked;
