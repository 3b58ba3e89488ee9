package rostrum.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Moves cards with their reviews, and says when each is due.
 *
 * @param exam the date of the course’s exam, if one is set
 */
public record Timetable(Scheduler scheduler, Optional<LocalDate> exam) {

  /**
   * The card after one more review: in a step it is due when the step is over, but at once if the
   * answer was wrong and thought certain, so that it is asked again before the session ends.
   */
  public Card reviewed(Card card, Review review) {
    LocalDate day = review.day();
    MemoryState state =
        card.memory()
            .map(before ->
                scheduler.next(before.state(), StudyDay.turns(before.day(), day), review.rating()))
            .orElseGet(() -> scheduler.first(review.rating()));
    Optional<LocalDate> surelyWrongOn =
        review.isSurelyWrong() ? Optional.of(day) : card.memory().flatMap(Memory::surelyWrongOn);
    Instant soon = review.isSurelyWrong() ? review.at() : review.at().plus(scheduler.delay(state));
    return dated(
        new Card(
            card.key(),
            card.exposures() + 1,
            card.reviews() + 1,
            card.passes() + (review.rating().isPass() ? 1 : 0),
            Optional.of(new Memory(state, review.at(), review.zone(), surelyWrongOn, soon))));
  }

  /**
   * The card after one more answer. Practice of a card that is not due leaves its memory as it is;
   * but what was wrong in it and thought certain is asked again on the next day.
   */
  Card answered(Card card, Entry.Answered answer) {
    return answered(card, answer.isReview(), answer.review());
  }

  /**
   * The same.
   *
   * @param isReview whether the card was due
   */
  Card answered(Card card, boolean isReview, Review review) {
    if (isReview) {
      return reviewed(card, review);
    }
    return review.isSurelyWrong() ? dated(card.surelyWrong(review.day())).shown() : card.shown();
  }

  /** How a card stands after everything that its log holds. */
  public Card replayed(CardKey key, ReviewLog log) {
    Set<Long> takenBack = log.takenBack();
    Card card = Card.unseen(key);
    for (Entry.Answered answer : log.answers()) {
      card = takenBack.contains(answer.id()) ? card.shown() : answered(card, answer);
    }
    return card;
  }

  /** The same card, due as this timetable has it; in a step nothing changes when it is due. */
  public Card dated(Card card) {
    return new Card(
        card.key(),
        card.exposures(),
        card.reviews(),
        card.passes(),
        card.memory()
            .map(memory ->
                new Memory(
                    memory.state(),
                    memory.at(),
                    memory.zone(),
                    memory.surelyWrongOn(),
                    due(card, memory))));
  }

  private Instant due(Card card, Memory memory) {
    return memory.state().isInStep()
        ? memory.due()
        : StudyDay.start(
            soonest(memory, memory.day().plusDays(interval(card, memory))), memory.zone());
  }

  /**
   * What was wrong and thought certain comes back on the next day, whatever it was worth before; a
   * review since then settles that.
   */
  private static LocalDate soonest(Memory memory, LocalDate due) {
    return memory
        .surelyWrongOn()
        .filter(day -> !day.isBefore(memory.day()))
        .map(day -> day.plusDays(1))
        .filter(day -> day.isBefore(due))
        .orElse(due);
  }

  private int interval(Card card, Memory memory) {
    int days = Fuzz.around(scheduler.interval(memory.state()), card.key(), card.reviews());
    return Math.min(days, longest(memory.day()));
  }

  /** Half the days that are left before the exam, but one at least. */
  private int longest(LocalDate day) {
    return exam.filter(day::isBefore)
        .map(date -> (int) Math.max(1, StudyDay.turns(day, date) / 2))
        .orElse(Fsrs.LONGEST_INTERVAL);
  }
}
