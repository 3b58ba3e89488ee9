package rostrum.assignments;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static rostrum.storage.schema.Tables.ASSIGNMENT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.ENROLMENT_STATE;
import static rostrum.storage.schema.Tables.PUBLICATION;
import static rostrum.storage.schema.Tables.QUIZ_SLOT;
import static rostrum.storage.schema.Tables.WITHDRAWAL;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.attempts.Reserve;
import rostrum.quizzes.Publication;
import rostrum.quizzes.Quizzes;
import rostrum.storage.Recall;

/**
 * The facts that quizzes hold back: from their publication until they close, for the learners of
 * the class that they are given to.
 */
public final class HeldBack implements Reserve {
  private final Quizzes quizzes;
  private final Clock clock;
  private final Recall<Seat, List<Held>> held =
      new Recall<>(
          ENROLMENT,
          ENROLMENT_STATE,
          CLASSROOM,
          COURSE,
          ASSIGNMENT,
          PUBLICATION,
          WITHDRAWAL,
          QUIZ_SLOT);

  public HeldBack(Quizzes quizzes, Clock clock) {
    this.quizzes = quizzes;
    this.clock = clock;
  }

  @Override
  public Set<String> facts(DSLContext sql, Actor actor, String course) {
    return switch (actor) {
      case Actor.Account account -> facts(sql, account, course);
      case Actor.Visitor _, Actor.Operator _ -> Set.of();
    };
  }

  private Set<String> facts(DSLContext sql, Actor.Account account, String course) {
    Instant now = clock.instant();
    return held.of(sql, new Seat(account.id(), course), () -> all(sql, account, course)).stream()
        .filter(quiz -> !quiz.publication().isClosed(now))
        .flatMap(quiz -> quiz.facts().stream())
        .collect(toUnmodifiableSet());
  }

  /**
   * @param course slug
   */
  private record Seat(long account, String course) {}

  /**
   * What one quiz holds back until it closes.
   *
   * @param facts their ids
   */
  private record Held(Publication publication, Set<String> facts) {}

  private List<Held> all(DSLContext sql, Actor.Account account, String course) {
    return Assignments.heldBack(sql, account, course).stream()
        .map(quiz ->
            new Held(
                quiz.publication(),
                quizzes.slots(sql, course, quiz.revision()).stream()
                    .flatMap(slot -> slot.question().item().facts().stream())
                    .collect(toUnmodifiableSet())))
        .toList();
  }
}
