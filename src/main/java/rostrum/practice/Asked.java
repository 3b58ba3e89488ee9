package rostrum.practice;

import java.util.List;
import java.util.Optional;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.lessons.Article;
import rostrum.questions.Item;
import rostrum.web.Marks;

/**
 * A question as a learner sees it before answering, or the sentences of which one is to prove the
 * answer: nothing here tells right from wrong.
 *
 * @param revision how many steps of the sitting were saved, in digits
 * @param place what the form calls the question
 * @param template of the question's kind
 * @param said what was answered in the first step, if this is the second
 * @param dontKnow what the form calls "I don’t know"
 */
public record Asked(
    String revision,
    String place,
    String template,
    String stem,
    Inputs inputs,
    Optional<Said> said,
    String dontKnow) {
  private static final String CITING = "kinds/citation";

  /**
   * What comes next on a sheet.
   *
   * @param revision how many steps were saved
   * @param filled what was filled in before, if the form comes back to be mended
   */
  public static Asked of(Sheet sheet, int revision, Article article, List<String> filled) {
    Slot slot = sheet.slot();
    Item item = slot.item();
    boolean proving = slot.isProving();
    return new Asked(
        String.valueOf(revision),
        sheet.place(),
        proving ? CITING : "kinds/" + item.interaction(),
        item.stem(),
        proving
            ? Inputs.sentences(sheet, new Sections(article), filled)
            : Inputs.of(sheet, article, filled),
        slot.step().map(step -> Said.of(item, step.response())),
        sheet.dontKnow());
  }

  /** The same question as it is on any sheet on which the same was said. */
  Asked marked(Marks marks) {
    return new Asked(
        marks.mark(revision),
        marks.mark(place),
        template,
        stem,
        inputs.marked(marks),
        said,
        marks.mark(dontKnow));
  }
}
