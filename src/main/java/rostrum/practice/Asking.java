package rostrum.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.accounts.Actor;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Confidence;
import rostrum.attempts.Slot;
import rostrum.courses.CoursePack;
import rostrum.lessons.SpeechWords;
import rostrum.web.Form;
import rostrum.web.Marks;
import rostrum.web.View;

/** How a question is asked and what an answer leads to: the same in practice and in reviews. */
public final class Asking {
  /** The element that htmx puts in the place of the last one. */
  static final String PART = "question";

  private static final int MOST_STEPS = 999;

  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

  private final SpeechWords words;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone in which hours are shown to who has not chosen one
   */
  public Asking(SpeechWords words, Clock clock, ZoneId zone) {
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What is said and filled in when a question is shown again.
   *
   * @param notice key of a message, or empty
   */
  record Again(String notice, List<String> filled, Optional<Confidence> confidence) {
    static final Again NOT = new Again("", List.of(), Optional.empty());

    static Again saying(String notice) {
      return new Again(notice, List.of(), Optional.empty());
    }

    static Again mending(String notice, Answer answer) {
      return new Again(notice, answer.responses(), answer.confidence());
    }
  }

  Instant now() {
    return clock.instant();
  }

  /** What a form of {@link #ask} hands in. */
  static Answer answer(Form form) {
    return new Answer(
        form.texts("response"),
        form.number("revision", 0, MOST_STEPS),
        form.text("place"),
        form.key(),
        form.text("confidence").flatMap(Confidence::of),
        form.text("shown")
            .filter(shown -> MILLIS.matcher(shown).matches())
            .map(shown -> Instant.ofEpochMilli(Long.parseLong(shown))));
  }

  /**
   * A page that asks a question.
   *
   * @param reader in whose zone hours are shown
   * @param asksConfidence whether to ask how sure the answer is
   */
  View ask(
      Actor reader,
      CoursePack course,
      Attempt attempt,
      Slot slot,
      Frame frame,
      boolean asksConfidence,
      Again again) {
    Asked asked = Asked.of(attempt.sheet(slot), attempt.steps(), course.article(), again.filled());
    Optional<String> savedAt =
        slot.step().map(step -> Answered.savedAt(step.savedAt(), reader.zoneOr(zone)));
    boolean asksLevel = asksConfidence && !slot.isProving();
    View view =
        View.of("practice")
            .part(PART)
            .with("course", course)
            .with("notice", again.notice())
            .with("levels", asksLevel ? LEVELS : List.of())
            .with("confidence", again.confidence().map(Confidence::slug));
    if (!again.equals(Again.NOT)) {
      return view.with("frame", frame)
          .with("asked", asked)
          .with("savedAt", savedAt)
          .with("shown", now().toEpochMilli());
    }
    Marks marks = new Marks();
    return view.with("frame", frame.marked(marks))
        .with("asked", asked.marked(marks))
        .with("savedAt", savedAt.map(marks::mark))
        .with("shown", marks.mark(now().toEpochMilli()))
        .keptBy(
            List.of(
                course.sha256(),
                slot.version(),
                slot.isProving(),
                asked.said(),
                frame.here(),
                frame.name(),
                frame.address(),
                frame.isKept(),
                asksLevel),
            marks);
  }

  private static final List<String> LEVELS =
      List.of(Confidence.values()).stream().map(Confidence::slug).toList();

  /**
   * A page that shows what is right.
   *
   * @param reader in whose zone hours are shown
   * @param notice key of a message, or empty
   */
  View answered(
      Actor reader, CoursePack course, Attempt attempt, Slot slot, Frame frame, String notice) {
    return View.of("practice-answered")
        .part(PART)
        .with("course", course)
        .with("frame", frame)
        .with("notice", notice)
        .with("problem", ProblemPages.address(attempt, slot))
        .with(
            "answered",
            Answered.of(
                course,
                attempt.sheet(slot),
                slot.step().orElseThrow(),
                words,
                reader.zoneOr(zone)));
  }
}
