/**
 * The article in teachable parts: lessons, blocks, sentences and footnotes, each with its place and
 * its voice.
 */
@NullMarked
package rostrum.lessons;

import org.jspecify.annotations.NullMarked;
