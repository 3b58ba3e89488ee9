package rostrum.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rostrum.courses.CoursePack;

/** The contents of courses; the words of a text are counted once. */
final class Outlines {
  private final Map<String, Contents> unread = new ConcurrentHashMap<>();

  /**
   * The contents of a course for one reader.
   *
   * @param furthest how many sentences of each lesson were read
   */
  Contents of(CoursePack pack, Map<String, Integer> furthest) {
    return unread.computeIfAbsent(pack.sha256(), hash -> Contents.of(pack)).readTo(furthest);
  }
}
