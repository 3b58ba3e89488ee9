package rostrum.attempts;

import static rostrum.storage.schema.Tables.INSTALLATION;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.Table;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.bank.PackImport;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.courses.PackSource;
import rostrum.courses.ShippedPacks;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Response;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;

/** A database with the course that ships, and the store of attempts over it. */
final class School {
  static final String COURSE = "wpk-8th-congress";
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  /** A known one, so that every run draws alike. */
  private static final String SECRET = "5e".repeat(32);

  private final TestDatabase kind;
  private final Courses courses;
  private final PackImport packs;
  private final PackSource shipped;
  private final Questions questions = new Questions();
  private final Attempts attempts;
  private final List<GradedResponse> news = new CopyOnWriteArrayList<>();

  School(TestDatabase kind) throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.kind = kind;
    this.courses = new Courses(kind.database(), false);
    this.packs = new PackImport(kind.database(), courses, questions, clock);
    this.shipped = ShippedPacks.all().getFirst();
    install(shipped);
    kind.database().write(sql -> sql.insertInto(INSTALLATION).values(1, SECRET, NOW).execute());
    this.attempts =
        new Attempts(
            kind.database(),
            new Learners(),
            questions,
            clock,
            ZoneOffset.UTC,
            news::add,
            Reserve.NOTHING);
  }

  Database database() {
    return kind.database();
  }

  CoursePack course() {
    return courses.find(new Actor.Operator(), COURSE).orElseThrow();
  }

  Attempt current(Actor actor, Scope scope) {
    return attempts.current(actor, course(), scope);
  }

  Saving answer(Actor actor, Scope scope, Answer answer) {
    return attempts.answer(actor, course(), scope, answer);
  }

  /** A round of reviews in which any of these may be asked, the first by its id first. */
  Round round(Instant since, int count) {
    return new Round(
        COURSE,
        since,
        database().read(sql -> questions.current(sql, COURSE)).stream().limit(count).toList());
  }

  Attempt reviewing(Actor actor, Round round) {
    return attempts.reviewing(actor, round);
  }

  Saving review(Actor actor, Round round, Answer answer) {
    return attempts.review(actor, round, answer);
  }

  Optional<Attempt> find(Actor actor, Saving.Saved saved) {
    return find(actor, saved.attempt());
  }

  Optional<Attempt> find(Actor actor, Attempt attempt) {
    return attempts.find(actor, COURSE, attempt.publicId().orElseThrow());
  }

  /** What those were told who wait for graded answers. */
  List<GradedResponse> news() {
    return news;
  }

  List<Given> given(Actor actor) {
    return attempts.given(actor);
  }

  /** The right answer to the next question of an attempt. */
  Answer right(Attempt attempt, String idempotencyKey) {
    Slot slot = attempt.next().orElseThrow();
    return answer(attempt, attempt.sheet(slot).option(key(slot.item())), idempotencyKey);
  }

  /** A form of an attempt's next question with this value in it. */
  static Answer answer(Attempt attempt, String response, String idempotencyKey) {
    return new Answer(
        List.of(response),
        attempt.steps(),
        Optional.empty(),
        idempotencyKey,
        Optional.empty(),
        Optional.empty());
  }

  /** The number of the right option. */
  int key(Item item) {
    return ((Response.Chosen) item.question().key()).options().getFirst();
  }

  int rows(Table<?> table) {
    return database().read(sql -> sql.fetchCount(table));
  }

  /** Imports the pack with another name for its table, which each question on it cites. */
  void changeWordingOfTableQuestions() {
    Map<String, String> texts = shipped.texts();
    texts.computeIfPresent(
        "facts/lists.yaml",
        (path, text) -> text.replace("cited-as: Table 1", "cited-as: The first table"));
    install(PackSource.texts(texts));
  }

  /** Imports a pack and leaves of its questions the single choices in one step. */
  private void install(PackSource pack) {
    packs.run(new Actor.Operator(), pack);
    database()
        .write(sql -> {
          questions.current(sql, COURSE).stream()
              .filter(stored -> !TestApp.isChoice(stored.item()))
              .forEach(stored -> questions.end(sql, stored.id(), Item.RETIRED, "for a test", NOW));
          return true;
        });
  }

  void leave() throws Exception {
    kind.close();
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
