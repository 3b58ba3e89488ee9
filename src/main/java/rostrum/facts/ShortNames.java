package rostrum.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bodies are called for short: the name up to the first "of" at which it has two words or more
 * and no other body begins alike, or the whole of it.
 */
public final class ShortNames {
  private static final String OF = " of ";

  private final Map<String, String> names = new HashMap<>();

  public ShortNames(List<Body> bodies) {
    List<String> all = bodies.stream().map(Body::name).toList();
    bodies.forEach(body -> names.put(body.id(), shortest(body.name(), all)));
  }

  /** "Political Bureau" for the "Political Bureau of the Central Committee of the WPK". */
  public String of(Body body) {
    return names.getOrDefault(body.id(), body.name());
  }

  private static String shortest(String name, List<String> all) {
    for (int at = name.indexOf(OF); at > 0; at = name.indexOf(OF, at + 1)) {
      String start = name.substring(0, at);
      boolean alone =
          all.stream()
              .filter(other -> !other.equals(name))
              .noneMatch(other -> other.equals(start) || other.startsWith(start + " "));
      if (start.contains(" ") && alone) {
        return start;
      }
    }
    return name;
  }
}
