package rostrum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;
import rostrum.questions.Cloze;
import rostrum.questions.Evidence;
import rostrum.questions.Grounds;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Pair;
import rostrum.questions.Proof;
import rostrum.questions.Quantity;
import rostrum.questions.Question;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/**
 * One question of every kind on the shipped article, written by hand, and one with two steps. Each
 * has sentences of its own, so that all of them can be asked in one session.
 */
public final class EveryKind {
  /** What {@link #all} is called by: the kinds, and "cited" for the one with two steps. */
  public static final List<String> NAMES =
      List.of(
          "single-choice",
          "multiple-choice",
          "true-false",
          "matching",
          "ordering",
          "cloze",
          "numeric",
          "short-answer",
          "cited");

  private static final Article ARTICLE = Fixtures.congress().article();
  private static final String FAMILY = "every-kind";

  private static final Evidence VISITED = evidence("4", "Later, he visited China three times");
  private static final Evidence FRIENDS =
      evidence("4", "At the same time, North Korea strengthens");
  private static final Evidence SONG = evidence("4", "The song was not heard");
  private static final Evidence JOINED = evidence("4", "In September 1991");
  private static final Evidence FIRST_VISIT = evidence("4", "In March 2018");
  private static final Evidence SUMMIT = evidence("4", "In June 2018");
  private static final Evidence HANOI = evidence("4", "After the failure of the Hanoi summit");
  private static final Evidence RUSSIA = evidence("4", "In April 2019");
  private static final Evidence XI_VISIT = evidence("4", "In June 2019");
  private static final Evidence PLENARY =
      evidence("2", "In December 2019, the 5th Plenary Session");
  private static final Evidence OPPOSES = evidence("4", "It develops good-neighbourly");
  private static final Evidence TIES = evidence("4", "Through the summit talks");
  private static final Evidence VITALITY = evidence("4", "This demonstrated the strong vitality");
  private static final Evidence AGREEMENTS = evidence("4", "Although North Korea and South Korea");
  private static final Evidence CONGRESS = evidence("introduction", "The 8th Congress of the");
  private static final Evidence LIVELIHOOD = evidence("1", "Kim Jong Un stressed that “It is the");
  private static final Evidence GOALS = evidence("1", "To this end, the 8th Congress");
  private static final Evidence MESSAGES = evidence("4", "During the opening and closing");
  private static final Evidence ISSUES = evidence("4", "He also explicitly supports China");

  private EveryKind() {}

  /** The ninth kind: no program marks it, and it is never drawn. */
  public static Open open() {
    return new Open(
        id("open"),
        "Which two readings of the era of Kim Jong Un does the article give, and on what does each"
            + " rest?",
        new Grounds(
            FAMILY,
            "introduction",
            List.of(),
            List.of(),
            List.of(CONGRESS, SONG),
            Optional.empty(),
            Claim.FACT,
            Voice.AUTHOR_REPORT,
            Optional.empty(),
            Weight.CORE,
            Bloom.EVALUATE,
            .7,
            "In one place it begins with the 8th Congress, in another with the 7th.",
            new Proof("hand-written", Optional.empty(), List.of()),
            Optional.empty()),
        List.of(
            new Open.Criterion("Names both Congresses", new BigDecimal("2")),
            new Open.Criterion("Says that they disagree", new BigDecimal("1.5"))));
  }

  public static List<Question> all() {
    return NAMES.stream().map(EveryKind::question).toList();
  }

  /** The items of {@link #all}. */
  public static List<Item> items() {
    return all().stream().map(EveryKind::item).toList();
  }

  public static Item item(Question question) {
    return Item.of(Fixtures.congress().slug(), question);
  }

  /** The question of this name, one of {@link #NAMES}. */
  public static Question question(String name) {
    return switch (name) {
      case "single-choice" -> singleChoice();
      case "multiple-choice" -> multipleChoice();
      case "true-false" -> trueFalse();
      case "matching" -> matching();
      case "ordering" -> ordering();
      case "cloze" -> cloze();
      case "numeric" -> numeric();
      case "short-answer" -> shortAnswer();
      case "cited" -> cited();
      default -> throw new IllegalArgumentException("no such kind: " + name);
    };
  }

