package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Survey;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Tokens;

/**
 * Which of these bodies was created, restored and so on? A distractor is a body of which the
 * article states no change of any kind, for "created", "new" and "made public" could be argued to
 * be one; that it states none is proven by a search of the whole article.
 */
public record InstitutionChanged() implements Generator {
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "institution-change";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Optional<Survey> survey = course.facts().survey("institutions");
    return course.facts().institutions().stream()
        .sorted(Comparator.comparing((InstitutionChange change) -> change.attested().weight()))
        .map(change ->
            survey
                .map(search -> outcome(course, change, search))
                .orElseGet(() ->
                    new Unproven(family(), change.id(), "no survey closes the institutions")));
  }

  private Outcome outcome(Course course, InstitutionChange change, Survey survey) {
    if (!Provable.isUncontested(course.article(), change)) {
      return new Unproven(family(), change.id(), "the article gives two accounts of it");
    }
    List<Body> unchanged = unchanged(course, survey);
    List<Candidate> others =
        unchanged.stream()
            .filter(body -> Alike.inStyle(body.name(), change.body().name()))
            .map(body -> other(course, change, body, survey))
            .toList();
    if (others.size() < 2) {
      return new Unproven(
          family(), change.id(), "fewer than two other bodies are certainly unchanged");
    }
    String sentence =
        course
            .words()
            .say(
                "institution-change.key",
                course.label(change.attested().section()),
                change.body().inSentence(),
                change.says());
    return new Draft(
        Basis.of(
            family(),
            change,
            course.words().say("institution-change." + change.change()),
            List.of(change.body().subject(), change.id()),
            Bloom.REMEMBER,
            sentence,
            "bodies with the change " + change.change()),
        Candidate.key(change.body().name(), sentence, change),
        others,
        MOST_DISTRACTORS);
  }

  /**
   * The bodies of which nothing that could be a change is said: none is stated, and no sentence
   * that has a word of change names them.
   */
  private static List<Body> unchanged(Course course, Survey survey) {
    List<InstitutionChange> changes = course.facts().institutions();
    Set<Body> changed = changes.stream().map(InstitutionChange::body).collect(Collectors.toSet());
    List<Passage> looked =
        Stream.concat(
                changes.stream().flatMap(change -> change.attested().evidence().stream()),
                survey.attested().evidence().stream())
            .distinct()
            .toList();
    return course.facts().bodies().stream()
        .filter(body -> !changed.contains(body))
        .filter(body -> looked.stream().noneMatch(place -> names(place, body)))
        .toList();
  }

  private static boolean names(Passage place, Body body) {
    return place.quote().toLowerCase(Locale.ROOT).contains(body.name().toLowerCase(Locale.ROOT))
        || Tokens.content(place.quote()).containsAll(Tokens.content(body.name()));
  }

  private static Candidate other(
      Course course, InstitutionChange change, Body body, Survey survey) {
    return new Candidate(
        body.name(),
        course.words().say("institution-change.other", body.inSentence()),
        List.of(),
        List.of(change.id()),
        Optional.of(survey.id()),
        .4 + .6 * Likeness.names(change.body().name(), body.name()));
  }
}
