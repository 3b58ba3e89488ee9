/** What the article states, each fact with the passage that carries it. */
@NullMarked
package rostrum.facts;

import org.jspecify.annotations.NullMarked;
