package rostrum.audit;

import static rostrum.audit.Kind.ANY;
import static rostrum.audit.Kind.CHOICE;
import static rostrum.audit.Kind.CLOZE;
import static rostrum.audit.Kind.EVERY;
import static rostrum.audit.Kind.MATCHING;
import static rostrum.audit.Kind.MULTIPLE_CHOICE;
import static rostrum.audit.Kind.OPEN;
import static rostrum.audit.Kind.ORDERING;
import static rostrum.audit.Kind.SHORT_ANSWER;
import static rostrum.audit.Kind.SINGLE_CHOICE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;
import rostrum.questions.Option;

/**
 * The checks that can judge what a person writes: how it is worded and shaped, and whether its
 * sentences stand in the article. Whether its key holds they cannot say, for no fact was named.
 */
public final class OwnChecks {
  private static final Set<Kind> OFFERED = EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING);
  private static final Set<Kind> SIDE_BY_SIDE =
      EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING);
  private static final Set<Kind> WITH_A_WORDED_KEY =
      EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, CLOZE, SHORT_ANSWER);
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?iu)\\b(always|never|all|none|only|every|entirely|completely|exactly)\\b");

  private final Article article;
  private final List<Check> checks;

  /**
   * @param facts of the course, for the sorts and spellings of what they name
   */
  public OwnChecks(FactBase facts, Article article) {
    this.article = article;
    GroundChecks grounds = new GroundChecks(facts, article);
    ShapeChecks shape = new ShapeChecks(facts, article);
    this.checks =
        List.of(
            Check.block("evidence", ANY, this::evidence),
            Check.block("overlap", OFFERED, shape::overlaps),
            Check.block("length", CHOICE, ShapeChecks::unevenness)
                .where(ShapeChecks::hasLongOption),
            Check.block("banned-forms", ANY, shape::bannedForms),
            Check.block("residue", ANY, shape::residue),
            Check.block("voice", ANY, grounds::voiceless).where(grounds::needsVoice),
            Check.warn("absolutes", CHOICE, OwnChecks::absolutes),
            Check.warn("no-clang", WITH_A_WORDED_KEY, ShapeChecks::clang),
            Check.warn("homogeneous", SIDE_BY_SIDE, shape::mixture),
            Check.warn("not-contested", ANY, grounds::contested),
            Check.warn("explanation", EVERY, GroundChecks::unexplained),
            Check.warn("stem", ANY, ShapeChecks::unasked),
            Check.warn("option-count", CHOICE, ShapeChecks::optionCount),
            Check.warn("model", EnumSet.of(OPEN), OwnChecks::withoutModel));
  }

  /** What every check says that is about questions of this kind, in the order of their weight. */
  public List<Advice> of(Item item) {
    return checks.stream()
        .filter(check -> Kind.of(item).map(check.kinds()::contains).orElse(false))
        .filter(check -> check.concerns().test(item))
        .map(check -> new Advice(check.id(), check.level().slug(), check.faults().apply(item)))
        .toList();
  }

  /** At least one sentence, and each to the letter. */
  private List<String> evidence(Item item) {
    List<String> faults = new ArrayList<>();
    if (item.evidence().isEmpty()) {
      faults.add("no sentence of the article is named");
    }
    item.evidence().stream()
        .filter(piece -> piece.in(article).isEmpty())
        .forEach(piece -> faults.add("not in the article: “" + piece.quote() + "”"));
    return faults;
  }

  /** Who does not know the answer leaves out what claims too much. */
  private static List<String> absolutes(Item item) {
    boolean inKey = texts(item, true).anyMatch(text -> ABSOLUTE.matcher(text).find());
    return inKey
        ? List.of()
        : texts(item, false)
            .filter(text -> ABSOLUTE.matcher(text).find())
            .map(text -> "only a wrong option is absolute: “" + text + "”")
            .toList();
  }

  private static Stream<String> texts(Item item, boolean right) {
    return item.options().stream().filter(option -> option.correct() == right).map(Option::text);
  }

  private static List<String> withoutModel(Item item) {
    return Check.unless(!item.explanation().isBlank(), "there is no model answer");
  }
}
