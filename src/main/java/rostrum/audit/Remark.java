package rostrum.audit;

import java.util.List;
import rostrum.lessons.Passage;

/**
 * What an editor’s note says beside the text, as a reader sees it before being asked.
 *
 * @param places where it stands
 */
public record Remark(String text, List<Passage> places) {}
