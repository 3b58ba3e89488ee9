/** What is printed becomes a PDF, in fonts of our own and with nothing from anywhere else. */
@NullMarked
package rostrum.pdf;

import org.jspecify.annotations.NullMarked;
