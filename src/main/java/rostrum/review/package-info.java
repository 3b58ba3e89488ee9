/** What to ask again and when: memory after each review, one card for each fact and direction. */
@NullMarked
package rostrum.review;

import org.jspecify.annotations.NullMarked;
