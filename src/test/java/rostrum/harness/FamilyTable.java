package rostrum.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rostrum.Fixtures;
import rostrum.bank.EveryFamily;
import rostrum.generators.Families.Generated;
import rostrum.generators.Unproven;
import rostrum.questions.Bloom;
import rostrum.questions.Item;

/**
 * Writes {@code docs/question-families.md}: how many questions each family makes of the shipped
 * course, beside what a careful count by hand found, and why some are not asked.
 */
public final class FamilyTable {
  /** Where it is written. */
  public static final Path FILE = Path.of("docs/question-families.md");

  /** Counted by hand, family by family; what no hand counted is not in here. */
  public static final Map<String, Integer> BY_HAND = new LinkedHashMap<>();

  static {
    BY_HAND.put("person-post", 19);
    BY_HAND.put("post-person", 21);
    BY_HAND.put("membership", 35);
    BY_HAND.put("odd-one-out", 25);
    BY_HAND.put("several-right", 13);
    BY_HAND.put("matching", 7);
    BY_HAND.put("chronology", 12);
    BY_HAND.put("event-date", 15);
    BY_HAND.put("figure", 27);
    BY_HAND.put("figure-comparison", 8);
    BY_HAND.put("then-and-now", 9);
    BY_HAND.put("cloze", 20);
    BY_HAND.put("quoted-where", 9);
    BY_HAND.put("slogan-meaning", 10);
    BY_HAND.put("slogan-section", 13);
    BY_HAND.put("institution-change", 7);
    BY_HAND.put("claim-source", 11);
    BY_HAND.put("reason", 8);
    BY_HAND.put("stance", 6);
    BY_HAND.put("source-criticism", 8);
    BY_HAND.put("typed", 41);
  }

  private FamilyTable() {}

  public static void main(String[] arguments) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(FILE), false, StandardCharsets.UTF_8)) {
      write(out);
    }
    System.out.println(FILE);
  }

  public static void write(PrintStream out) {
    Generated generated = Fixtures.congressGenerated();
    List<Item> bank = Fixtures.congressBank();
    Map<String, List<Item>> families =
        bank.stream()
            .collect(Collectors.groupingBy(Item::family, TreeMap::new, Collectors.toList()));
    long above = bank.stream().filter(item -> !item.bloom().equals(Bloom.REMEMBER.slug())).count();
    out.println("# The families of questions, counted");
    out.println();
    out.println("Written by a command:");
    out.println();
    out.println("    mvn -q test-compile exec:exec@program -Dprogram=rostrum.harness.FamilyTable");
    out.println();
    out.printf(
        "The shipped course has **%d questions** in **%d families** and **%d kinds**; %d %% ask for"
            + " more than to remember; %d have a second step. By hand a careful reader counted 324"
            + " in 21 families.%n",
        bank.size(),
        families.size(),
        bank.stream().map(Item::interaction).distinct().count(),
        100 * above / bank.size(),
        bank.stream().filter(item -> item.citation().isPresent()).count());
    out.println();
    out.println("| family | kind | by hand | here | core | not asked |");
    out.println("|---|---|---|---|---|---|");
    for (String family : EveryFamily.names()) {
      List<Item> items = families.getOrDefault(family, List.of());
      long core = items.stream().filter(item -> item.weight().equals("core")).count();
      out.printf(
          "| %s | %s | %s | %d | %d | %d |%n",
          family,
          items.stream().map(Item::interaction).distinct().collect(Collectors.joining(", ")),
          BY_HAND.containsKey(family) ? BY_HAND.get(family).toString() : "–",
          items.size(),
          core,
          unproven(generated, family).size());
    }
    out.println();
    out.println("## What is not asked, and why");
    for (String family : EveryFamily.names()) {
      Map<String, List<String>> reasons =
          unproven(generated, family).stream()
              .collect(
                  Collectors.groupingBy(
                      Unproven::reason,
                      LinkedHashMap::new,
                      Collectors.mapping(Unproven::about, Collectors.toList())));
      if (!reasons.isEmpty()) {
        out.println();
        out.printf("### %s%n", family);
        out.println();
        reasons.forEach((reason, abouts) ->
            out.printf("- %s (%d): `%s`%n", reason, abouts.size(), String.join("`, `", abouts)));
      }
    }
  }

  private static List<Unproven> unproven(Generated generated, String family) {
    return generated.unproven().stream().filter(what -> what.family().equals(family)).toList();
  }
}
