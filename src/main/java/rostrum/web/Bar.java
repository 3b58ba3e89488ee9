package rostrum.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bar at the head of every page, rendered once for all who see the same but for their name.
 *
 * @param csrf token of the form that signs out
 * @param greeting of whoever is signed in
 */
public record Bar(Templates templates, String csrf, Optional<Greeting> greeting) {

  /**
   * @param here which of its places the page belongs to
   * @param course slug of the course at hand
   */
  public String html(String here, @Nullable String course) {
    Optional<Greeting> marked = greeting.map(Greeting::marked);
    Optional<String> slug = Optional.ofNullable(course);
    Blank blank =
        templates.kept(
            List.of("bar", here, slug, marked),
            false,
            () ->
                View.of("bar")
                    .with("here", here)
                    .with("course", slug)
                    .with("csrf", Blank.mark(Blank.CSRF))
                    .with("signedIn", marked));
    byte[] filled =
        blank.filled(gap ->
            switch (gap) {
              case Blank.CSRF -> csrf;
              case Blank.NAME -> greeting.flatMap(Greeting::name).orElseThrow();
              default -> throw new IllegalStateException("the bar has no " + gap);
            });
    return new String(filled, StandardCharsets.UTF_8);
  }
}
