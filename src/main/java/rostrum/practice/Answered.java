package rostrum.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.attempts.Sheet;
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
 * @param template of the question's kind
 * @param result right, partly or wrong
 * @param dontKnow whether the learner said so instead of answering
 * @param proved the second step, if there was one
 * @param evidence what is shown at once
 * @param more further evidence
 * @param savedAt as a clock shows it in the reader's zone
 */
public record Answered(
    String template,
    String stem,
    String result,
    boolean dontKnow,
    String verdict,
    String explanation,
    Compared compared,
    Optional<Proved> proved,
    List<Shown> evidence,
    List<Shown> more,
    List<Proven> proof,
    String query,
    String rests,
    String savedAt) {

  /** A line of the proof. */
  public record Proven(String text, boolean holds, String why) {}

  private static final int SHOWN_AT_ONCE = 2;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** What is shown of a step that was saved on a sheet. */
  public static Answered of(
      CoursePack course, Sheet sheet, Step step, SpeechWords words, ZoneId zone) {
    Item item = sheet.slot().item();
    Messages wording = Messages.in("questions", course.article().language());
    String cited = cited(course, item);
    Response answer = Parts.answer(step.response());
    Marks marks = Marks.of(course, item, keys(item));
    List<Shown> evidence = Shown.of(course, item.evidence(), marks, words);
    int atOnce = Math.min(SHOWN_AT_ONCE, evidence.size());
    return new Answered(
        "kinds/" + item.interaction(),
        item.title(),
        step.score().result().slug(),
        answer instanceof Response.DontKnow,
        new Verdict(item, wording, cited).words(step.response()),
        item.explanation(),
        new Comparison(
                item,
                answer,
                sheet.options(OptionOrder.of(course.article())),
                pieces -> Shown.of(course, pieces, marks, words))
            .compared(),
        proved(course, item, step.response()),
        evidence.subList(0, atOnce),
        evidence.subList(atOnce, evidence.size()),
        item.proof().answers().stream().map(line -> proven(item, line)).toList(),
        wording.say(item.family() + ".closed", cited),
        String.join(", ", item.facts()),
        savedAt(step.savedAt(), zone));
  }

  /** The hour at which something was saved. */
  public static String savedAt(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  private static Optional<Proved> proved(CoursePack course, Item item, Response response) {
    return response instanceof Response.Cited(Response _, int sentence)
        ? Optional.of(Proved.of(item, sentence, new Sections(course.article())))
        : Optional.empty();
  }

  /** The words of the right answer that the evidence may contain. */
  private static List<String> keys(Item item) {
    Stream<String> options = item.options().stream().filter(Option::correct).map(Option::text);
    Stream<String> typed = item.accepted().stream().map(List::getFirst);
    Stream<String> number =
        item.number().stream()
            .flatMap(asked -> Stream.of(Figure.text(asked.value()), asked.value().toPlainString()));
    return Stream.of(options, typed, number).flatMap(keys -> keys).toList();
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

  private static String cited(CoursePack course, Item item) {
    Optional<String> cited =
        course.facts().rosters().stream()
            .filter(roster -> item.proof().closedLists().contains(roster.id()))
            .map(Roster::citedAs)
            .findFirst();
    return cited.orElse("");
  }
}
