package rostrum.courses;

/**
 * A line of the list of courses.
 *
 * @param questions how many current questions the bank holds
 */
public record CourseSummary(String slug, String about, int lessons, int questions) {}