  private static SingleChoice singleChoice() {
    List<Option> options =
        List.of(
            right("Xinjiang and Hong Kong", "The article names these two.", ISSUES),
            wrong("Xinjiang and Tibet", "Tibet does not stand in the article."),
            wrong("Hong Kong and Macao", "Macao does not stand in the article."),
            wrong("Tibet and Macao", "Neither stands in the article."));
    return new SingleChoice(
        id("single-choice"),
        "On which two issues does the article say that Kim Jong Un explicitly supports China?",
        grounds("single-choice", List.of(ISSUES), proof(options), Optional.empty()),
        options);
  }

  private static MultipleChoice multipleChoice() {
    List<Option> options =
        List.of(
            right("Russia", "The sentence names Russia.", FRIENDS),
            right("Vietnam", "The sentence names Vietnam.", FRIENDS),
            right("Laos", "The sentence names Laos.", FRIENDS),
            wrong("Mongolia", "Mongolia does not stand in the article."),
            wrong("Syria", "Syria does not stand in the article."));
    return new MultipleChoice(
        id("multiple-choice"),
        "With which of these does North Korea strengthen its traditional friendly relations,"
            + " according to the article?",
        grounds("multiple-choice", List.of(FRIENDS), proof(options), Optional.empty()),
        options);
  }

  private static TrueFalse trueFalse() {
    List<Option> options =
        List.of(
            wrong("Yes, it says so", "The article says that it was not heard there."),
            right("No, it does not", "It was not heard there.", SONG));
    return new TrueFalse(
        id("true-false"),
        "Does the article say that the Internationale was heard when the 7th Congress closed?",
        grounds("true-false", List.of(SONG), proof(options), Optional.empty()),
        options);
  }

  private static Matching matching() {
    List<Pair> pairs =
        List.of(
            pair("North Korea joins the United Nations", "September 1991", JOINED),
            pair("Kim Jong Un visits China for the first time", "March 2018", FIRST_VISIT),
            pair("First summit talks with the United States, in Singapore", "June 2018", SUMMIT),
            pair("Xi Jinping visits North Korea", "June 2019", XI_VISIT));
    return new Matching(
        id("matching"),
        "When did these take place, according to the article?",
        grounds(
            "matching",
            List.of(JOINED, FIRST_VISIT, SUMMIT, XI_VISIT),
            proof(pairs.stream().map(Pair::right).toList(), List.of("April 2019")),
            Optional.empty()),
        pairs,
        List.of("April 2019"));
  }

  private static Ordering ordering() {
    return new Ordering(
        id("ordering"),
        "In which order does the article place these events, the earliest first?",
        grounds(
            "ordering",
            List.of(HANOI, RUSSIA, PLENARY, CONGRESS),
            proof(List.of("February 2019, April 2019, December 2019, January 2021"), List.of()),
            Optional.empty()),
        List.of(
            new Stage("The summit in Hanoi fails", List.of(HANOI)),
            new Stage("Kim Jong Un officially visits Russia", List.of(RUSSIA)),
            new Stage("The 5th Plenary Session is held", List.of(PLENARY)),
            new Stage("The 8th Congress is held", List.of(CONGRESS))));
  }

  private static Cloze cloze() {
    return new Cloze(
        id("cloze"),
        "In the words of Kim Jong Un (concluding report at the 8th Congress): “It is the"
            + " unshakable determination of the Party to make a breakthrough in solving the"
            + " people’s [[1]], clothing and [[2]] problems at any cost”.",
        grounds(
            "cloze",
            List.of(LIVELIHOOD),
            proof(List.of("food", "housing"), List.of()),
            Optional.empty()),
        List.of(List.of("food"), List.of("housing")));
  }

