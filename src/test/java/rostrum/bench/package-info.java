/** Programs that measure; none passes or fails by time. */
@org.jspecify.annotations.NullMarked
package rostrum.bench;
