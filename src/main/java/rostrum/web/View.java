package rostrum.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A template and what it shows.
 *
 * @param template its file in {@code templates/}, without {@code .html}
 * @param part the id of the element that answers an htmx request; without one, htmx gets the page
 *     too
 * @param model what the template reads, by name
 */
public record View(String template, Optional<String> part, SequencedMap<String, Object> model) {

  public View {
    model = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(model));
  }

  public static View of(String template) {
    return new View(template, Optional.empty(), new LinkedHashMap<>());
  }

  public View part(String id) {
    return new View(template, Optional.of(id), model);
  }

  public View with(String name, Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(model);
    more.put(name, value);
    return new View(template, part, more);
  }
}
