/** The pages of whoever runs the place: so far, how they sign in. */
@NullMarked
package rostrum.admin;

import org.jspecify.annotations.NullMarked;
