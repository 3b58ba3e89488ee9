package rostrum.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where two versions of a question differ.
 *
 * @param part what of it: stem, right answers, other options, reasons, evidence, second step …
 * @param before what it had there and has no more, in order
 * @param after what it has there and had not, in order
 */
public record Difference(String part, List<String> before, List<String> after) {

  /** Every part in which two versions differ; empty if they read the same. */
  public static List<Difference> between(Item before, Item after) {
    Map<String, List<String>> old = parts(before);
    Map<String, List<String>> now = parts(after);
    List<Difference> differences = new ArrayList<>();
    old.forEach((part, texts) -> {
      List<String> others = now.getOrDefault(part, List.of());
      if (!texts.equals(others)) {
        differences.add(new Difference(part, without(texts, others), without(others, texts)));
      }
    });
    return List.copyOf(differences);
  }

  private static List<String> without(List<String> texts, List<String> others) {
    return texts.stream().filter(text -> !others.contains(text)).toList();
  }

  private static Map<String, List<String>> parts(Item item) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("stem", List.of(item.stem()));
    parts.put("right answers", right(item).toList());
    parts.put(
        "other options",
        Stream.concat(
                item.options().stream().filter(option -> !option.correct()).map(Option::text),
                item.decoys().stream())
            .toList());
    parts.put("reasons", item.options().stream().map(Option::why).toList());
    parts.put("explanation", List.of(item.explanation()));
    parts.put("evidence", item.evidence().stream().map(Evidence::quote).toList());
    parts.put(
        "second step",
        item.citation().stream()
            .flatMap(citation -> citation.options().stream())
            .map(Citation.Cited::quote)
            .toList());
    parts.put(
        "standing",
        Stream.of(
                Stream.of(item.section(), item.claim(), item.voice(), item.weight(), item.bloom()),
                item.speaker().stream(),
                item.asOf().stream())
            .flatMap(words -> words)
            .toList());
    parts.put("proof", item.proof().answers().stream().map(Proof.Answer::toString).toList());
    return parts;
  }

  private static Stream<String> right(Item item) {
    return Stream.of(
            item.options().stream().filter(Option::correct).map(Option::text),
            item.pairs().stream().map(pair -> pair.left() + " → " + pair.right()),
            item.sequence().stream().map(Stage::text),
            item.accepted().stream().flatMap(List::stream),
            item.number().stream()
                .map(number ->
                    number.value().toPlainString()
                        + " ± "
                        + number.tolerance().toPlainString()
                        + " "
                        + number.unit()))
        .flatMap(texts -> texts);
  }

  /** In a line: what is gone in “…”, an arrow, what has come. */
  public String toLine() {
    return part + ": " + quoted(before) + " → " + quoted(after);
  }

  private static String quoted(List<String> texts) {
    return texts.isEmpty()
        ? "nothing"
        : String.join(", ", texts.stream().map(text -> "“" + text + "”").toList());
  }
}
