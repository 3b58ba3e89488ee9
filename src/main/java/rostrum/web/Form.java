package rostrum.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a form that was sent; one that is not as our pages send it is a bad request. */
public record Form(Context ctx) {
  private static final int LONGEST = 20_000;

  /** As {@link Views} makes it; the database keeps no longer one. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  /** A field's only value, without white space around it; empty if it is missing or blank. */
  public Optional<String> text(String field) {
    List<String> values = texts(field);
    if (values.size() > 1) {
      throw new BadRequestResponse();
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  /**
   * A field's only value to the letter, as a password is: no white space is taken off. Nothing if
   * it is missing.
   */
  public String exactly(String field) {
    List<String> values = texts(field);
    if (values.size() > 1) {
      throw new BadRequestResponse();
    }
    return values.stream().findFirst().orElse("");
  }

  /** A whole file that was typed or pasted, to the letter; nothing if it is missing. */
  public String document(String field) {
    return Optional.ofNullable(ctx.formParam(field)).orElse("");
  }

  /** The key by which a form that is sent twice is known again. */
  public String key() {
    return text("key")
        .filter(key -> KEY.matcher(key).matches())
        .orElseThrow(BadRequestResponse::new);
  }

  /** All values of a field. */
  public List<String> texts(String field) {
    List<String> values = ctx.formParams(field);
    if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
      throw new BadRequestResponse();
    }
    return values;
  }

  /** A field that must hold a whole number within bounds. */
  public int number(String field, int least, int most) {
    return text(field)
        .filter(digits -> digits.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .filter(number -> number >= least && number <= most)
        .orElseThrow(BadRequestResponse::new);
  }
}
