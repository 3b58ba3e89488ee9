package rostrum.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.facts.Body;
import rostrum.facts.Contrast;
import rostrum.facts.Disagreement;
import rostrum.facts.Disagreement.Account;
import rostrum.facts.FactBase;
import rostrum.facts.Inference;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Reason;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;
import rostrum.questions.Item;

/** Reasons, conclusions, contrasts, accounts that differ, and what was done to bodies. */
public final class ArgumentTruth {
  /** What reason is given. */
  public static final FamilyTruth REASONS =
      FamilyTruth.on("reason", ArgumentTruth::new, ArgumentTruth::reasons);

  /** What the author concludes. */
  public static final FamilyTruth CONCLUSIONS =
      FamilyTruth.on("inference", ArgumentTruth::new, ArgumentTruth::conclusions);

  /** In what two accounts differ. */
  public static final FamilyTruth DIFFERENCES =
      FamilyTruth.on("disagreement", ArgumentTruth::new, ArgumentTruth::differences);

  /** Whether it is said of this occasion. */
  public static final FamilyTruth CONTRASTS =
      FamilyTruth.on("contrast", ArgumentTruth::new, ArgumentTruth::contrast);

  /** What became of a body. */
  public static final FamilyTruth CHANGED =
      FamilyTruth.on("institution", ArgumentTruth::new, ArgumentTruth::changed);

  /** A word of the stem for each change of a body. */
  private static final Map<String, List<String>> CHANGES =
      Map.of(
          "created", List.of("created", "new"),
          "restored", List.of("restored"),
          "merged", List.of("merged"),
          "dissolved", List.of("dissolved", "dismissed"),
          "renamed", List.of("renamed"),
          "made-public", List.of("made public", "debut"));

  private final FactBase facts;
  private final Asked asked;
  private final Closed closed;

  ArgumentTruth(FactBase facts, Article article) {
    this.facts = facts;
    this.asked = new Asked(facts);
    this.closed = new Closed(facts, article);
  }

  /** Options are reasons for, or aims of, what stands in the stem. */
  List<Judged> reasons(Item item) {
    Optional<Reason> reason = asked.fact(item, facts.reasons(), Reason::effect);
    boolean complete = closed.isSurveyed("reasons");
    return Judged.options(
        item,
        option ->
            reason
                .map(asking -> {
                  List<Reason> others =
                      facts.reasons().stream()
                          .filter(other -> other.reason().equals(option))
                          .toList();
                  return Proven.of(
                      others.stream()
                          .anyMatch(other -> Wording.same(other.effect(), asking.effect())),
                      complete
                          && !others.isEmpty()
                          && others.stream()
                              .allMatch(other ->
                                  other.distractor()
                                      && other.purpose() == asking.purpose()
                                      && !other.isNear(asking)));
                })
                .orElse(Proven.NEITHER));
  }

  /** Options are what the author concludes from what stands in the stem. */
  List<Judged> conclusions(Item item) {
    Optional<Inference> inference = asked.fact(item, facts.inferences(), Inference::observation);
    boolean complete = closed.isSurveyed("inferences");
    return Judged.options(
        item,
        option ->
            inference
                .map(asking -> {
                  List<Inference> others =
                      facts.inferences().stream()
                          .filter(other -> other.conclusion().equals(option))
                          .toList();
                  return Proven.of(
                      others.stream()
                          .anyMatch(
                              other -> Wording.same(other.observation(), asking.observation())),
                      complete
                          && !others.isEmpty()
                          && others.stream().noneMatch(other -> other.isNear(asking)));
                })
                .orElse(Proven.NEITHER));
  }

  /** Options are what the accounts disagree on, one of which stands in the stem. */
  List<Judged> differences(Item item) {
    List<String> passages = Wording.quoted(item.stem());
    Optional<Disagreement> disagreement =
        facts.disagreements().stream()
            .filter(one -> item.facts().contains(one.id()))
            .filter(one -> one.accounts().stream().map(Account::words).anyMatch(passages::contains))
            .findFirst();
    return Judged.options(
        item,
        option ->
            disagreement
                .map(asking -> {
                  List<Disagreement> others =
                      facts.disagreements().stream()
                          .filter(other -> other.differs().equals(option))
                          .toList();
                  return Proven.of(
                      others.contains(asking),
                      !others.isEmpty()
                          && others.stream()
                              .noneMatch(
                                  other -> other.isNear(asking) || shareAPlace(asking, other)));
                })
                .orElse(Proven.NEITHER));
  }

  private static boolean shareAPlace(Disagreement one, Disagreement other) {
    Set<Passage> places = one.accounts().stream().map(Account::place).collect(Collectors.toSet());
    return other.accounts().stream().map(Account::place).anyMatch(places::contains);
  }

  /** Whether something was so on that occasion: a yes, or a no. */
  List<Judged> contrast(Item item) {
    Proven said =
        asked
            .fact(item, facts.contrasts(), Contrast::says)
            .map(contrast -> {
              String rest =
                  Wording.words(item.stem()).replace(Wording.words(contrast.says()), " | ");
              boolean there = rest.contains(Wording.words(contrast.at()));
              boolean elsewhere = rest.contains(Wording.words(contrast.notAt()));
              return there == elsewhere ? Proven.NEITHER : Proven.of(there);
            })
            .orElse(Proven.NEITHER);
    return VoiceTruth.yesOrNo(item, said);
  }

  /** Options are bodies to which was done what the stem says. */
  List<Judged> changed(Item item) {
    Optional<InstitutionChange> change =
        facts.institutions().stream()
            .filter(one -> item.facts().contains(one.id()))
            .filter(one ->
                CHANGES.getOrDefault(one.change(), List.of()).stream()
                    .anyMatch(word -> Wording.says(item.stem(), word)))
            .findFirst();
    boolean complete = closed.isSurveyed("institutions");
    return Judged.options(
        item,
        option -> {
          Optional<Body> body = Asked.named(facts.bodies(), Body::name, option);
          if (change.isEmpty() || body.isEmpty()) {
            return Proven.NEITHER;
          }
          return Proven.of(
              facts.institutions().stream()
                  .anyMatch(other ->
                      other.body().equals(body.get())
                          && other.change().equals(change.get().change())),
              complete && !isTouched(body.get()));
        });
  }

  /** Whether any change, of whatever kind, is stated of it or in a sentence that names it. */
  private boolean isTouched(Body body) {
    return facts.institutions().stream()
        .anyMatch(change ->
            change.body().equals(body)
                || change.attested().evidence().stream()
                    .anyMatch(place -> Wording.says(place.quote(), body.name())));
  }
}
