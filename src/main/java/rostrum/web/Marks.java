package rostrum.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What is one reader’s own in a page that is kept for many: the page has marks in its place, and
 * these values are set in for each. A page is the same for two readers if their values are marked
 * in the same order.
 */
public final class Marks {
  private final List<String> values = new ArrayList<>();

  /**
   * @param value plain text
   * @return what the template prints in its stead, as any text
   */
  public String mark(Object value) {
    values.add(String.valueOf(value));
    return Blank.mark(String.valueOf(values.size() - 1));
  }

  /** The value that was marked under a name of {@link Blank#filled}. */
  public String value(String name) {
    return values.get(Integer.parseInt(name));
  }
}
