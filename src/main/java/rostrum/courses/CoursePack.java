package rostrum.courses;

import java.util.List;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;

/**
 * A course as its pack describes it, free of faults.
 *
 * @param about what the course is called in lists; not a title of its text
 * @param sha256 of the pack's files, in hexadecimal
 */
public record CoursePack(
    String slug,
    String about,
    Source source,
    Article article,
    FactBase facts,
    List<EditorNote> editorNotes,
    Guide guide,
    String sha256) {}
