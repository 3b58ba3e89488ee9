/** What readers find wrong with questions, and what became of it. */
@NullMarked
package rostrum.reports;

import org.jspecify.annotations.NullMarked;
