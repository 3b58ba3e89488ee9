package rostrum.harness;

import static rostrum.storage.schema.Tables.QUIZ_STEP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.assignments.Assignment;
import rostrum.assignments.Campus;
import rostrum.assignments.QuizAnswer;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizSaving;
import rostrum.classes.Classroom;
import rostrum.questions.Response;

/**
 * Saves in a quiz that arrive many times at once: rounds of so many identical copies, on both kinds
 * of database. Arguments: rounds, copies, and, if wished, the name of the only kind.
 */
public final class SameRequest {
  private SameRequest() {}

  public static void main(String... arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int copies = Integer.parseInt(arguments[1]);
    boolean isSound = true;
    for (Campus campus : Campus.both()) {
      if (arguments.length < 3 || campus.toString().equals(arguments[2])) {
        isSound &= run(campus, rounds, copies);
      }
    }
    if (!isSound) {
      throw new IllegalStateException("not exactly one effect for each request");
    }
  }

  private static boolean run(Campus campus, int rounds, int copies) throws Exception {
    Actor.Account teacher = campus.account("Ada", Role.INSTRUCTOR);
    Classroom classroom = campus.open(teacher);
    Assignment assignment = campus.publish(teacher, classroom, campus.compose(teacher, 1));
    Actor.Account mina = campus.learner("Mina", teacher, classroom);
    QuizAttempt attempt = campus.begin(mina, assignment);
    Response right = Campus.key(attempt, 1);
    int before = campus.rows(QUIZ_STEP);
    int unlike = 0;
    long start = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      Response response = round % 2 == 0 ? right : new Response.DontKnow();
      QuizAttempt now = campus.attempts.find(mina, assignment.id(), attempt.id()).orElseThrow();
      QuizAnswer answer = campus.answer(now, 1, response);
      List<QuizSaving> savings = together(copies, () -> campus.save(mina, attempt, 1, answer));
      unlike += Collections.frequency(savings, savings.getFirst()) == copies ? 0 : 1;
    }
    int effects = campus.rows(QUIZ_STEP) - before;
    System.out.printf(
        "%s: %d rounds of %d copies, %d effects, %d rounds with unlike replies, %d s%n",
        campus,
        rounds,
        copies,
        effects,
        unlike,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    return effects == rounds && unlike == 0;
  }

  private static List<QuizSaving> together(int copies, Callable<QuizSaving> work) throws Exception {
    List<QuizSaving> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<QuizSaving> future : threads.invokeAll(Collections.nCopies(copies, work))) {
        results.add(future.get());
      }
    }
    return results;
  }
}
