package rostrum.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.bank.Filter;

/**
 * What somebody wants to see of a bank, as the address says it.
 *
 * @param page counted from 1
 */
record Wanted(Filter filter, Sought sought, int page) {
  private static final String FAMILY = "family";
  private static final String SECTION = "section";
  private static final String KIND = "kind";
  private static final String WORDS = "words";
  private static final String TAG = "tag";
  private static final String PAGE = "page";

  /**
   * Reads the address.
   *
   * @throws NotFoundResponse if it names no page
   */
  static Wanted of(Context ctx) {
    Filter filter = new Filter(value(ctx, FAMILY), value(ctx, SECTION), value(ctx, KIND), Set.of());
    int page =
        value(ctx, PAGE)
            .map(digits -> {
              if (!digits.matches("[1-9][0-9]{0,4}")) {
                throw new NotFoundResponse();
              }
              return Integer.parseInt(digits);
            })
            .orElse(1);
    return new Wanted(filter, Sought.of(ctx), page);
  }

  private static Optional<String> value(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
  }

  /** What of it an address has to say: nothing, or a question mark and more. */
  String query() {
    String query =
        Stream.of(
                part(FAMILY, filter.family()),
                part(SECTION, filter.section()),
                part(KIND, filter.kind()),
                part(WORDS, Optional.of(sought.words()).filter(words -> !words.isEmpty())),
                part(TAG, sought.tag()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The same on another page. */
  String query(int page) {
    String query = query();
    return query + (query.isEmpty() ? "?" : "&") + PAGE + "=" + page;
  }

  private static Optional<String> part(String name, Optional<String> value) {
    return value.map(words -> name + "=" + URLEncoder.encode(words, UTF_8));
  }
}
