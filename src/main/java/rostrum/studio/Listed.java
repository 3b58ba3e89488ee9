package rostrum.studio;

import java.util.List;
import java.util.Optional;
import rostrum.courses.CoursePack;
import rostrum.facts.Roster;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.questions.Option;
import rostrum.words.Messages;

/**
 * A question of the bank as its list shows it, with everything that learners do not see before they
 * answer.
 *
 * @param section how the lesson is called, after which it is asked
 * @param kind the word of its interaction
 * @param key a line each, as many as there are right options, pairs, stages or gaps
 * @param closed why nothing else holds
 * @param facts ids
 */
public record Listed(
    String id,
    String family,
    String section,
    String kind,
    String stem,
    List<String> key,
    String explanation,
    List<Place> evidence,
    String closed,
    List<Weighed> proof,
    String facts) {

  /**
   * Words of the article and the way to them.
   *
   * @param lesson its slug
   * @param anchor in the lesson, or empty if the article no longer has them
   */
  public record Place(String section, String quote, String lesson, String anchor) {}

  /** An answer that the proof weighed. */
  public record Weighed(String text, boolean holds, String why) {}

  static Listed of(Item item, CoursePack course, Messages families) {
    return new Listed(
        item.id(),
        families.say(item.family() + ".name"),
        label(course, item.section()),
        item.interaction(),
        item.title(),
        KeyLines.of(item),
        item.explanation(),
        item.evidence().stream().map(piece -> place(course, piece)).toList(),
        families.say(item.family() + ".closed", cited(course, item)),
        item.proof().answers().stream()
            .map(answer -> new Weighed(answer.text(), answer.holds(), why(item, answer.text())))
            .toList(),
        String.join(", ", item.facts()));
  }

  private static Place place(CoursePack course, Evidence piece) {
    return new Place(
        label(course, piece.section()),
        piece.quote(),
        piece.section(),
        piece.in(course.article()).map(Passage::anchor).orElse(""));
  }

  static String label(CoursePack course, String section) {
    return course.article().lesson(section).map(Lesson::label).orElse(section);
  }

  private static String cited(CoursePack course, Item item) {
    Optional<String> cited =
        course.facts().rosters().stream()
            .filter(roster -> item.proof().closedLists().contains(roster.id()))
            .map(Roster::citedAs)
            .findFirst();
    return cited.orElse("");
  }

  private static String why(Item item, String text) {
    return item.options().stream()
        .filter(option -> option.text().equals(text))
        .map(Option::why)
        .findFirst()
        .orElse("");
  }
}
