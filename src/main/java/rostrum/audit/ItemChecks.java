package rostrum.audit;

import static rostrum.audit.Kind.CHOICE;
import static rostrum.audit.Kind.CLOZE;
import static rostrum.audit.Kind.EVERY;
import static rostrum.audit.Kind.MATCHING;
import static rostrum.audit.Kind.MULTIPLE_CHOICE;
import static rostrum.audit.Kind.OPTIONS;
import static rostrum.audit.Kind.ORDERING;
import static rostrum.audit.Kind.SHORT_ANSWER;
import static rostrum.audit.Kind.SINGLE_CHOICE;
import static rostrum.audit.Kind.TRUE_FALSE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;

/**
 * The checks that look at one item at a time, each with the kinds of question to which it applies.
 */
final class ItemChecks {
  /** The check that an item fails which is no question at all. */
  static final String ONE_KEY = "one-key";

  private static final Set<Kind> OFFERING_WRONG =
      EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, MATCHING, SHORT_ANSWER);
  private static final Set<Kind> SIDE_BY_SIDE =
      EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, ORDERING);
  private static final Set<Kind> OFFERED = EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING);
  private static final Set<Kind> WITH_A_WORDED_KEY =
      EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, MATCHING, CLOZE, SHORT_ANSWER);

  private final TruthChecks truth;
  private final GroundChecks grounds;
  private final ShapeChecks shape;

  ItemChecks(Map<String, FamilyTruth> families, FactBase facts, Article article) {
    this.truth = new TruthChecks(families, facts, article);
    this.grounds = new GroundChecks(facts, article);
    this.shape = new ShapeChecks(facts, article);
  }

  List<Check> all() {
    return List.of(
        Check.block(ONE_KEY, EVERY, truth::keys),
        Check.block("distractors-false", OFFERING_WRONG, truth::wrongs),
        Check.block("citation", EVERY, truth::citation).where(item -> item.citation().isPresent()),
        Check.block("not-contested", EVERY, grounds::contested),
        Check.block("homogeneous", SIDE_BY_SIDE, shape::mixture),
        Check.block("length", CHOICE, ShapeChecks::unevenness).where(ShapeChecks::hasLongOption),
        Check.block("no-clang", WITH_A_WORDED_KEY, ShapeChecks::clang),
        Check.block("banned-forms", EVERY, shape::bannedForms),
        Check.block("overlap", OFFERED, shape::overlaps),
        Check.block("residue", EVERY, shape::residue),
        Check.block("evidence", EVERY, grounds::evidence),
        Check.block("proof", EVERY, grounds::proof),
        Check.block("time", EVERY, GroundChecks::undated).where(grounds::canChange),
        Check.block("explanation", EVERY, GroundChecks::unexplained),
        Check.block("order", OPTIONS, shape::disorder).where(shape::hasNaturalOrder),
        Check.block("voice", EVERY, grounds::voiceless).where(grounds::needsVoice),
        Check.warn("stem", EVERY, ShapeChecks::unasked),
        Check.warn("option-count", CHOICE, ShapeChecks::optionCount));
  }
}
