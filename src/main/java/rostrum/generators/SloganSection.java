package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;

/**
 * In which of these sections does the phrase stand? A section is a distractor only where a search
 * of all its text, headings, cells and footnotes, for every listed spelling found nothing. Of the
 * sections that repeat a phrase one is the key, and the others are no options.
 */
public record SloganSection() implements Generator {

  @Override
  public String family() {
    return "slogan-section";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Map<String, Integer> keys = new HashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Slogan slogan : course.facts().slogans()) {
      Outcome outcome = outcome(course, slogan, keys);
      if (outcome instanceof Draft draft) {
        keys.merge(draft.basis().section(), 1, Integer::sum);
      }
      outcomes.add(outcome);
    }
    return outcomes.stream();
  }

  private Outcome outcome(Course course, Slogan slogan, Map<String, Integer> keys) {
    Optional<Use> uncontested =
        slogan.uses().stream().filter(use -> Provable.isUncontested(use.attested())).findFirst();
    if (uncontested.isEmpty()) {
      return new Unproven(family(), slogan.subject(), "the article gives two accounts of it");
    }
    List<Lesson> numbered = course.article().lessons().stream().filter(Lesson::numbered).toList();
    Optional<Passage> telling =
        slogan.places().passages().stream()
            .filter(place -> course.article().sentence(place).isPresent())
            .filter(place -> printsIt(slogan, place))
            .filter(place -> Provable.isUncontested(course.article(), place))
            .filter(place ->
                numbered.stream().anyMatch(lesson -> lesson.slug().equals(place.section())))
            .min(Comparator.comparingInt(place -> keys.getOrDefault(place.section(), 0)));
    List<Lesson> without =
        numbered.stream()
            .filter(lesson -> slogan.places().searched().contains(lesson.slug()))
            .filter(lesson -> !slogan.places().sections().contains(lesson.slug()))
            .filter(lesson -> isFree(course, slogan, lesson))
            .toList();
    if (telling.isEmpty()) {
      return new Unproven(
          family(), slogan.subject(), "it stands in no uncontested sentence of a numbered section");
    }
    if (without.size() < 2) {
      return new Unproven(family(), slogan.subject(), "fewer than two numbered sections lack it");
    }
    Passage place = telling.get();
    String label = course.label(place.section());
    String sentence = course.words().say("slogan-section.key", slogan.phrase(), label);
    String places = slogan.places().id();
    Candidate key =
        new Candidate(
            label, sentence, List.of(Evidence.of(place)), List.of(places), Optional.empty(), 1);
    return new Draft(
        new Basis(
            family(),
            places,
            place.section(),
            course.words().say("slogan-section.stem", slogan.phrase()),
            List.of(places),
            List.of(slogan.subject()),
            key.evidence(),
            Optional.empty(),
            uncontested.get().attested().speech(),
            uncontested.get().attested().weight(),
            Bloom.REMEMBER,
            sentence,
            "sections in which " + slogan.subject() + " stands",
            Optional.empty()),
        key,
        without.stream().map(lesson -> other(course, slogan, lesson, label)).toList(),
        3);
  }

  /**
   * Whether it is the phrase itself and not another spelling: one term in three translations is not
   * three times the same.
   */
  private static boolean printsIt(Slogan slogan, Passage place) {
    return place
        .quote()
        .toLowerCase(Locale.ROOT)
        .contains(slogan.phrase().toLowerCase(Locale.ROOT));
  }

  /** Whether the words stand nowhere in it, not even within a longer phrase. */
  private static boolean isFree(Course course, Slogan slogan, Lesson lesson) {
    return course
        .article()
        .passages(lesson)
        .noneMatch(place ->
            place
                .quote()
                .toLowerCase(Locale.ROOT)
                .contains(slogan.phrase().toLowerCase(Locale.ROOT)));
  }

  private static Candidate other(Course course, Slogan slogan, Lesson lesson, String key) {
    return new Candidate(
        lesson.label(),
        course.words().say("slogan-section.other", slogan.phrase(), lesson.label(), key),
        List.of(),
        List.of(slogan.places().id()),
        Optional.of(slogan.places().id()),
        .5);
  }
}
