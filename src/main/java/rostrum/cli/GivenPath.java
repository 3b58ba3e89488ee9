package rostrum.cli;

import java.nio.file.Path;

/**
 * A path on the command line.
 *
 * @param typed as errors show it
 * @param path seen from the directory in which it was typed
 */
record GivenPath(String typed, Path path) {}
