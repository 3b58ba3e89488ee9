package rostrum.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A template and what it shows.
 *
 * @param template its file in {@code templates/}, without {@code .html}
 * @param part the id of the element that answers an htmx request; without one, htmx gets the page
 *     too
 * @param model what the template reads, by name
 * @param kept if it is the same for many but for what is marked in it
 */
public record View(
    String template,
    Optional<String> part,
    SequencedMap<String, Object> model,
    Optional<Kept> kept) {

  /**
   * @param key equal to another of the same template only if everything that the view shows is, but
   *     for what is marked
   */
  public record Kept(List<Object> key, Marks marks) {}

  public View {
    model = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(model));
  }

  public static View of(String template) {
    return new View(template, Optional.empty(), new LinkedHashMap<>(), Optional.empty());
  }

  public View part(String id) {
    return new View(template, Optional.of(id), model, kept);
  }

  public View with(String name, Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(model);
    more.put(name, value);
    return new View(template, part, more, kept);
  }

  /** The same, rendered once for all whose keys are equal. */
  public View keptBy(List<Object> key, Marks marks) {
    return new View(template, part, model, Optional.of(new Kept(key, marks)));
  }

  /** The same; if it is kept, then for those alone to whom this is equal too. */
  public View keptBy(Object more) {
    return kept.map(before ->
            keptBy(Stream.concat(before.key().stream(), Stream.of(more)).toList(), before.marks()))
        .orElse(this);
  }
}
