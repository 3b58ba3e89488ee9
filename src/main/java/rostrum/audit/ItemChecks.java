package rostrum.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rostrum.facts.Attested;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Voice;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Tokens;

/** The checks that look at one item at a time. */
final class ItemChecks {
  private static final int SHORT_OPTION = 25;
  private static final Pattern BANNED =
      Pattern.compile(
          "(?iu)\\b(all|none|both|neither) of (the|these)\\b|\\bnot (mentioned|stated)\\b");
  private static final Pattern NEGATIVE = Pattern.compile("\\b(not|never|except)\\b");
  private static final Pattern RESIDUE =
      Pattern.compile("\\[footnote|\\[bookmark|\\[\\^?\\d+[:\\]]|\\{\\d|  ");
  private static final Pattern DOUBLED = Pattern.compile("(?iu)\\b(\\p{L}+) \\1\\b");
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)\\b(the article|the author|according to|passage|quoted|report|table)\\b");

  private final FactBase facts;
  private final Article article;
  private final Truth truth;

  ItemChecks(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.truth = new Truth(facts, article);
  }

  /**
   * A check of one item.
   *
   * @param applies whether it is about this item at all
   */
  record Check(String id, Level level, Predicate<Item> applies, Predicate<Item> passes) {}

  List<Check> all() {
    Predicate<Item> every = item -> true;
    Predicate<Item> choice = item -> !item.options().isEmpty();
    Predicate<Item> longer =
        choice.and(item -> texts(item).stream().anyMatch(text -> text.length() > SHORT_OPTION));
    return List.of(
        new Check("one-key", Level.BLOCK, choice, this::hasOneKey),
        new Check("distractors-false", Level.BLOCK, choice, this::distractorsAreFalse),
        new Check("not-contested", Level.BLOCK, every, this::isNotContested),
        new Check("homogeneous", Level.BLOCK, choice, this::isHomogeneous),
        new Check("length", Level.BLOCK, longer, ItemChecks::isEven),
        new Check("no-clang", Level.BLOCK, choice, ItemChecks::hasNoClang),
        new Check("banned-forms", Level.BLOCK, every, ItemChecks::hasNoBannedForm),
        new Check("overlap", Level.BLOCK, choice, this::hasNoOverlap),
        new Check("residue", Level.BLOCK, every, ItemChecks::hasNoResidue),
        new Check("evidence", Level.BLOCK, every, this::hasEvidence),
        new Check("time", Level.BLOCK, this::canChange, ItemChecks::isDated),
        new Check("explanation", Level.BLOCK, every, ItemChecks::isExplained),
        new Check("order", Level.BLOCK, this::isOfSections, this::isInOrder),
        new Check("voice", Level.BLOCK, ItemChecks::needsVoice, ItemChecks::namesVoice),
        new Check("stem", Level.WARN, every, ItemChecks::isWellAsked),
        new Check(
            "option-count",
            Level.WARN,
            choice,
            item -> item.options().size() >= 3 && item.options().size() <= 4));
  }

  private boolean hasOneKey(Item item) {
    return item.options().stream().filter(Option::correct).count() == 1
        && item.options().stream()
            .filter(option -> truth.of(item, option.text()) == Truth.Of.HOLDS)
            .allMatch(Option::correct)
        && item.options().stream()
            .filter(Option::correct)
            .allMatch(option -> truth.of(item, option.text()) == Truth.Of.HOLDS);
  }

  private boolean distractorsAreFalse(Item item) {
    return item.options().stream()
        .filter(option -> !option.correct())
        .allMatch(option -> truth.of(item, option.text()) == Truth.Of.FALSE);
  }

  private boolean isNotContested(Item item) {
    return !item.claim().equals(Claim.CONTESTED.slug())
        && item.facts().stream()
            .flatMap(id -> facts.fact(id).stream())
            .map(fact -> fact.attested().speech().claim())
            .noneMatch(Claim.CONTESTED::equals);
  }

  private boolean isHomogeneous(Item item) {
    List<String> texts = texts(item);
    return texts.stream().map(ItemChecks::style).distinct().count() == 1
        && texts.stream().map(this::sort).distinct().count() == 1;
  }

  private static String style(String text) {
    boolean capital = Character.isUpperCase(text.codePointAt(0));
    boolean stop = text.endsWith(".");
    String first = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    boolean article = Set.of("a", "an", "the").contains(first);
    return capital + " " + stop + " " + article;
  }

  private String sort(String text) {
    if (facts.persons().stream().anyMatch(person -> person.name().equals(text))) {
      return "person";
    }
    if (facts.posts().stream().anyMatch(post -> post.name().equals(text))) {
      return "post";
    }
    return article.lessons().stream().anyMatch(lesson -> lesson.label().equals(text))
        ? "section"
        : "phrase";
  }

  static boolean isEven(Item item) {
    int key = key(item).length();
    int[] others =
        item.options().stream()
            .filter(option -> !option.correct())
            .mapToInt(option -> option.text().length())
            .sorted()
            .toArray();
    double median =
        others.length % 2 == 1
            ? others[others.length / 2]
            : (others[others.length / 2 - 1] + others[others.length / 2]) / 2.0;
    return key / median >= .75 && key / median <= 1.33;
  }

  private static boolean hasNoClang(Item item) {
    int key = Tokens.shared(item.stem(), key(item));
    return item.options().stream()
        .filter(option -> !option.correct())
        .anyMatch(option -> Tokens.shared(item.stem(), option.text()) >= key);
  }

  private static boolean hasNoBannedForm(Item item) {
    return texts(item).stream().noneMatch(text -> BANNED.matcher(text).find())
        && !NEGATIVE.matcher(item.stem().toLowerCase(Locale.ROOT)).find();
  }

  private boolean hasNoOverlap(Item item) {
    List<String> texts = texts(item);
    for (String one : texts) {
      for (String other : texts) {
        boolean part = (" " + words(one) + " ").contains(" " + words(other) + " ");
        if (!one.equals(other) && (part || isAlias(one, other))) {
          return false;
        }
      }
    }
    return Set.copyOf(texts).size() == texts.size();
  }

  private boolean isAlias(String one, String other) {
    return facts.persons().stream()
        .anyMatch(person ->
            (person.name().equals(one) && person.aliases().contains(other))
                || words(one).replace(" ", "").equals(words(other).replace(" ", "")));
  }

  private static boolean hasNoResidue(Item item) {
    List<String> shown = new ArrayList<>(texts(item));
    item.options().forEach(option -> shown.add(option.why()));
    shown.add(item.stem());
    shown.add(item.explanation());
    return shown.stream()
        .noneMatch(text ->
            RESIDUE.matcher(text).find()
                || DOUBLED.matcher(text).find()
                || count(text, '“') != count(text, '”')
                || text.indexOf('"') >= 0
                || text.indexOf('\'') >= 0);
  }

  private boolean hasEvidence(Item item) {
    boolean verbatim =
        !item.evidence().isEmpty()
            && item.evidence().stream().allMatch(this::isVerbatim)
            && item.options().stream()
                .flatMap(option -> option.evidence().stream())
                .allMatch(this::isVerbatim);
    Set<String> carried =
        item.facts().stream()
            .flatMap(id -> facts.fact(id).stream())
            .map(fact -> fact.attested())
            .map(Attested::evidence)
            .flatMap(List::stream)
            .map(Passage::quote)
            .collect(Collectors.toSet());
    return verbatim
        && item.evidence().stream().map(Evidence::quote).allMatch(carried::contains)
        && item.facts().stream().allMatch(id -> facts.fact(id).isPresent());
  }

  private boolean isVerbatim(Evidence evidence) {
    return evidence.in(article).isPresent();
  }

  private boolean canChange(Item item) {
    return item.subjects().stream()
        .anyMatch(subject -> subject.startsWith("post:") || subject.startsWith("person:"));
  }

  private static boolean isDated(Item item) {
    return item.asOf().map(date -> item.stem().contains(date.substring(0, 4))).orElse(false);
  }

  private static boolean isExplained(Item item) {
    return !item.explanation().isBlank()
        && item.options().stream().noneMatch(option -> option.why().isBlank())
        && item.proof().answers().size() == item.options().size();
  }

  private boolean isOfSections(Item item) {
    return OptionOrder.of(article).isOfSections(item.options());
  }

  private boolean isInOrder(Item item) {
    List<String> sections = OptionOrder.of(article).sections();
    List<Integer> places = texts(item).stream().map(sections::indexOf).toList();
    return places.equals(places.stream().sorted().toList());
  }

  private static boolean needsVoice(Item item) {
    return !item.claim().equals(Claim.FACT.slug())
        || item.voice().equals(Voice.STATE_SOURCE.slug());
  }

  private static boolean namesVoice(Item item) {
    return ATTRIBUTION.matcher(item.stem()).find();
  }

  private static boolean isWellAsked(Item item) {
    int words = item.stem().strip().split("\\s+").length;
    return item.stem().endsWith("?") && words >= 6 && words <= 40;
  }

  static String key(Item item) {
    return item.options().stream().filter(Option::correct).map(Option::text).findFirst().orElse("");
  }

  private static List<String> texts(Item item) {
    return item.options().stream().map(Option::text).toList();
  }

  private static String words(String text) {
    return String.join(
            " ", Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).toList())
        .strip();
  }

  private static long count(String text, char sign) {
    return text.chars().filter(letter -> letter == sign).count();
  }
}
