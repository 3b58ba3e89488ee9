/** What came of a quiz, for those who teach the class: marks, answers, statistics, regrading. */
@NullMarked
package rostrum.results;

import org.jspecify.annotations.NullMarked;
