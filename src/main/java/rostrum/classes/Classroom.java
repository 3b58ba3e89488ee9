package rostrum.classes;

/**
 * A class.
 *
 * @param id in its address
 * @param name 1–100 characters, as whoever opened it calls it
 * @param course slug of what is taught
 */
public record Classroom(String id, String name, String course) {}
