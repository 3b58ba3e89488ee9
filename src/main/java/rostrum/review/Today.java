package rostrum.review;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.questions.Questions.Stored;
import rostrum.review.Agenda.Moment;

/**
 * How a learner’s reviews stand at a moment.
 *
 * @param cards all of the learner’s
 * @param log of all their answers
 * @param began when the session of today began, if there is one
 * @param decks of the courses, by slug
 */
public record Today(
    Plan plan,
    Agenda agenda,
    List<Card> cards,
    ReviewLog log,
    Moment moment,
    Optional<Instant> began,
    Map<String, Deck> decks) {

  /** What the session that goes on still asks; nothing if none goes on. */
  public List<Askable> left() {
    return began
        .map(since -> agenda.session(plan, log.pace(), log.reviewedSince(since)))
        .orElse(List.of());
  }

  /** What is to be reviewed next: the rest of the session that goes on, or the next one. */
  public List<Askable> next() {
    List<Askable> left = left();
    return left.isEmpty() ? agenda.session(plan, log.pace(), Set.of()) : left;
  }

  /** Whether a session goes on. */
  public boolean isGoingOn() {
    return !left().isEmpty();
  }

  /** Whether a session was finished today. */
  public boolean isFinished() {
    return began.isPresent() && !isGoingOn();
  }

  /** Whether today is a day on which nothing is to be asked. */
  public boolean isPaused() {
    return plan.isPausedOn(moment.day());
  }

  /** Whether the learner has any card: nobody else has a review. */
  public boolean isBegun() {
    return !cards.isEmpty();
  }

  /** How many cards were reviewed in the session of today. */
  public int reviewed() {
    return began.map(since -> log.reviewedSince(since).size()).orElse(0);
  }

  /** How many minutes the next cards take, at least 1. */
  public long minutes() {
    Duration time = log.pace().multipliedBy(next().size());
    return Math.max(1, Math.round(time.toSeconds() / 60.0));
  }

  /** How many of the next cards are asked for the first time. */
  public long fresh() {
    return next().stream().filter(Askable::isNew).count();
  }

  /** How many cards come back on the coming days. */
  public List<Forecast> forecast() {
    return Forecast.of(cards, plan, agenda, moment);
  }

  /** How many times the day turns until a card is due; 0 if that is today or was before. */
  public long daysUntil(Instant due) {
    LocalDate day = StudyDay.of(due, moment.zone());
    return StudyDay.turns(moment.day(), day);
  }

  /** The questions of what may be asked now, each with its course’s slug, the next one first. */
  public List<Due> questions() {
    List<Askable> left = left();
    Set<CardKey> first = left.stream().map(askable -> askable.card().key()).collect(toSet());
    Stream<Askable> others =
        Stream.concat(agenda.due().stream(), agenda.fresh().stream())
            .filter(askable -> !first.contains(askable.card().key()));
    return Stream.concat(left.stream(), left.isEmpty() ? Stream.empty() : others)
        .flatMap(askable -> question(askable.card()).stream())
        .toList();
  }

  private Optional<Due> question(Card card) {
    String course = card.key().course();
    return Optional.ofNullable(decks.get(course))
        .flatMap(deck -> deck.question(card))
        .map(question -> new Due(course, question));
  }

  /** A question that may be asked now. */
  public record Due(String course, Stored question) {}
}
