package rostrum.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.bank.OwnQuestions;
import rostrum.classes.Classroom;
import rostrum.ledger.Records;
import rostrum.questions.Open;
import rostrum.questions.Questions;

/** What is done to courses, questions and quizzes stands in the ledger. */
class RecordedTest {

  @ParameterizedTest
  @MethodSource("rostrum.assignments.Campus#both")
  void a_quiz_that_is_given_changed_and_withdrawn(Campus campus) {
    Actor.Account ada = campus.account("Ada", Role.INSTRUCTOR);
    Classroom classroom = campus.open(ada);
    Assignment given = campus.publish(ada, classroom, campus.compose(ada, 3));
    campus.assignments.publish(
        ada, given.quiz(), classroom.id(), given.publication(), campus.key());
    campus.assignments.withdraw(ada, given.id());
    campus.assignments.withdraw(ada, given.id());
    campus.quizzes.share(ada, given.quiz(), true);

    String there = "assignment " + given.id() + " class " + classroom.id();
    assertThat(Records.last(campus.database, 4))
        .containsExactly(
            "quiz-shared quiz " + given.quiz() + " yes",
            "quiz-withdrawn " + there,
            "quiz-published " + there,
            "quiz-published " + there);
    assertThat(Records.last(campus.database, 100_000))
        .contains("course-installed course " + Campus.COURSE);
    assertThat(Records.hold(campus.database)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rostrum.assignments.Campus#both")
  void a_question_of_ones_own_by_its_name_and_never_by_its_words(Campus campus) {
    Actor.Account ada = campus.account("Ada", Role.INSTRUCTOR);
    OwnQuestions own = new OwnQuestions(campus.database, new Questions(), campus.clock);
    Open open = EveryKind.open();
    Open named = new Open(own.newId(), open.stem(), open.grounds(), open.rubric());
    String id = own.write(ada, EveryKind.item(named), campus.key()).orElseThrow();
    own.share(ada, Campus.COURSE, id, true);
    own.retire(ada, Campus.COURSE, id);
    own.retire(ada, Campus.COURSE, id);
    own.rewrite(
        ada, EveryKind.item(new Open(id, "Another one?", open.grounds(), open.rubric())), 1);

    String there = " question " + id + " course " + Campus.COURSE;
    assertThat(Records.last(campus.database, 4))
        .containsExactly(
            "question-rewritten" + there,
            "question-retired" + there,
            "question-shared" + there + " yes",
            "question-written" + there);
  }
}
