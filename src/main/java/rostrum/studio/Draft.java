package rostrum.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rostrum.lessons.Article;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Pair;
import rostrum.questions.Quantity;
import rostrum.questions.Stage;
import rostrum.web.Form;

/**
 * A question as somebody types it: the values of every field by its name, whatever is missing or
 * wrong in them. Fields that belong together stand in rows, counted from 0.
 *
 * @param kind one of {@link #KINDS}
 */
public record Draft(String kind, Map<String, List<String>> fields) {
  /** The words of all kinds, as exports have them. */
  public static final List<String> KINDS =
      List.of(
          "single-choice",
          "multiple-choice",
          "true-false",
          "matching",
          "ordering",
          "cloze",
          "numeric",
          "short-answer",
          "open");

  /** How many rows a form offers. */
  public static final int ROWS = 6;

  /** How many sentences a question may rest on. */
  public static final int SENTENCES = 3;

  private static final List<String> FIELDS =
      List.of(
          "stem",
          "section",
          "bloom",
          "explanation",
          "evidence",
          "tags",
          "option",
          "right",
          "why",
          "left",
          "beside",
          "decoy",
          "stage",
          "gap",
          "value",
          "tolerance",
          "unit",
          "accepted",
          "criterion",
          "points");

  /** Between spellings of one gap. */
  private static final String OR = " / ";

  static Draft of(Form form, String kind) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    FIELDS.forEach(field ->
        fields.put(
            field,
            form.texts(field).stream().map(text -> text.replace("\r\n", "\n").strip()).toList()));
    return new Draft(kind, fields);
  }

  /** Nothing typed yet. */
  static Draft empty(String kind) {
    return new Draft(kind, Map.of("bloom", List.of("remember")));
  }

  /** What was typed for a question, or would have been. */
  static Draft of(Item item, Article article, List<String> tags) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("stem", List.of(item.stem()));
    fields.put("section", List.of(item.section()));
    fields.put("bloom", List.of(item.bloom()));
    fields.put("explanation", List.of(item.explanation()));
    fields.put(
        "evidence",
        item.evidence().stream().limit(SENTENCES).map(piece -> named(piece, article)).toList());
    fields.put("tags", List.of(String.join(", ", tags)));
    fields.put("option", item.options().stream().map(Option::text).toList());
    fields.put("why", item.options().stream().map(Option::why).toList());
    fields.put("right", rights(item.options()));
    fields.put("left", item.pairs().stream().map(Pair::left).toList());
    fields.put("beside", item.pairs().stream().map(Pair::right).toList());
    fields.put("decoy", item.decoys());
    fields.put("stage", item.sequence().stream().map(Stage::text).toList());
    accepted(fields, item);
    item.number().ifPresent(number -> number(fields, number));
    return new Draft(item.interaction(), fields);
  }

  /** What is kept in one place in the item: a rubric, gaps, or the spellings of one answer. */
  private static void accepted(Map<String, List<String>> fields, Item item) {
    List<List<String>> accepted = item.accepted();
    if (item.question().isMarkedByHand()) {
      fields.put("criterion", accepted.stream().map(List::getFirst).toList());
      fields.put("points", accepted.stream().map(List::getLast).toList());
      return;
    }
    fields.put("gap", accepted.stream().map(spellings -> String.join(OR, spellings)).toList());
    fields.put(
        "accepted",
        accepted.stream().limit(1).map(spellings -> String.join("\n", spellings)).toList());
  }

  private static void number(Map<String, List<String>> fields, Quantity number) {
    fields.put("value", List.of(number.value().toPlainString()));
    fields.put("tolerance", List.of(number.tolerance().toPlainString()));
    fields.put("unit", List.of(number.unit()));
  }

  private static List<String> rights(List<Option> options) {
    return Stream.iterate(0, number -> number < options.size(), number -> number + 1)
        .filter(number -> options.get(number).correct())
        .map(String::valueOf)
        .toList();
  }

  /** A sentence by its words, a cell by its place, for its words stand in many. */
  private static String named(Evidence piece, Article article) {
    return piece.table().isEmpty()
        ? piece.quote()
        : piece
            .in(article)
            .map(place -> place.section() + "#" + place.anchor())
            .orElse(piece.quote());
  }

  /** The first value of a field, or nothing. */
  public String one(String field) {
    return at(field, 0);
  }

  /** The value of a field in a row, or nothing. */
  public String at(String field, int row) {
    List<String> values = all(field);
    return row < values.size() ? values.get(row) : "";
  }

  /** Whether one of a field’s values is this. */
  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The values of a field that say anything. */
  List<String> filled(String field) {
    return all(field).stream().filter(value -> !value.isEmpty()).toList();
  }

  /** The numbers of the rows in which any of these fields says anything. */
  List<Integer> rows(String... names) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (String name : names) {
        if (!at(name, row).isEmpty() && !rows.contains(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** The spellings in one value, separated by a stroke or each on a line. */
  static List<String> spellings(String value) {
    return Stream.of(value.split(" / |\n", -1))
        .map(String::strip)
        .filter(spelling -> !spelling.isEmpty())
        .toList();
  }
}
