package rostrum.practice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.attempts.Attempt;
import rostrum.attempts.Slot;
import rostrum.attempts.Step;
import rostrum.courses.CoursePack;
import rostrum.facts.Roster;
import rostrum.lessons.SpeechWords;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Proof;
import rostrum.questions.Response;
import rostrum.words.Messages;

/**
 * A question after it was answered: the verdict, the right answer, the reasons, the evidence and
 * the proof.
 *
 * @param result right, partly or wrong
 * @param dontKnow whether the learner said so instead of choosing
 * @param right the right answer
 * @param savedAt as a clock shows it in the reader's zone
 */
public record Answered(
    int position,
    int of,
    int answered,
    String stem,
    String result,
    boolean dontKnow,
    String verdict,
    String right,
    String explanation,
    List<Choice> options,
    List<Shown> evidence,
    List<Proven> proof,
    String query,
    String rests,
    String savedAt) {

  /** An option and what became of it. */
  public record Choice(int digit, String text, boolean right, boolean chosen) {}

  /** A line of the proof. */
  public record Proven(String text, boolean holds, String why) {}

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  static Answered of(
      CoursePack course, Attempt attempt, Slot slot, Step step, SpeechWords words, ZoneId zone) {
    Item item = slot.item();
    Messages wording = Messages.in("questions", course.article().language());
    List<Integer> shown = attempt.shown(slot, OptionOrder.of(course.article()));
    List<Integer> chosen =
        switch (step.response()) {
          case Response.Chosen(List<Integer> options) -> options;
          case Response.Matched _,
              Response.Ordered _,
              Response.Typed _,
              Response.Cited _,
              Response.DontKnow _ ->
              List.of();
        };
    List<Choice> options =
        IntStream.range(0, shown.size())
            .mapToObj(place -> choice(item, place, shown.get(place), chosen))
            .toList();
    Option key = item.options().stream().filter(Option::correct).findFirst().orElseThrow();
    String cited = cited(course, item);
    return new Answered(
        slot.position(),
        attempt.slots().size(),
        attempt.answered(),
        item.stem(),
        step.score().result().slug(),
        chosen.isEmpty(),
        verdict(item, step, chosen, wording, cited),
        key.text(),
        item.explanation(),
        options,
        Shown.of(
            course, item.evidence(), Shown.matters(course, item.subjects(), key.text()), words),
        item.proof().answers().stream().map(answer -> proven(item, answer)).toList(),
        wording.say(item.family() + ".closed", cited),
        String.join(", ", item.facts()),
        CLOCK.format(step.savedAt().atZone(zone)));
  }

  private static Choice choice(Item item, int place, int number, List<Integer> chosen) {
    Option option = item.options().get(number);
    return new Choice(place + 1, option.text(), option.correct(), chosen.contains(number));
  }

  private static Proven proven(Item item, Proof.Answer answer) {
    String why =
        item.options().stream()
            .filter(option -> option.text().equals(answer.text()))
            .map(Option::why)
            .findFirst()
            .orElse("");
    return new Proven(answer.text(), answer.holds(), why);
  }

  private static String verdict(
      Item item, Step step, List<Integer> chosen, Messages wording, String cited) {
    return switch (step.score().result()) {
      case RIGHT -> wording.say(item.family() + ".right", cited);
      case PARTLY -> wording.say("verdict.partly");
      case WRONG ->
          chosen.isEmpty()
              ? wording.say(item.family() + ".unsure", cited)
              : wording.say("verdict.wrong", item.options().get(chosen.getFirst()).why());
    };
  }

  private static String cited(CoursePack course, Item item) {
    Optional<String> cited =
        course.facts().rosters().stream()
            .filter(roster -> item.proof().closedLists().contains(roster.id()))
            .map(Roster::citedAs)
            .findFirst();
    return cited.orElse("");
  }
}
