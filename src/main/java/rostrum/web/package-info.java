/**
 * How a page is made: cookie, checks, headers, templates, static files and error pages; it knows no
 * course.
 */
@NullMarked
package rostrum.web;

import org.jspecify.annotations.NullMarked;
