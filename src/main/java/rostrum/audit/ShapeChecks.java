package rostrum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Numbers;
import rostrum.questions.Option;
import rostrum.questions.Pair;
import rostrum.questions.Stage;
import rostrum.questions.Tokens;

/** How a question is worded and its answers look: nothing in it points to the key. */
final class ShapeChecks {
  private static final int SHORT_OPTION = 25;
  private static final double LEAST_LENGTH = .75;
  private static final double MOST_LENGTH = 1.33;
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 40;
  private static final int WORDS_AFTER_THE_QUESTION = 6;
  private static final Pattern BANNED =
      Pattern.compile(
          "(?iu)\\b(all|none|both|neither|each) of (the|these|them)\\b"
              + "|\\bnot (mentioned|stated)\\b|\\b(true|false)\\b.*\\b(true|false)\\b"
              + "|^(true|false)$");
  private static final Pattern TRUE_OR_FALSE =
      Pattern.compile("(?iu)\\b(which|what) of (the|these)\\b.*\\b(true|false|correct)\\b");
  private static final Pattern NEGATIVE =
      Pattern.compile(
          "\\b(not|never|except|neither|nor|cannot)\\b|n[’']t\\b|\\bNot\\b|\\bExcept\\b");
  private static final Pattern RESIDUE =
      Pattern.compile("(?i)\\[footnote|\\[bookmark|\\[\\^?\\d+[:\\]]|\\{\\d|  |\\s$|^\\s");
  private static final Pattern DOUBLED = Pattern.compile("(?iu)(?<!-)\\b(\\p{L}+) \\1\\b(?!-)");

  private final FactBase facts;
  private final Article article;
  private final Sorts sorts;
  private final List<String> sections;
  private final Locale locale;

  ShapeChecks(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.sorts = new Sorts(facts, article);
    this.sections = article.lessons().stream().filter(Lesson::numbered).map(Lesson::label).toList();
    this.locale = Locale.forLanguageTag(article.language());
  }

  static List<String> options(Item item) {
    return item.options().stream().map(Option::text).toList();
  }

  /** What stands side by side: options, stages, or the right sides of a matching. */
  private static List<String> sideBySide(Item item) {
    return Stream.of(
            item.options().stream().map(Option::text),
            item.pairs().stream().map(Pair::right),
            item.decoys().stream(),
            item.sequence().stream().map(Stage::text))
        .flatMap(texts -> texts)
        .toList();
  }

  private static List<String> lefts(Item item) {
    return item.pairs().stream().map(Pair::left).toList();
  }

  /** Answers are of one sort and written alike. */
  List<String> mixture(Item item) {
    List<String> faults = new ArrayList<>(sorts.mixture(sideBySide(item)));
    if (!item.pairs().isEmpty()) {
      faults.addAll(sorts.mixture(lefts(item)));
    }
    return faults;
  }

  static boolean hasLongOption(Item item) {
    return options(item).stream().anyMatch(text -> text.length() > SHORT_OPTION);
  }

  /** The key is neither much longer nor much shorter than the rest, by their medians. */
  static List<String> unevenness(Item item) {
    double ratio = median(item, true) / median(item, false);
    return Check.unless(
        ratio >= LEAST_LENGTH && ratio <= MOST_LENGTH,
        "the key is %.2f times as long as the rest".formatted(ratio));
  }

  private static double median(Item item, boolean right) {
    int[] lengths =
        item.options().stream()
            .filter(option -> option.correct() == right)
            .mapToInt(option -> option.text().length())
            .sorted()
            .toArray();
    int middle = lengths.length / 2;
    if (lengths.length == 0) {
      return 0;
    }
    return lengths.length % 2 == 1
        ? lengths[middle]
        : (lengths[middle - 1] + lengths[middle]) / 2.0;
  }

  /** No word of the stem points to the key alone; what is typed does not stand in the stem. */
  static List<String> clang(Item item) {
    List<String> faults = new ArrayList<>();
    OptionalInt key = echo(item, true);
    OptionalInt best = echo(item, false);
    if (key.isPresent() && key.getAsInt() > best.orElse(0)) {
      faults.add("the stem shares words with the key alone");
    }
    List<String> rights =
        Stream.concat(item.pairs().stream().map(Pair::right), item.decoys().stream()).toList();
    for (Pair pair : item.pairs()) {
      int own = Tokens.shared(pair.left(), pair.right());
      boolean alone =
          rights.stream()
              .filter(right -> !right.equals(pair.right()))
              .noneMatch(right -> Tokens.shared(pair.left(), right) >= own);
      if (alone) {
        faults.add("“" + pair.left() + "” shares words with its pair alone");
      }
    }
    item.accepted().stream()
        .map(List::getFirst)
        .filter(typed -> Wording.says(item.stem(), typed))
        .forEach(typed -> faults.add("“" + typed + "” stands in the stem"));
    return faults;
  }

