package rostrum.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;

/** What phrases are used for, and where they stand. */
public final class PhraseTruth {
  /** What a phrase is used for. */
  public static final FamilyTruth USES = FamilyTruth.on("use", PhraseTruth::new, PhraseTruth::uses);

  /** Where a phrase stands. */
  public static final FamilyTruth SECTIONS =
      FamilyTruth.on("places", PhraseTruth::new, PhraseTruth::sections);

  /** Phrases and their uses, side by side. */
  public static final FamilyTruth PAIRS =
      FamilyTruth.on("use", PhraseTruth::new, PhraseTruth::pairs);

  /** A phrase, typed. */
  public static final FamilyTruth TYPED =
      FamilyTruth.on("use", PhraseTruth::new, PhraseTruth::typedPhrase);

  private final FactBase facts;
  private final Article article;
  private final Asked asked;
  private final Closed closed;

  PhraseTruth(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.asked = new Asked(facts);
    this.closed = new Closed(facts, article);
  }

  /** Options are what the phrase in the stem is used for. */
  List<Judged> uses(Item item) {
    Optional<Slogan> slogan = quoted(item);
    return Judged.options(item, option -> isUsed(slogan, option));
  }

  /** Options are the sections in which the phrase in the stem stands. */
  List<Judged> sections(Item item) {
    Optional<Slogan> slogan = quoted(item);
    return Judged.options(item, option -> stands(slogan, option));
  }

  /** Left sides are phrases, right sides what they are used for. */
  List<Judged> pairs(Item item) {
    return PostTruth.matched(item, (left, right) -> isUsed(phrase(left), right));
  }

  /** The phrase that is used for what the stem says is typed. */
  List<Judged> typedPhrase(Item item) {
    Optional<Use> use =
        asked.fact(
            item,
            facts.slogans().stream().flatMap(slogan -> slogan.uses().stream()).toList(),
            Use::says);
    List<Typing.Known> known =
        facts.slogans().stream()
            .map(slogan -> new Typing.Known(slogan.id(), spellings(slogan)))
            .toList();
    return Typing.judge(
        item,
        known,
        id ->
            use.map(asking -> Proven.of(asking.slogan().equals(id) && isItsAlone(asking), false))
                .orElse(Proven.NEITHER));
  }

  private static List<String> spellings(Slogan slogan) {
    return Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream()).toList();
  }

  /**
   * Whether no other phrase is used for the same: none in the same words, and none that could be
   * read so stands in the very sentence.
   */
  private boolean isItsAlone(Use use) {
    Slogan own =
        facts.slogans().stream()
            .filter(slogan -> slogan.id().equals(use.slogan()))
            .findFirst()
            .orElseThrow();
    return facts.slogans().stream()
        .filter(other -> !other.equals(own))
        .noneMatch(other ->
            other.uses().stream().anyMatch(theirs -> Wording.same(theirs.says(), use.says()))
                || (isNear(own, other)
                    && other.places().passages().stream()
                        .anyMatch(use.attested().evidence()::contains)));
  }

  private Optional<Slogan> quoted(Item item) {
    List<String> passages = Wording.quoted(item.stem());
    return facts.slogans().stream()
        .filter(slogan -> item.subjects().contains(slogan.subject()))
        .filter(slogan -> passages.contains(slogan.phrase()))
        .findFirst();
  }

  private Optional<Slogan> phrase(String text) {
    String bare = text.replaceAll("[“”]", "");
    return Asked.named(facts.slogans(), Slogan::phrase, bare);
  }

  private Proven isUsed(Optional<Slogan> phrase, String use) {
    if (phrase.isEmpty()) {
      return Proven.NEITHER;
    }
    Slogan slogan = phrase.get();
    List<Slogan> others =
        facts.slogans().stream()
            .filter(other -> !other.equals(slogan) && hasUse(other, use))
            .toList();
    boolean clearlyOthers =
        !others.isEmpty()
            && others.stream().noneMatch(other -> isNear(slogan, other))
            && closed.isClosed(slogan.places().id());
    return Proven.of(hasUse(slogan, use), clearlyOthers);
  }

  private static boolean hasUse(Slogan slogan, String use) {
    return slogan.uses().stream().map(Use::says).anyMatch(use::equals);
  }

  private static boolean isNear(Slogan one, Slogan other) {
    return one.near().contains(other.id()) || other.near().contains(one.id());
  }

  private Proven stands(Optional<Slogan> phrase, String label) {
    Optional<Lesson> lesson = Asked.named(article.lessons(), Lesson::label, label);
    if (phrase.isEmpty() || lesson.isEmpty()) {
      return Proven.NEITHER;
    }
    boolean anySpelling =
        spellings(phrase.get()).stream()
            .map(PhraseTruth::parted)
            .anyMatch(spelling -> isPrinted(lesson.get(), PhraseTruth::parted, spelling));
    return Proven.of(
        isPrinted(lesson.get(), UnaryOperator.identity(), phrase.get().phrase()), !anySpelling);
  }

  /** A hyphen may be left out: then it is another spelling, but not clearly something else. */
  private static String parted(String text) {
    return text.replace('-', ' ');
  }

  /** Whether it is printed in the section sign for sign, whatever the case. */
  private boolean isPrinted(Lesson lesson, UnaryOperator<String> read, String phrase) {
    Pattern alone =
        Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])");
    return article
        .passages(lesson)
        .anyMatch(passage -> alone.matcher(read.apply(passage.quote())).find());
  }
}
