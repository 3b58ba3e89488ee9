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
            .filter(place -> printsIt(course, slogan, place))
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
    List<String> all =
        course.article().lessons().stream()
            .filter(lesson -> stands(slogan, lesson))
            .map(Lesson::label)
            .toList();
    String sentence = key(course, slogan, label, all);
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
        without.stream().map(lesson -> other(course, slogan, lesson, all)).toList(),
        3);
  }

  /** The section that is asked for, and the others that have the phrase. */
  private static String key(Course course, Slogan slogan, String label, List<String> all) {
    List<String> besides = all.stream().filter(other -> !other.equals(label)).toList();
    return besides.isEmpty()
        ? course.words().say("slogan-section.key", slogan.phrase(), label)
        : course
            .words()
            .say("slogan-section.key.several", slogan.phrase(), label, String.join(", ", besides));
  }

  private static boolean stands(Slogan slogan, Lesson lesson) {
    return slogan.places().passages().stream()
        .filter(place -> place.section().equals(lesson.slug()))
        .anyMatch(place -> Provable.prints(place, slogan.phrase()));
  }

  /**
   * Whether the phrase stands there as it is asked about, capitals and all: neither another
   * spelling, for one term in three translations is not three times the same, nor a part of a
   * longer phrase.
   */
  private static boolean printsIt(Course course, Slogan slogan, Passage place) {
    String quote = place.quote();
    for (Slogan other : course.facts().slogans()) {
      if (!other.equals(slogan) && other.phrase().contains(slogan.phrase())) {
        quote = quote.replace(other.phrase(), "");
      }
    }
    return quote.contains(slogan.phrase());
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

  private static Candidate other(Course course, Slogan slogan, Lesson lesson, List<String> all) {
    return new Candidate(
        lesson.label(),
        course
            .words()
            .say("slogan-section.other", slogan.phrase(), lesson.label(), String.join(", ", all)),
        List.of(),
        List.of(slogan.places().id()),
        Optional.of(slogan.places().id()),
        .5);
  }
}