  private static NumberQuestion numeric() {
    return new NumberQuestion(
        id("numeric"),
        "How many flats does the article say are to be built in the capital?",
        grounds("numeric", List.of(GOALS), proof(List.of("50,000"), List.of()), Optional.empty()),
        new Quantity(new BigDecimal("50000"), new BigDecimal("500"), "flats"));
  }

  private static ShortAnswer shortAnswer() {
    return new ShortAnswer(
        id("short-answer"),
        "Who wasted no time sending messages to the Congress, according to the article?",
        grounds(
            "short-answer",
            List.of(MESSAGES),
            proof(List.of("Xi Jinping"), List.of("Moon Jae-in")),
            Optional.empty()),
        List.of("Xi Jinping", "General Secretary Xi Jinping", "Xi", "Si Jinping"));
  }

  private static SingleChoice cited() {
    List<Option> options =
        List.of(
            right("China", "He visited it four times.", VISITED),
            wrong("Russia", "He visited it once."),
            wrong("Vietnam", "The article tells of one summit there."),
            wrong("Cuba", "The article tells of no visit there."));
    Citation citation =
        new Citation(
            List.of(
                sentence(VISITED, true),
                sentence(OPPOSES, false),
                sentence(TIES, false),
                sentence(VITALITY, false),
                sentence(AGREEMENTS, false)),
            Citation.HALF);
    return new SingleChoice(
        id("cited"),
        "Which country does the article call the one that Kim Jong Un visited most?",
        grounds("cited", List.of(VISITED), proof(options), Optional.of(citation)),
        options);
  }

  private static String id(String name) {
    return FAMILY + ":" + name;
  }

  private static Option right(String text, String why, Evidence evidence) {
    return new Option(text, true, why, List.of(evidence));
  }

  private static Option wrong(String text, String why) {
    return new Option(text, false, why, List.of());
  }

  private static Pair pair(String left, String right, Evidence evidence) {
    return new Pair(left, right, List.of(evidence));
  }

  private static Citation.Cited sentence(Evidence evidence, boolean right) {
    return new Citation.Cited(evidence.section(), evidence.quote(), right);
  }

  private static Proof proof(List<Option> options) {
    return proof(texts(options, true), texts(options, false));
  }

  private static List<String> texts(List<Option> options, boolean right) {
    return options.stream().filter(option -> option.correct() == right).map(Option::text).toList();
  }

  private static Proof proof(List<String> holding, List<String> others) {
    return new Proof(
        "a search of the whole article",
        Optional.empty(),
        Stream.concat(
                holding.stream().map(text -> answer(text, true)),
                others.stream().map(text -> answer(text, false)))
            .toList());
  }

  private static Proof.Answer answer(String text, boolean holds) {
    return new Proof.Answer(text, holds, List.of("statement:by-hand"), Optional.empty());
  }

  private static Grounds grounds(
      String name, List<Evidence> evidence, Proof proof, Optional<Citation> citation) {
    return new Grounds(
        FAMILY,
        evidence.getFirst().section(),
        List.of("statement:" + name),
        List.of("event:" + name),
        evidence,
        Optional.empty(),
        Claim.FACT,
        Voice.AUTHOR_REPORT,
        Optional.empty(),
        Weight.CORE,
        Bloom.REMEMBER,
        .4,
        "That is what the article says in " + section(evidence.getFirst()) + ".",
        proof,
        citation);
  }

  private static String section(Evidence evidence) {
    return ARTICLE.lesson(evidence.section()).map(Lesson::label).orElseThrow();
  }

  /** The sentence of a lesson that starts with these words. */
  private static Evidence evidence(String lesson, String start) {
    String quote =
        ARTICLE
            .lesson(lesson)
            .orElseThrow()
            .sentences()
            .map(Sentence::text)
            .filter(text -> text.startsWith(start))
            .findFirst()
            .orElseThrow();
    Passage passage = ARTICLE.find(lesson, quote).orElseThrow();
    return Evidence.of(passage);
  }
}
