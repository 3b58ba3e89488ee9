package rostrum.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackReader;
import rostrum.facts.Fact;
import rostrum.facts.Weight;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;
import rostrum.questions.Cloze;
import rostrum.questions.Evidence;
import rostrum.questions.Grounds;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Pair;
import rostrum.questions.Proof;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Quantity;
import rostrum.questions.Question;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/**
 * Questions on an invented reading society, written by hand: each form that the audit can judge, so
 * all eight kinds, and no generator has a part in them. A star marks what is right.
 */
final class ByHand {
  static final CoursePack PACK =
      PackReader.read(Fixtures.source(Path.of("src/test/resources/packs/reading-society"))).pack();

  private static final String LIST = "list:offices-1904";

  private ByHand() {}

  /** Every question, sorted as an export would. */
  static List<Item> all() {
    return Stream.of(people(), lists(), phrases(), dates(), figures(), voices(), arguments())
        .flatMap(items -> items)
        .toList();
  }

  /** The one whose id begins so. */
  static Item item(String name) {
    return all().stream().filter(item -> item.id().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Item> people() {
    return Stream.of(
        about("odd-one-out", held("lena-voss", "appointed"))
            .dated("person:lena-voss", "body:lamp-committee")
            .asks(
                "According to Table 1 (May 1904), three of these four people belong to the Lamp"
                    + " Committee. Which one does NOT?")
            .closedBy(LIST)
            .choice("Tom Reed", "*Lena Voss", "Ines Carr", "Paul Dorn"),
        about("several-right", held("tom-reed", "chair-lamp"), held("ines-carr", "member-lamp"))
            .dated("person:tom-reed", "person:ines-carr", "body:lamp-committee")
            .asks(
                "Which of these people does Table 1 (May 1904) place in the Lamp Committee? Choose"
                    + " all that apply.")
            .closedBy(LIST)
            .choices("*Tom Reed", "Karl Ems", "*Ines Carr", "Nora Hale", "Otto Brand"),
        about(
                "matching",
                held("ada-mill", "president"),
                held("lena-voss", "treasurer"),
                held("otto-brand", "secretary"))
            .dated("person:ada-mill", "person:lena-voss", "person:otto-brand", "post:president")
            .asks("Which post does Table 1 (May 1904) list for each of these people?")
            .closedBy(LIST)
            .matching(
                List.of(
                    "Ada Mill=President of the Society",
                    "Lena Voss=Treasurer of the Society",
                    "Otto Brand=Secretary of the Society"),
                "Member of the Lamp Committee"),
        about("typed", held("nora-hale", "keeper-lamps"))
            .dated("person:nora-hale", "post:keeper-lamps")
            .asks("Who is listed in Table 1 (May 1904) as Keeper of Lamps? Type the name.")
            .closedBy(LIST)
            .typed(List.of("Nora Hale"), "Nora Hall"));
  }

  private static Stream<Item> lists() {
    return Stream.of(
        about("membership", "enumeration:rooms")
            .asks("Which of these does the article name among the reading rooms of the society?")
            .closedBy("enumeration:rooms")
            .choice("corn hall", "guild hall", "*map room", "salt hall"),
        about("odd-one-out", "enumeration:rooms")
            .named("odd-room")
            .asks(
                "Three of these four are among the reading rooms of the society that the article"
                    + " names. Which one is NOT?")
            .closedBy("enumeration:rooms")
            .choice("lamp room", "map room", "*corn hall", "garden room"),
        about("several-right", "enumeration:rooms")
            .named("several-rooms")
            .asks(
                "Which of these does the article name among the reading rooms of the society?"
                    + " Choose all that apply.")
            .closedBy("enumeration:rooms")
            .choices("corn hall", "*lamp room", "*map room", "salt hall", "guild hall"));
  }

  private static Stream<Item> phrases() {
    return Stream.of(
        about("slogan-section", "places:quiet-hands")
            .on("slogan:quiet-hands")
            .asks("In which section does the phrase “quiet hands” stand in the article?")
            .closedBy("places:quiet-hands")
            .choice("*Section I", "Section II", "Section III"),
        about("matching", "use:light-for-all:motto", "use:bread-and-books:appeal")
            .named("matching-uses")
            .asks("What does the article use each of these phrases for?")
            .matching(
                List.of(
                    "Light for All=a motto that the founders had chosen",
                    "Bread and Books=an appeal to the bakers of the town"),
                "a song about the evening school"),
        about("typed", "use:spin-and-spell:song")
            .named("typed-phrase")
            .asks("Which phrase does the article use for a song about the evening school? Type it.")
            .typed(List.of("Spin and Spell")));
  }

  private static Stream<Item> dates() {
    return Stream.of(
        about("event-date", "event:closing")
            .asks("In which month does the article say that the society closed for a winter?")
            .choice("October 1905", "June 1906", "*January 1907"),
        about("chronology", "event:opening", "event:lamp-fund", "event:catalogue")
            .asks("In which order does the article date these events, earliest first?")
            .ordering(
                "The Reading Society opened its doors",
                "A lamp fund was founded",
                "The first catalogue was printed"),
        about("matching", "event:lamp-fund", "event:catalogue")
            .named("matching-dates")
            .asks("In which month does the article date each of these events?")
            .matching(
                List.of(
                    "A lamp fund was founded=October 1905",
                    "The first catalogue was printed=June 1906"),
                "January 1907"),
        about("typed", "event:catalogue")
            .named("typed-year")
            .asks(
                "In which year does the article say that the first catalogue was printed? Type the"
                    + " year.")
            .typed(List.of("1906")));
  }

  private static Stream<Item> figures() {
    return Stream.of(
        about("figure", "figure:members-second")
            .asks("What figure does the article give for members at the second meeting?")
            .number("95", "members"),
        about("figure-comparison", "figure:members-first", "figure:members-second")
            .asks(
                "By the article’s figures, how many more members were there at the first meeting"
                    + " than at the second meeting?")
            .query("figure:members-first - figure:members-second")
            .number("25", "members"),
        about("figure-comparison", "figure:members-first", "figure:no-fee")
            .named("figure-remainder")
            .asks("By the article’s figures, how many members at the first meeting paid a fee?")
            .query("figure:members-first - figure:no-fee")
            .number("75", "members"),
        about("then-and-now", "figure:members-second", "figure:members-first")
            .named("then-and-now-figure")
            .asks("Does the article say that there were 120 members at the second meeting?")
            .yesOrNo(false),
        about("then-and-now", "contrast:tea")
            .asks("Does the article say that, at the first meeting, tea was served?")
            .yesOrNo(true));
  }

  private static Stream<Item> voices() {
    return Stream.of(
        about("cloze", "quotation:stove")
            .asks(
                "In the words of Ada Mill, what stands in the two gaps: “readers come for [[1]] and"
                    + " stay for the [[2]]”?")
            .gaps(List.of("the stove", "stove"), List.of("shelves")),
        about("quoted-where", "quotation:brick")
            .asks(
                "On which occasion did Ada Mill say these words, according to the article: “a book"
                    + " that nobody opens is a brick with a title”?")
            .cites("1", "She also remarked", "In her yearly report", "In her toast")
            .choice("yearly report of 1904", "*opening speech of 1903", "toast to the mayor"),
        about("whose-voice", "statement:fees")
            .asks("Who says, according to the article, that fees keep a reading room honest?")
            .choice(
                "*Tom Reed, letter to the mayor",
                "Ada Mill, toast to the mayor",
                "Reading Society, statutes of 1903"),
        about("stance", "statement:heart")
            .asks(
                "How does the article present the statement that the society was the heart of the"
                    + " town?")
            .choice(
                "*As the author’s own conclusion",
                "As the text of a party document",
                "As a report of a state source"),
        about("claim-source", "statement:ten", "source:statutes")
            .asks(
                "Which source does the article’s note give for the statement that no lamp burns"
                    + " after ten at night?")
            .choice(
                "Yearly report of the Reading Society",
                "*Statutes of the Reading Society",
                "Letters to the mayor of the town",
                "Price lists of the paper mill"));
  }

  private static Stream<Item> arguments() {
    return Stream.of(
        about("reason", "reason:loans")
            .asks("What reason does the article give why the winter loans fell?")
            .closedBy("survey:reasons")
            .cites("3", "The catalogue came out", "The map room", "The lamp fund grew")
            .choice("a bequest had arrived", "the printer had moved", "*the old stove had cracked"),
        about("inference", "inference:gifts")
            .asks("What does the author take the fact that two rooms were lit by gifts to show?")
            .closedBy("survey:inferences")
            .cites("3", "This shows that habit", "This shows that openness")
            .choice(
                "habit outlasts a hard winter",
                "*neighbours give in silence",
                "openness was a house rule",
                "paper was cheap in those days"),
        about("source-criticism", "disagreement:stove")
            .asks(
                "“It was millers who paid” (Section I) — elsewhere the article tells this"
                    + " otherwise. On what do its accounts disagree?")
            .proves("3", "Weavers had paid")
            .cites("3", "The first loan", "Some say", "One book")
            .choice(
                "where the bell had been cast",
                "*whose money bought a stove",
                "what was lent to a reader first",
                "of what the roof was made"),
        about("institution-change", "institution:map-created")
            .asks("Which of these bodies does the article say was created in the second year?")
            .closedBy("survey:institutions")
            .choice("Ink Office", "Garden Council", "*Map Committee"));
  }

  private static String held(String person, String post) {
    return "holding:offices-1904:" + person + ":" + post;
  }

  private static Draft about(String family, String... facts) {
    return new Draft(family, List.of(facts));
  }

  /** A question that is being written. */
  private static final class Draft {
    private final String family;
    private final List<String> facts;
    private String id;
    private String stem = "";
    private String query = "what is asked";
    private List<String> subjects = List.of("congress:1");
    private Optional<String> asOf = Optional.empty();
    private Optional<String> closed = Optional.empty();
    private Optional<Cited> proving = Optional.empty();
    private Optional<Citation> citation = Optional.empty();

    Draft(String family, List<String> facts) {
      this.family = family;
      this.facts = facts;
      this.id = family;
    }

    Draft named(String id) {
      this.id = id;
      return this;
    }

    Draft dated(String... subjects) {
      this.subjects = List.of(subjects);
      this.asOf = Optional.of("1904-05");
      return this;
    }

    Draft on(String subject) {
      this.subjects = List.of(subject);
      return this;
    }

    Draft asks(String stem) {
      this.stem = stem;
      return this;
    }

    Draft query(String query) {
      this.query = query;
      return this;
    }

    Draft closedBy(String list) {
      this.closed = Optional.of(list);
      return this;
    }

    /** The sentence that proves it, if it is not that of the fact. */
    Draft proves(String section, String start) {
      this.proving = Optional.of(cited(section, start, true));
      return this;
    }

    /** A second step, with the sentences of a section that begin so beside the right one. */
    Draft cites(String section, String... starts) {
      Passage first = evidence().getFirst();
      Cited right = proving.orElseGet(() -> new Cited(first.section(), first.quote(), true));
      this.citation =
          Optional.of(
              new Citation(
                  Stream.concat(
                          Stream.of(right),
                          Arrays.stream(starts).map(start -> cited(section, start, false)))
                      .toList(),
                  Citation.HALF));
      return this;
    }

    private static Cited cited(String section, String start, boolean correct) {
      return PACK.article()
          .lesson(section)
          .orElseThrow()
          .sentences()
          .filter(sentence -> sentence.text().startsWith(start))
          .map(sentence -> new Cited(section, sentence.text(), correct))
          .findFirst()
          .orElseThrow();
    }

    private List<Passage> evidence() {
      return facts.stream()
          .map(id -> PACK.facts().fact(id).orElseThrow())
          .map(Fact::attested)
          .flatMap(attested -> attested.evidence().stream())
          .distinct()
          .toList();
    }

    private List<Evidence> shown() {
      return evidence().stream().map(Evidence::of).toList();
    }

    private Grounds grounds(List<Answer> answers, String told) {
      Speech speech = PACK.facts().fact(facts.getFirst()).orElseThrow().attested().speech();
      return new Grounds(
          family,
          evidence().getFirst().section(),
          facts,
          subjects,
          shown(),
          asOf,
          speech.claim(),
          speech.voice(),
          speech.speaker().map(Speaker::named),
          Weight.CORE,
          Bloom.UNDERSTAND,
          .5,
          "The article has it so: " + told + ".",
          new Proof(query, asOf, answers),
          citation);
    }

    private Answer holds(String text) {
      return new Answer(text, true, facts, Optional.empty());
    }

    private Answer fails(String text) {
      return new Answer(text, false, closed.isPresent() ? List.of() : facts, closed);
    }

    private List<Option> options(List<String> starred) {
      return starred.stream()
          .map(text ->
              text.startsWith("*")
                  ? new Option(text.substring(1), true, "It says so.", shown())
                  : new Option(text, false, "Of “" + text + "” it says something else.", List.of()))
          .toList();
    }

    private Grounds grounds(List<Option> options) {
      List<String> right = options.stream().filter(Option::correct).map(Option::text).toList();
      return grounds(
          options.stream()
              .map(option -> option.correct() ? holds(option.text()) : fails(option.text()))
              .toList(),
          String.join("; ", right));
    }

    Item choice(String... starred) {
      List<Option> options = options(List.of(starred));
      return of(new SingleChoice(id, stem, grounds(options), options));
    }

    Item choices(String... starred) {
      List<Option> options = options(List.of(starred));
      return of(new MultipleChoice(id, stem, grounds(options), options));
    }

    Item yesOrNo(boolean yes) {
      List<Option> options =
          options(
              yes
                  ? List.of("*Yes, it says so", "No, it does not")
                  : List.of("Yes, it says so", "*No, it does not"));
      return of(new TrueFalse(id, stem, grounds(options), options));
    }

    Item matching(List<String> pairs, String... decoys) {
      List<Pair> made =
          pairs.stream()
              .map(pair -> pair.split("=", 2))
              .map(sides -> new Pair(sides[0], sides[1], shown()))
              .toList();
      List<Answer> answers =
          Stream.concat(
                  made.stream().map(pair -> holds(pair.left() + " → " + pair.right())),
                  Arrays.stream(decoys).map(this::fails))
              .toList();
      return of(
          new Matching(
              id, stem, grounds(answers, String.join("; ", pairs)), made, List.of(decoys)));
    }

    Item ordering(String... stages) {
      List<Stage> made = Arrays.stream(stages).map(text -> new Stage(text, shown())).toList();
      List<Answer> answers = Arrays.stream(stages).map(this::holds).toList();
      return of(new Ordering(id, stem, grounds(answers, String.join("; ", stages)), made));
    }

    @SafeVarargs
    final Item gaps(List<String>... accepted) {
      List<String> shown = Arrays.stream(accepted).map(List::getFirst).toList();
      return of(
          new Cloze(
              id,
              stem,
              grounds(shown.stream().map(this::holds).toList(), String.join("; ", shown)),
              List.of(accepted)));
    }

    Item typed(List<String> accepted, String... refused) {
      List<Answer> answers =
          Stream.concat(
                  Stream.of(holds(accepted.getFirst())), Arrays.stream(refused).map(this::fails))
              .toList();
      return of(new ShortAnswer(id, stem, grounds(answers, accepted.getFirst()), accepted));
    }

    Item number(String value, String unit) {
      return of(
          new NumberQuestion(
              id,
              stem,
              grounds(List.of(holds(value)), value),
              new Quantity(new BigDecimal(value), BigDecimal.ZERO, unit)));
    }

    private static Item of(Question question) {
      return Item.of(PACK.slug(), question);
    }
  }
}
