package rostrum.assignments;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.attempts.Reserve;
import rostrum.quizzes.Quizzes;

/**
 * The facts that quizzes hold back: from their publication until they close, for the learners of
 * the class that they are given to.
 */
public final class HeldBack implements Reserve {
  private final Quizzes quizzes;
  private final Clock clock;

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
    return Assignments.heldBack(sql, account, course, clock.instant()).stream()
        .flatMap(revision -> quizzes.slots(sql, course, revision).stream())
        .flatMap(slot -> slot.question().item().facts().stream())
        .collect(Collectors.toSet());
  }
}