  private static OptionalInt echo(Item item, boolean right) {
    return item.options().stream()
        .filter(option -> option.correct() == right)
        .mapToInt(option -> Tokens.shared(item.stem(), option.text()))
        .max();
  }

  /**
   * No "all of the above", no option that joins two others, no series of what is true or false, no
   * negative that is not in capitals; what is quoted and what a fact says may have one.
   */
  List<String> bannedForms(Item item) {
    List<String> faults = new ArrayList<>();
    List<String> texts = sideBySide(item);
    texts.stream()
        .filter(text -> BANNED.matcher(text).find())
        .forEach(text -> faults.add("a banned option: “" + text + "”"));
    texts.stream()
        .filter(text -> isJoined(text, texts))
        .forEach(text -> faults.add("“" + text + "” joins two others"));
    String own = Wording.outsideQuotes(item.stem());
    if (TRUE_OR_FALSE.matcher(own).find()) {
      faults.add("the stem asks which of several is true");
    }
    if (NEGATIVE.matcher(ownWords(item, own)).find()) {
      faults.add("the stem has a negative that is not emphasised");
    }
    return faults;
  }

  private static boolean isJoined(String text, List<String> texts) {
    List<String> parts = List.of(text.split("(?iu),? (?:and|or|as well as) ", -1));
    return parts.size() > 1
        && parts.stream()
            .allMatch(part -> texts.stream().anyMatch(other -> Wording.same(other, part)));
  }

  private String ownWords(Item item, String stem) {
    String own = stem;
    List<String> told =
        item.facts().stream()
            .flatMap(id -> facts.fact(id).stream())
            .flatMap(fact -> Wording.told(fact).stream())
            .toList();
    for (String text : told) {
      own = own.replace(text, " ").replace(Wording.outsideQuotes(text), " ");
    }
    return own;
  }

  /**
   * No answer is a part, another spelling or a superset of another; dates and numbers are apart.
   */
  List<String> overlaps(Item item) {
    List<String> faults = new ArrayList<>();
    for (List<String> texts : List.of(sideBySide(item), lefts(item))) {
      for (int one = 0; one < texts.size(); one++) {
        for (int other = one + 1; other < texts.size(); other++) {
          if (overlap(texts.get(one), texts.get(other))) {
            faults.add("“" + texts.get(one) + "” and “" + texts.get(other) + "” overlap");
          }
        }
      }
    }
    return faults;
  }

  private boolean overlap(String one, String other) {
    return Wording.says(one, other)
        || Wording.says(other, one)
        || Wording.words(one).replace(" ", "").equals(Wording.words(other).replace(" ", ""))
        || isAlias(one, other)
        || isAlias(other, one)
        || includes(one, other)
        || includes(other, one)
        || Span.read(one, locale)
            .flatMap(span -> Span.read(other, locale).map(span::overlaps))
            .orElse(false)
        || Range.read(one).flatMap(range -> Range.read(other).map(range::overlaps)).orElse(false);
  }

  private boolean isAlias(String one, String other) {
    return facts.persons().stream()
            .filter(person -> person.name().equals(one))
            .map(Person::spellings)
            .anyMatch(spellings -> spellings.contains(other))
        || facts.slogans().stream()
            .anyMatch(slogan -> slogan.phrase().equals(one) && slogan.also().contains(other));
  }

  private boolean includes(String one, String other) {
    Function<String, Optional<Post>> post = name -> Asked.named(facts.posts(), Post::name, name);
    return post.apply(one)
        .flatMap(larger -> post.apply(other).map(facts.withIncluded(larger)::contains))
        .orElse(false);
  }

  /** A number, or a range of them. */
  private record Range(BigDecimal from, BigDecimal to) {
    static Optional<Range> read(String text) {
      String[] ends = text.split("\\s*[–-]\\s*|\\s+to\\s+", -1);
      Optional<BigDecimal> from = Numbers.read(ends[0], "");
      Optional<BigDecimal> to = Numbers.read(ends[ends.length - 1], "");
      return ends.length > 2
          ? Optional.empty()
          : from.flatMap(low -> to.map(high -> new Range(low, high)));
    }

