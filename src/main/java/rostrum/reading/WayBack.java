package rostrum.reading;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The question from which somebody came to look something up. */
final class WayBack {
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:/courses/[a-z0-9-]+(?:/practice|/lessons/[a-z0-9-]+/pre-questions)|/review)"
              + "(?:/[A-Za-z0-9_-]+)*(?:\\?[A-Za-z0-9_=&-]*)?(?:#[A-Za-z0-9_-]+)?");

  private WayBack() {}

  /** Any other address, of this site or another, is passed over. */
  static Optional<String> from(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("from"))
        .filter(address -> QUESTION.matcher(address).matches());
  }
}
