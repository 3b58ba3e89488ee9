package rostrum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jsoup.nodes.Element;
import rostrum.bench.Request.Field;

/** Fills in a question of whatever kind it is, as somebody who knows nothing. */
final class Guess {
  private static final List<String> WORDS = List.of("Kim Tu Il", "1214", "the people", "2016");

  private Guess() {}

  /** Whether an answer to it is typed, and so saved while it grows. */
  static boolean isTyped(Element form) {
    return !form.select("input[type=text][name=response], textarea[name=response]").isEmpty();
  }

  /** What its inputs would send, in their order. */
  static List<Field> at(Element form, RandomGenerator random) {
    List<Field> fields = new ArrayList<>();
    List<Element> choices = form.select("input[type=radio][name=response]");
    List<Element> boxes = form.select("input[type=checkbox][name=response]");
    List<Element> options = choices.isEmpty() ? boxes : choices;
    if (!options.isEmpty()) {
      fields.add(response(options.get(random.nextInt(options.size())).attr("value")));
    }
    int turn = 0;
    for (Element input :
        form.select(
            "select[name=response], input[type=text][name=response], textarea[name=response]")) {
      fields.add(
          response(
              input.tagName().equals("select") ? chosen(input, turn++) : typed(input, random)));
    }
    return fields;
  }

  private static String typed(Element input, RandomGenerator random) {
    return input.attr("inputmode").equals("decimal")
        ? String.valueOf(random.nextInt(1, 2_000))
        : WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Each list another one of its options, so that none is taken twice. */
  private static String chosen(Element select, int turn) {
    List<String> values =
        select.select("option").stream()
            .map(option -> option.attr("value"))
            .filter(value -> !value.isEmpty())
            .toList();
    return values.get(turn % values.size());
  }

  private static Field response(String value) {
    return new Field("response", value);
  }
}
