/** What a learner marks in the text: highlights and notes, for nobody else. */
@NullMarked
package rostrum.margin;

import org.jspecify.annotations.NullMarked;
