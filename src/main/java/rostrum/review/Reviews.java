package rostrum.review;

import static rostrum.storage.schema.Tables.REVIEW_SESSION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.attempts.Reserve;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.lessons.Lesson;
import rostrum.lessons.Readings;
import rostrum.questions.Questions;
import rostrum.review.Agenda.Moment;
import rostrum.storage.Database;

/**
 * What there is to review today, over all courses, and the sessions in which that is done. A new
 * card comes from a section only after the section was read.
 */
public final class Reviews {
  private final Database database;
  private final Learners learners;
  private final Courses courses;
  private final Questions questions;
  private final Readings readings;
  private final Cards cards;
  private final Plans plans;
  private final Scheduler scheduler;
  private final Clock clock;
  private final ZoneId zone;
  private final Reserve reserve;
  private final Map<String, Deck> made = new ConcurrentHashMap<>();

  /**
   * @param zone in which days are counted for who has not chosen one
   * @param reserve what is not asked
   */
  public Reviews(
      Database database,
      Learners learners,
      Courses courses,
      Questions questions,
      Readings readings,
      Cards cards,
      Plans plans,
      Scheduler scheduler,
      Clock clock,
      ZoneId zone,
      Reserve reserve) {
    this.database = database;
    this.learners = learners;
    this.courses = courses;
    this.questions = questions;
    this.readings = readings;
    this.cards = cards;
    this.plans = plans;
    this.scheduler = scheduler;
    this.clock = clock;
    this.zone = zone;
    this.reserve = reserve;
  }

  /** How the actor's reviews stand now. */
  public Today today(Actor actor) {
    return database.read(sql -> today(sql, actor));
  }

  private Today today(DSLContext sql, Actor actor) {
    Moment moment = new Moment(now(), actor.zoneOr(zone));
    List<CoursePack> packs = courses.all(actor);
    Map<String, Deck> decks = new HashMap<>();
    long edition = questions.edition(sql);
    List<Card> own = cards.of(actor);
    ReviewLog log = cards.log(actor);
    Plan plan = plans.of(actor);
    List<Askable> askable = new ArrayList<>();
    for (CoursePack pack : packs) {
      Deck deck =
          made.computeIfAbsent(pack.sha256() + " " + edition, missing -> deck(sql, pack))
              .without(reserve.facts(sql, actor, pack.slug()));
      decks.put(pack.slug(), deck);
      askable.addAll(askable(actor, pack, deck, own));
    }
    LocalDate day = moment.day();
    Agenda agenda =
        Agenda.of(askable, plan, scheduler, log.introducedOn(day), moment, day.toEpochDay());
    return new Today(
        plan,
        agenda,
        own,
        log,
        moment,
        newest(sql, actor).filter(began -> StudyDay.of(began, moment.zone()).equals(day)),
        decks);
  }

  private Deck deck(DSLContext sql, CoursePack pack) {
    return Deck.of(
        questions.current(sql, pack.slug()),
        pack.article().lessons().stream().map(Lesson::slug).toList());
  }

  private List<Askable> askable(Actor actor, CoursePack pack, Deck deck, List<Card> own) {
    Map<String, Integer> reached = readings.furthest(actor, pack.slug());
    List<String> read =
        pack.article().lessons().stream()
            .filter(lesson -> reached.getOrDefault(lesson.slug(), 0) >= lesson.sentences().count())
            .map(Lesson::slug)
            .toList();
    return deck.askable(own).stream()
        .filter(askable -> !askable.isNew() || read.contains(askable.section()))
        .toList();
  }

  private Optional<Instant> newest(DSLContext sql, Actor actor) {
    return sql.select(REVIEW_SESSION.STARTED_AT)
        .from(REVIEW_SESSION)
        .where(learners.owns(sql, REVIEW_SESSION.LEARNER_ID, actor))
        .orderBy(REVIEW_SESSION.STARTED_AT.desc(), REVIEW_SESSION.ID.desc())
        .limit(1)
        .fetchOptional(REVIEW_SESSION.STARTED_AT);
  }

  /** A session begins, unless one goes on or there is nothing to review. */
  public void begin(Actor actor) {
    database.write(sql -> {
      Today today = today(sql, actor);
      return today.isGoingOn() || today.next().isEmpty()
          ? 0
          : sql.insertInto(REVIEW_SESSION)
              .set(REVIEW_SESSION.LEARNER_ID, learners.own(sql, actor, now()))
              .set(REVIEW_SESSION.STARTED_AT, now())
              .execute();
    });
  }

  /**
   * Takes back the last answer of a sitting, on the actor’s day.
   *
   * @see Cards#undo
   */
  public Optional<Card> undo(Actor actor, String sitting, int position, int revision) {
    return cards.undo(actor, sitting, position, revision, actor.zoneOr(zone));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