    boolean overlaps(Range other) {
      return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }
  }

  /**
   * Nothing of how the text was supplied is left, and no slip of ours; a slip inside a quotation is
   * the article’s if it is printed so.
   */
  List<String> residue(Item item) {
    return Stream.of(
            Stream.of(item.stem(), item.explanation()),
            sideBySide(item).stream(),
            lefts(item).stream(),
            item.accepted().stream().flatMap(List::stream),
            item.options().stream().map(Option::why))
        .flatMap(texts -> texts)
        .filter(this::hasResidue)
        .map(text -> "residue in “" + text + "”")
        .toList();
  }

  private boolean hasResidue(String text) {
    String own = text;
    for (int gap = 1; own.contains(Cloze.mark(gap)); gap++) {
      own = own.replace(Cloze.mark(gap), "gap");
    }
    boolean unpaired =
        own.chars().filter(sign -> sign == '“').count()
            != own.chars().filter(sign -> sign == '”').count();
    for (String passage : Wording.quoted(own)) {
      if (article.passages().anyMatch(place -> place.quote().contains(passage))) {
        own = own.replace("“" + passage + "”", "“”");
      }
    }
    return unpaired
        || RESIDUE.matcher(own).find()
        || DOUBLED.matcher(own).find()
        || own.indexOf('"') >= 0
        || own.indexOf('\'') >= 0;
  }

  /** Whether there is an order in which a reader would look for these options. */
  boolean hasNaturalOrder(Item item) {
    return isTrueFalse(item)
        || Set.copyOf(sections).containsAll(options(item))
        || places(item).isPresent();
  }

  /** Sections in reading order, numbers and dates ascending, the affirmative first. */
  List<String> disorder(Item item) {
    List<String> texts = options(item);
    if (isTrueFalse(item)) {
      return Check.unless(
          texts.size() == 2
              && texts.getFirst().startsWith("Yes")
              && texts.getLast().startsWith("No"),
          "not the affirmative, then the negative");
    }
    if (Set.copyOf(sections).containsAll(texts)) {
      List<Integer> places = texts.stream().map(sections::indexOf).toList();
      return Check.unless(places.equals(places.stream().sorted().toList()), "not in reading order");
    }
    List<BigDecimal> places = places(item).orElse(List.of());
    return Check.unless(places.equals(places.stream().sorted().toList()), "not ascending");
  }

  private static boolean isTrueFalse(Item item) {
    return Kind.of(item).equals(Optional.of(Kind.TRUE_FALSE));
  }

  /** Where each option stands, if all are numbers or all are dates. */
  private Optional<List<BigDecimal>> places(Item item) {
    List<String> texts = options(item);
    List<BigDecimal> numbers =
        texts.stream().flatMap(text -> Numbers.read(text, "").stream()).toList();
    List<BigDecimal> dates =
        texts.stream()
            .flatMap(text -> Span.read(text, locale).stream())
            .map(span -> BigDecimal.valueOf(span.first().toEpochDay()))
            .toList();
    return Stream.of(numbers, dates)
        .filter(all -> !all.isEmpty() && all.size() == texts.size())
        .findFirst();
  }

  /**
   * A question of 6 to 40 words, those that it quotes not counted; a short instruction may follow.
   */
  static List<String> unasked(Item item) {
    String own = Wording.outsideQuotes(item.stem()).strip();
    int end = own.lastIndexOf('?');
    List<String> faults = new ArrayList<>();
    if (end < 0 || count(own.substring(end + 1)) > WORDS_AFTER_THE_QUESTION) {
      faults.add("it is no question");
    }
    int words = count(own);
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      faults.add("it has " + words + " words");
    }
    return faults;
  }

  private static int count(String text) {
    return (int)
        Arrays.stream(text.strip().split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
  }

  /** Three or four options; four to six where several are right. */
  static List<String> optionCount(Item item) {
    int count = item.options().size();
    boolean several = Kind.of(item).equals(Optional.of(Kind.MULTIPLE_CHOICE));
    boolean fits = several ? count >= 4 && count <= 6 : count >= 3 && count <= 4;
    return Check.unless(fits, "it has " + count + " options");
  }
}
