package rostrum.courses;

/**
 * Where the text comes from. What the source does not say is "not stated".
 *
 * @param sha256 of the text as it was supplied
 */
public record Source(
    String title, String author, String affiliation, String date, String rights, String sha256) {}
