package rostrum.bank;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import rostrum.audit.*;
import rostrum.generators.*;

/**
 * Every family of questions: what makes them, and what judges them from facts and text alone. The
 * two meet in this list only.
 */
public final class EveryFamily {
  private static final List<Family> LIST =
      List.of(
          new Family(
              new MatchingPairs(), PostTruth.PAIRS.or(PhraseTruth.PAIRS).or(DateTruth.PAIRS)),
          new Family(new PersonToPost(), PostTruth.POSTS),
          new Family(new PostToPerson(), PostTruth.PEOPLE),
          new Family(new Membership(), PostTruth.PEOPLE.or(ListTruth.MEMBERS)),
          new Family(new SeveralRight(), PostTruth.PEOPLE.or(ListTruth.MEMBERS)),
          new Family(new OddOneOut(), PostTruth.PEOPLE.or(ListTruth.MEMBERS)),
          new Family(new SloganMeaning(), PhraseTruth.USES),
          new Family(new SloganSection(), PhraseTruth.SECTIONS),
          new Family(new ThenAndNow(), FigureTruth.SAID.or(ArgumentTruth.CONTRASTS)),
          new Family(new FigureComparison(), FigureTruth.COMPARISONS),
          new Family(new FigureRecall(), FigureTruth.FIGURES),
          new Family(new FigureMeaning(), FigureMeaningTruth.MEANINGS),
          new Family(new Chronology(), DateTruth.ORDER),
          new Family(new EventDate(), DateTruth.DATES),
          new Family(new ClozeGaps(), VoiceTruth.GAPS),
          new Family(new QuotedWhere(), VoiceTruth.OCCASIONS),
          new Family(new WhoseVoice(), VoiceTruth.SPEAKERS),
          new Family(new Stance(), VoiceTruth.ATTITUDES),
          new Family(new ClaimSource(), VoiceTruth.SOURCES),
          new Family(new ReasonGiven(), ArgumentTruth.REASONS),
          new Family(new InferenceDrawn(), ArgumentTruth.CONCLUSIONS),
          new Family(new SourceCriticism(), ArgumentTruth.DIFFERENCES),
          new Family(new InstitutionChanged(), ArgumentTruth.CHANGED),
          new Family(new TypedAnswer(), PostTruth.TYPED.or(PhraseTruth.TYPED).or(DateTruth.TYPED)));

  private EveryFamily() {}

  private record Family(Generator generator, FamilyTruth truth) {
    String name() {
      return generator.family();
    }
  }

  /** What makes the questions, in the order in which facts are dealt out to them. */
  public static List<Generator> generators() {
    return LIST.stream().map(Family::generator).toList();
  }

  /** How questions are judged, by the name of their family. */
  public static Map<String, FamilyTruth> truths() {
    return LIST.stream().collect(toUnmodifiableMap(Family::name, Family::truth));
  }

  /** The names of the families, in their order. */
  public static List<String> names() {
    return LIST.stream().map(Family::name).toList();
  }
}
