/** The command line, and the channel by which a command reaches a server that holds the data. */
@NullMarked
package rostrum.cli;

import org.jspecify.annotations.NullMarked;
