package rostrum.attempts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.Response;
import rostrum.storage.Database;

/**
 * Questions to try before a section is read. They are the same for everybody, and nothing of what
 * is answered is kept: no score, no step, no review.
 */
public final class PreQuestions {
  private static final int MOST = 3;

  /** Kinds that can be answered with a guess. */
  private static final Set<String> CHOOSING = Set.of("single-choice", "true-false");

  private final Database database;
  private final Questions questions;
  private final Reserve reserve;
  private final Drawing drawing = new Drawing();
  private final Map<String, List<Slot>> drawn = new ConcurrentHashMap<>();

  /**
   * @param reserve what is not asked
   */
  public PreQuestions(Database database, Questions questions, Reserve reserve) {
    this.database = database;
    this.questions = questions;
    this.reserve = reserve;
  }

  /** What came of trying. */
  public sealed interface Trial {

    /**
     * @param slot with the answer, which is not saved
     */
    record Answered(Slot slot) implements Trial {}

    /** It is no answer yet. */
    record Refused(Flaw flaw) implements Trial {}

    /** The form showed another question than is asked here now. */
    record Outdated() implements Trial {}
  }

  /**
   * At most three questions that every reader of the section should be able to answer after it.
   *
   * @param lesson slug
   */
  public Attempt before(Actor actor, CoursePack course, String lesson) {
    Scope scope = new Scope(course.slug(), Optional.of(lesson));
    List<Slot> slots = database.read(sql -> slots(sql, actor, course, scope));
    return new Attempt(Optional.empty(), scope, 0, seed(scope), slots);
  }

  private List<Slot> slots(DSLContext sql, Actor actor, CoursePack course, Scope scope) {
    Set<String> held = reserve.facts(sql, actor, course.slug());
    String key =
        String.join(
            " ",
            course.sha256(),
            scope.text(),
            String.valueOf(questions.edition(sql)),
            new TreeSet<>(held).toString());
    return drawn.computeIfAbsent(key, missing -> draw(sql, course, scope, held));
  }

  private List<Slot> draw(DSLContext sql, CoursePack course, Scope scope, Set<String> held) {
    List<Stored> bank =
        questions.current(sql, course.slug()).stream()
            .filter(stored -> scope.includes(stored.item().section()))
            .filter(stored -> isChoice(stored.item()))
            .filter(stored -> Reserve.frees(held, stored.item()))
            .toList();
    return drawing.slots(course, bank, MOST, item -> 0, seed(scope));
  }

  private static long seed(Scope scope) {
    return scope.text().hashCode();
  }

  private static boolean isChoice(Item item) {
    return CHOOSING.contains(item.interaction()) && item.citation().isEmpty();
  }

  /** Judges an answer to one of them. */
  public Trial tried(Attempt attempt, Slot slot, Answer answer, Instant now) {
    Sheet sheet = attempt.sheet(slot);
    if (answer.place().filter(place -> !place.equals(sheet.place())).isPresent()) {
      return new Trial.Outdated();
    }
    return switch (new Reply(sheet, answer.responses()).meaning()) {
      case Meaning.Clear(Response response) -> new Trial.Answered(answered(slot, response, now));
      case Meaning.Flawed(Flaw flaw) -> new Trial.Refused(flaw);
      case Meaning.Foreign() -> new Trial.Outdated();
    };
  }

  private static Slot answered(Slot slot, Response response, Instant now) {
    Step step =
        new Step(
            1,
            response,
            slot.item().question().grade(response),
            now,
            Optional.empty(),
            Optional.empty());
    return new Slot(slot.position(), slot.version(), slot.item(), Optional.of(step));
  }
}
