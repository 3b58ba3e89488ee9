package rostrum.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.REVIEW_SESSION;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.attempts.Reserve;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.courses.ShippedPacks;
import rostrum.lessons.Readings;
import rostrum.questions.Questions;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/** What there is to review today, and the session in which it is done. */
class ReviewsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String COURSE = "wpk-8th-congress";

  private static List<Library> both = List.of();

  /** A database with the course that ships. */
  record Library(TestDatabase kind) {
    Reviews at(Instant now) {
      Clock clock = Clock.fixed(now, ZoneOffset.UTC);
      Learners learners = new Learners();
      Plans plans = new Plans(kind.database(), learners, clock);
      return new Reviews(
          kind.database(),
          learners,
          new Courses(kind.database(), false),
          new Questions(),
          new Readings(kind.database(), learners, clock),
          new Cards(kind.database(), learners, plans, Scheduler.DEFAULT, clock),
          plans,
          Scheduler.DEFAULT,
          clock,
          ZoneOffset.UTC,
          Reserve.NOTHING);
    }

    void read(Actor actor, String lesson, int sentences) {
      new Readings(kind.database(), new Learners(), Clock.fixed(NOW, ZoneOffset.UTC))
          .upTo(actor, COURSE, lesson, sentences);
    }

    int sessions() {
      return kind.database().read(sql -> sql.fetchCount(REVIEW_SESSION));
    }

    @Override
    public String toString() {
      return kind.toString();
    }
  }

  /** Each is made once for all tests: everybody who comes is new. */
  static List<Library> both() throws IOException {
    if (both.isEmpty()) {
      List<Library> libraries = new ArrayList<>();
      for (TestDatabase kind : TestDatabases.both().toList()) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        new PackImport(kind.database(), new Courses(kind.database(), false), new Questions(), clock)
            .run(new Actor.Operator(), ShippedPacks.all().getFirst());
        libraries.add(new Library(kind));
      }
      both = libraries;
    }
    return both;
  }

  @AfterAll
  static void leave() throws Exception {
    for (Library library : both) {
      library.kind().close();
    }
    both = List.of();
  }

  private static Actor somebody() {
    return new Actor.Visitor((UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
  }

  @ParameterizedTest
  @MethodSource("both")
  void without_anything_to_review_no_session_begins(Library library) {
    Actor mina = somebody();
    int before = library.sessions();
    library.at(NOW).begin(mina);

    Today today = library.at(NOW).today(mina);

    assertThat(today.next()).isEmpty();
    assertThat(today.isGoingOn()).isFalse();
    assertThat(today.isFinished()).isFalse();
    assertThat(library.sessions()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("both")
  void new_cards_come_from_a_section_when_all_of_it_was_read(Library library) {
    Actor mina = somebody();
    library.read(mina, "2", 5);
    assertThat(library.at(NOW).today(mina).next()).isEmpty();

    library.read(mina, "2", 24);

    assertThat(library.at(NOW).today(mina).next())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(10)
        .allMatch(askable -> askable.section().equals("2") && askable.isNew());
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_session_begins_once_and_lasts_until_the_day_turns(Library library) {
    Actor mina = somebody();
    library.read(mina, "1", 27);
    int before = library.sessions();
    library.at(NOW).begin(mina);
    library.at(NOW.plusSeconds(60)).begin(mina);

    Today later = library.at(NOW.plus(Duration.ofHours(17))).today(mina);
    Today tomorrow = library.at(NOW.plus(Duration.ofHours(18))).today(mina);

    assertThat(library.sessions()).isEqualTo(before + 1);
    assertThat(later.began()).contains(NOW);
    assertThat(later.isGoingOn()).isTrue();
    assertThat(later.questions()).isNotEmpty();
    assertThat(tomorrow.began()).isEmpty();
    assertThat(tomorrow.questions()).isEmpty();
    assertThat(tomorrow.next()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_break_empties_the_day(Library library) {
    Actor mina = somebody();
    library.read(mina, "1", 27);
    Plan usual = Plan.DEFAULT;
    Plan.Pause pause =
        new Plan.Pause(StudyDay.of(NOW, ZoneOffset.UTC), StudyDay.of(NOW, ZoneOffset.UTC));
    new Plans(library.kind().database(), new Learners(), Clock.fixed(NOW, ZoneOffset.UTC))
        .change(
            mina,
            new Plan(
                usual.cards(), usual.time(), usual.newADay(), true, Optional.of(pause), false));

    Today today = library.at(NOW).today(mina);

    assertThat(today.isPaused()).isTrue();
    assertThat(today.next()).isEmpty();
  }
}
