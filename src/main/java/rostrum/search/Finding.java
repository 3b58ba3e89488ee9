package rostrum.search;

import java.util.List;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param groups of one kind each, in the order of {@link Entry.Kind}; none if nothing was found
 * @param meant what is there and looks like what was typed, if nothing was found
 */
public record Finding(String typed, List<Group> groups, Optional<String> meant) {

  /**
   * Hits of one kind, the best first.
   *
   * @param total how many there are, of which some may be left out
   */
  public record Group(Entry.Kind kind, int total, List<Hit> hits) {}

  /** A hit: its text, cut where marked words begin and end. */
  public record Hit(String path, String place, List<Run> runs) {}

  /** A run of text. */
  public record Run(String text, boolean isMarked) {}

  /** How many hits there are in all. */
  public int total() {
    return groups.stream().mapToInt(Group::total).sum();
  }
}
