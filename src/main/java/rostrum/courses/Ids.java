package rostrum.courses;

import java.util.Set;
import java.util.regex.Pattern;

/** Names by which the files of a pack refer to each other. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}

  /** The entry's id; a fault if it is missing, malformed or among those before it. */
  static String unique(Fields entry, Set<String> before) {
    String id = entry.text("id");
    wellFormed(entry, "id", id);
    if (!id.isEmpty() && before.contains(id)) {
      entry.fault("id", "a second '" + id + "' in this file");
    }
    return id;
  }

  static void wellFormed(Fields entry, String field, String id) {
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      entry.fault(
          field, "'" + id + "' should be made of lower-case letters, digits and single hyphens");
    }
  }
}
