package rostrum.studio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.bank.QuestionTags;
import rostrum.courses.CoursePack;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;
import rostrum.questions.Attached;
import rostrum.questions.Bloom;
import rostrum.questions.Cloze;
import rostrum.questions.Evidence;
import rostrum.questions.Grounds;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Numbers;
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
 * Makes a question of what somebody typed, or says at each part what keeps it from being one. Who
 * speaks and what kind of statement it is follow from the first sentence that it rests on.
 */
final class Composition {
  static final String FAMILY = "own";

  private static final int LONGEST_STEM = 1_000;
  private static final int LONGEST = 5_000;
  private static final double MIDDLING = .5;
  private static final Speech PLAIN = new Speech(Voice.AUTHOR_REPORT, Claim.FACT, Optional.empty());

  private final Draft draft;
  private final CoursePack course;
  private final String id;
  private final Map<String, String> flaws = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private Optional<Item> item = Optional.empty();

  private Composition(Draft draft, CoursePack course, String id) {
    this.draft = draft;
    this.course = course;
    this.id = id;
  }

  /**
   * @param id of the question that it is, or is to be
   */
  static Composition of(Draft draft, CoursePack course, String id) {
    Composition composition = new Composition(draft, course, id);
    composition.compose();
    return composition;
  }

  /** The question, unless something keeps it from being one. */
  Optional<Item> item() {
    return item;
  }

  /** What is wrong, by part of the form, as keys of messages. */
  Map<String, String> flaws() {
    return flaws;
  }

