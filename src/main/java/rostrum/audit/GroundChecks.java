package rostrum.audit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.CitedSource;
import rostrum.facts.Disagreement;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Places;
import rostrum.facts.Roster;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Voice;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Numbers;
import rostrum.questions.Option;
import rostrum.questions.Proof.Answer;

/** What an item rests on: evidence and proof, who says it and when, and what is explained. */
final class GroundChecks {
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)\\b(the article|the author|according to|in the words of|quoted|cited)\\b");
  private static final Pattern CITED = Pattern.compile("(?iu)\\b(quoted|cited)\\b");

  private final FactBase facts;
  private final Article article;
  private final Closed closed;

  GroundChecks(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.closed = new Closed(facts, article);
  }

  private List<Fact> about(Item item) {
    return item.facts().stream().flatMap(id -> facts.fact(id).stream()).toList();
  }

  /**
   * Nothing contested is asked, neither a fact nor a sentence; but where two accounts are what is
   * asked about, two of them must be there.
   */
  List<String> contested(Item item) {
    List<Passage> places =
        item.evidence().stream().flatMap(piece -> piece.in(article).stream()).toList();
    List<Disagreement> disagreements =
        about(item).stream()
            .filter(Disagreement.class::isInstance)
            .map(Disagreement.class::cast)
            .toList();
    if (!disagreements.isEmpty()) {
      return Check.unless(
          disagreements.stream()
              .allMatch(disagreement ->
                  disagreement.accounts().stream()
                          .map(Disagreement.Account::place)
                          .filter(places::contains)
                          .distinct()
                          .count()
                      > 1),
          "it does not show two of the accounts");
    }
    List<String> faults = new ArrayList<>();
    if (item.claim().equals(Claim.CONTESTED.slug())) {
      faults.add("its claim is contested");
    }
    about(item).stream()
        .filter(fact -> fact.attested().speech().claim() == Claim.CONTESTED)
        .forEach(fact -> faults.add(fact.id() + " is contested"));
    places.stream()
        .filter(this::isContested)
        .forEach(place ->
            faults.add("section " + place.section() + ", " + place.anchor() + " is contested"));
    return faults;
  }

  private boolean isContested(Passage place) {
    return article
        .sentence(place)
        .map(sentence -> sentence.speech().claim() == Claim.CONTESTED)
        .orElse(false);
  }

  /**
   * Each piece is in the article to the letter and carries something that the item rests on, each
   * fact is carried, and the item is asked after the section of the first piece.
   */
  List<String> evidence(Item item) {
    List<String> faults = new ArrayList<>();
    item.facts().stream()
        .filter(id -> facts.fact(id).isEmpty())
        .forEach(id -> faults.add("there is no fact " + id));
    if (item.facts().isEmpty() || item.evidence().isEmpty()) {
      faults.add("it rests on nothing");
      return faults;
    }
    allEvidence(item)
        .filter(piece -> piece.in(article).isEmpty())
        .forEach(piece -> faults.add("not in the article: “" + piece.quote() + "”"));
    Set<Passage> shown = new HashSet<>();
    item.evidence().forEach(piece -> piece.in(article).ifPresent(shown::add));
    about(item).stream()
        .filter(fact -> !isCarried(fact, shown))
        .forEach(fact -> faults.add("its evidence does not carry " + fact.id()));
    Set<Passage> carrying = new HashSet<>();
    Stream.concat(
            item.facts().stream(),
            item.proof().answers().stream().flatMap(answer -> answer.because().stream()))
        .flatMap(id -> facts.fact(id).stream())
        .forEach(fact -> carrying.addAll(fact.attested().evidence()));
    shown.stream()
        .filter(place -> !carrying.contains(place))
        .forEach(place -> faults.add("carries nothing that is asked: “" + place.quote() + "”"));
    if (!item.section().equals(item.evidence().getFirst().section())) {
      faults.add("asked after section " + item.section() + ", but shown in another");
    }
    return faults;
  }

  /** Of a phrase’s places and a source’s notes each is enough; of other facts all is needed. */
  private static boolean isCarried(Fact fact, Set<Passage> shown) {
    List<Passage> evidence = fact.attested().evidence();
    if (fact instanceof Places || fact instanceof CitedSource || fact instanceof Roster) {
      return evidence.stream().anyMatch(shown::contains);
    }
    return shown.containsAll(evidence);
  }

  private static Stream<Evidence> allEvidence(Item item) {
    return Stream.of(
            item.evidence().stream(),
            item.options().stream().flatMap(option -> option.evidence().stream()),
            item.pairs().stream().flatMap(pair -> pair.evidence().stream()),
            item.sequence().stream().flatMap(stage -> stage.evidence().stream()))
        .flatMap(evidence -> evidence);
  }

  /** Each answer is in the proof as it is claimed, with its reason, and each reason exists. */
  List<String> proof(Item item) {
    List<String> faults = new ArrayList<>();
    List<Answer> answers = item.proof().answers();
    if (item.proof().query().isBlank()) {
      faults.add("it does not say what was asked of the facts");
    }
    if (!item.proof().asOf().equals(item.asOf())) {
      faults.add("it is of another date than the item");
    }
    for (String text : right(item)) {
      faults.addAll(proves(answers, text, true));
    }
    for (String text : wrong(item)) {
      faults.addAll(proves(answers, text, false));
    }
    if (item.number().isPresent()
        && answers.stream().noneMatch(answer -> answer.holds() && isNumber(item, answer.text()))) {
      faults.add("it does not prove the number");
    }
    for (Answer answer : answers) {
      faults.addAll(reasons(item, answer));
    }
    return faults;
  }

  private static List<String> right(Item item) {
    return Stream.of(
            item.options().stream().filter(Option::correct).map(Option::text),
            item.pairs().stream().map(pair -> pair.left() + " → " + pair.right()),
            item.sequence().stream().map(stage -> stage.text()),
            item.accepted().stream().map(List::getFirst))
        .flatMap(texts -> texts)
        .toList();
  }

  private static List<String> wrong(Item item) {
    return Stream.concat(
            item.options().stream().filter(option -> !option.correct()).map(Option::text),
            item.decoys().stream())
        .toList();
  }

  private static List<String> proves(List<Answer> answers, String text, boolean holds) {
    List<Answer> about = answers.stream().filter(answer -> answer.text().equals(text)).toList();
    return Check.unless(
        about.size() == 1 && about.getFirst().holds() == holds,
        "it does not prove that “" + text + "” is " + (holds ? "right" : "wrong"));
  }

  private static boolean isNumber(Item item, String text) {
    BigDecimal value = item.number().orElseThrow().value();
    return Numbers.read(text, item.number().orElseThrow().unit())
        .map(number -> number.compareTo(value) == 0)
        .orElse(false);
  }

  private List<String> reasons(Item item, Answer answer) {
    List<String> faults = new ArrayList<>();
    answer.because().stream()
        .filter(id -> facts.fact(id).isEmpty())
        .forEach(id -> faults.add("“" + answer.text() + "” rests on " + id + ", which is no fact"));
    answer
        .closedList()
        .filter(id -> !closed.isClosed(id))
        .ifPresent(
            id -> faults.add("“" + answer.text() + "” leans on " + id + ", which is not closed"));
    if (answer.because().isEmpty() && answer.closedList().isEmpty()) {
      faults.add("“" + answer.text() + "” has no reason");
    } else if (!answer.holds()
        && answer.closedList().isEmpty()
        && item.accepted().isEmpty()
        && item.facts().stream().noneMatch(answer.because()::contains)) {
      faults.add("“" + answer.text() + "” leans neither on a closed list nor on what is asked");
    }
    return faults;
  }

  /** Whether the answer can change with time: a post changes hands. */
  boolean canChange(Item item) {
    return item.asOf().isPresent() || about(item).stream().anyMatch(Holding.class::isInstance);
  }

  static List<String> undated(Item item) {
    return Check.unless(
        item.asOf().map(date -> item.stem().contains(date.substring(0, 4))).orElse(false),
        "the stem has no date");
  }

  /** The right answer, the sentence that says so, and of each wrong one why it is wrong. */
  static List<String> unexplained(Item item) {
    List<String> faults = new ArrayList<>();
    if (item.explanation().isBlank()) {
      faults.add("there is no explanation");
    }
    List<String> whys = item.options().stream().map(Option::why).toList();
    if (whys.stream().anyMatch(String::isBlank)) {
      faults.add("an option is not explained");
    }
    List<String> wrong =
        item.options().stream().filter(option -> !option.correct()).map(Option::why).toList();
    wrong.stream()
        .filter(why -> wrong.stream().filter(why::equals).count() > 1)
        .distinct()
        .forEach(why -> faults.add("two distractors have the same reason: “" + why + "”"));
    Stream<List<Evidence>> carried =
        Stream.of(
                item.options().stream().filter(Option::correct).map(Option::evidence),
                item.pairs().stream().map(pair -> pair.evidence()),
                item.sequence().stream().map(stage -> stage.evidence()))
            .flatMap(evidence -> evidence);
    if (carried.anyMatch(List::isEmpty)) {
      faults.add("a right answer has no source sentence");
    }
    keys(item)
        .filter(key -> key.stream().noneMatch(spelled -> isTold(item, spelled)))
        .forEach(key -> faults.add("“" + key.getFirst() + "” is not in the explanation"));
    return faults;
  }

  /** Right answers, each as it can be spelled; that the article says so is none of its own. */
  private static Stream<List<String>> keys(Item item) {
    boolean choice = Kind.of(item).map(Kind.CHOICE::contains).orElse(false);
    return Stream.of(
            item.options().stream()
                .filter(option -> choice && option.correct())
                .map(option -> List.of(option.text())),
            item.accepted().stream(),
            item.number().stream().map(number -> written(number.value())))
        .flatMap(keys -> keys);
  }

  /** A number with and without commas between its thousands. */
  private static List<String> written(BigDecimal number) {
    return List.of(
        number.toPlainString(),
        number.stripTrailingZeros().toPlainString(),
        NumberFormat.getInstance(Locale.ENGLISH).format(number));
  }

  private static boolean isTold(Item item, String key) {
    return Stream.concat(
            Stream.of(item.explanation()),
            item.options().stream().filter(Option::correct).map(Option::why))
        .anyMatch(text -> Wording.says(text, key));
  }

  /** Whether somebody has to be named who says it. */
  boolean needsVoice(Item item) {
    return !item.claim().equals(Claim.FACT.slug())
        || item.voice().equals(Voice.STATE_SOURCE.slug());
  }

  /**
   * The stem names who says it: the article, the author, a cited list, or the speaker; of a figure
   * of the state it has to be the state source.
   */
  List<String> voiceless(Item item) {
    String own = Wording.outsideQuotes(item.stem());
    boolean byName =
        about(item).stream()
            .flatMap(fact -> fact.attested().speech().speaker().stream())
            .anyMatch(speaker ->
                Wording.says(own, speaker.who()) || Wording.says(own, speaker.occasion()));
    boolean byList = facts.rosters().stream().anyMatch(list -> Wording.says(own, list.citedAs()));
    boolean stateFigure =
        item.voice().equals(Voice.STATE_SOURCE.slug())
            && about(item).stream().anyMatch(Figure.class::isInstance);
    boolean named =
        stateFigure
            ? byName || CITED.matcher(own).find()
            : byName || byList || ATTRIBUTION.matcher(own).find();
    return Check.unless(named, "the stem does not name who says it");
  }
}