  private void compose() {
    if (draft.one("stem").isEmpty()) {
      flaws.put("stem", "own.flaw.stem");
    }
    boolean isLong =
        draft.one("stem").length() > LONGEST_STEM
            || draft.fields().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.length() > LONGEST);
    if (isLong) {
      flaws.put("stem", "own.flaw.long");
    }
    if (QuestionTags.read(draft.one("tags")).isEmpty()) {
      flaws.put("tags", "own.flaw.tags");
    }
    for (String typed : draft.filled("evidence")) {
      Optional<Passage> place = place(course.article(), typed);
      place.map(Evidence::of).ifPresent(evidence::add);
      if (place.isEmpty()) {
        flaws.put("evidence", "own.flaw.evidence");
      }
    }
    Optional<Question> question = question();
    item = flaws.isEmpty() ? question.map(made -> Item.of(course.slug(), made)) : Optional.empty();
  }

  /** Where a passage stands that is named by its place or by its words. */
  static Optional<Passage> place(Article article, String typed) {
    String[] parts = typed.substring(typed.lastIndexOf('/') + 1).split("#", -1);
    Optional<Passage> named =
        parts.length == 2
            ? article
                .passages()
                .filter(
                    place -> place.section().equals(parts[0]) && place.anchor().equals(parts[1]))
                .findFirst()
            : Optional.empty();
    return named
        .or(() -> article.passages().filter(place -> place.quote().equals(typed)).findFirst())
        .or(() ->
            Attached.in(article, typed)
                .flatMap(found -> article.find(found.section(), found.quote())));
  }

  private Grounds grounds() {
    Speech speech =
        evidence.stream()
            .findFirst()
            .flatMap(piece -> piece.in(course.article()))
            .flatMap(course.article()::sentence)
            .map(Sentence::speech)
            .orElse(PLAIN);
    String section =
        course.article().lesson(draft.one("section")).isPresent()
            ? draft.one("section")
            : evidence.stream()
                .findFirst()
                .map(Evidence::section)
                .orElse(course.article().lessons().getFirst().slug());
    Bloom bloom =
        List.of(Bloom.values()).stream()
            .filter(level -> draft.has("bloom", level.slug()))
            .findFirst()
            .orElse(Bloom.REMEMBER);
    return new Grounds(
        FAMILY,
        section,
        List.of(),
        List.of(),
        List.copyOf(evidence),
        Optional.empty(),
        speech.claim(),
        speech.voice(),
        speech.speaker().map(Speaker::named),
        Weight.DETAIL,
        bloom,
        MIDDLING,
        draft.one("explanation"),
        new Proof(Proof.BY_HAND, Optional.empty(), List.of()),
        Optional.empty());
  }

  private Optional<Question> question() {
    String stem = draft.one("stem");
    try {
      return switch (draft.kind()) {
        case "single-choice" -> options(2).map(all -> new SingleChoice(id, stem, grounds(), all));
        case "multiple-choice" ->
            options(3).map(all -> new MultipleChoice(id, stem, grounds(), all));
        case "true-false" -> options(2).map(all -> new TrueFalse(id, stem, grounds(), all));
        case "matching" -> matching(stem);
        case "ordering" -> Optional.of(new Ordering(id, stem, grounds(), stages()));
        case "cloze" ->
            Optional.of(
                new Cloze(
                    id,
                    stem,
                    grounds(),
                    draft.filled("gap").stream().map(Draft::spellings).toList()));
        case "numeric" -> number().map(number -> new NumberQuestion(id, stem, grounds(), number));
        case "short-answer" ->
            Optional.of(
                new ShortAnswer(id, stem, grounds(), Draft.spellings(draft.one("accepted"))));
        case "open" -> rubric().map(rubric -> new Open(id, stem, grounds(), rubric));
        default -> throw new IllegalStateException("no such kind: " + draft.kind());
      };
    } catch (IllegalArgumentException e) {
      flaws.putIfAbsent("answers", "own.flaw." + draft.kind());
      return Optional.empty();
    }
  }

  private Optional<List<Option>> options(int fewest) {
    List<Integer> rows = draft.rows("option");
    if (rows.size() < fewest || rows.stream().noneMatch(this::isRight)) {
      flaws.put("answers", "own.flaw." + draft.kind());
      return Optional.empty();
    }
    return Optional.of(
        rows.stream()
            .map(row ->
                new Option(
                    draft.at("option", row),
                    isRight(row),
                    draft.at("why", row),
                    isRight(row) ? List.copyOf(evidence) : List.of()))
            .toList());
  }

  private boolean isRight(int row) {
    return draft.has("right", String.valueOf(row));
  }

  private Optional<Question> matching(String stem) {
    List<Integer> rows = draft.rows("left", "beside");
    if (rows.stream()
        .anyMatch(row -> draft.at("left", row).isEmpty() || draft.at("beside", row).isEmpty())) {
      flaws.put("answers", "own.flaw.matching");
      return Optional.empty();
    }
    List<Pair> pairs =
        rows.stream()
            .map(row ->
                new Pair(draft.at("left", row), draft.at("beside", row), List.copyOf(evidence)))
            .toList();
    return Optional.of(new Matching(id, stem, grounds(), pairs, draft.filled("decoy")));
  }

  private List<Stage> stages() {
    return draft.filled("stage").stream()
        .map(text -> new Stage(text, List.copyOf(evidence)))
        .toList();
  }

  private Optional<Quantity> number() {
    Optional<BigDecimal> value = Numbers.read(draft.one("value"), "");
    String typed = draft.one("tolerance");
    Optional<BigDecimal> tolerance =
        typed.isEmpty() ? Optional.of(BigDecimal.ZERO) : Numbers.read(typed, "");
    if (value.isEmpty() || tolerance.filter(one -> one.signum() >= 0).isEmpty()) {
      flaws.put("answers", "own.flaw.numeric");
      return Optional.empty();
    }
    return Optional.of(new Quantity(value.get(), tolerance.get(), draft.one("unit")));
  }

  private Optional<List<Open.Criterion>> rubric() {
    List<Integer> rows = draft.rows("criterion");
    List<Optional<BigDecimal>> points =
        rows.stream().map(row -> Numbers.read(draft.at("points", row), "")).toList();
    if (rows.isEmpty() || points.stream().anyMatch(Optional::isEmpty)) {
      flaws.put("answers", "own.flaw.open");
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, rows.size())
            .mapToObj(at ->
                new Open.Criterion(
                    draft.at("criterion", rows.get(at)), points.get(at).orElseThrow()))
            .toList());
  }
}
