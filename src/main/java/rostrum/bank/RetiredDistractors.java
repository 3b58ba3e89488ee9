package rostrum.bank;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.DISTRACTOR_RETIREMENT;
import static rostrum.storage.schema.Tables.QUESTION;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.generators.Families;
import rostrum.generators.Retired;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.questions.SingleChoice;
import rostrum.storage.Database;

/**
 * Distractors that those who teach took out of the site’s single choices, because of how they did.
 * A question whose distractor is retired gets a new version, proven like any other; attempts and
 * quizzes keep the one that they have.
 */
public final class RetiredDistractors {
  private static final String WITHOUT = "a distractor was retired";
  private static final String TOO_FEW = "too few distractors are left";

  private final Database database;
  private final Courses courses;
  private final Questions questions;
  private final Clock clock;

  public RetiredDistractors(Database database, Courses courses, Questions questions, Clock clock) {
    this.database = database;
    this.courses = courses;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * Why a distractor is retired.
   *
   * @param chosen how many chose it, 0 or more
   * @param attempts of how many, at least {@code chosen}
   */
  public record Ground(int chosen, int attempts) {}

  /**
   * A distractor that is retired at present.
   *
   * @param by the name of who said so, if they are still here
   */
  public record Retirement(Ground ground, Optional<String> by, Instant at) {}

  /**
   * What retiring a distractor would make of a question.
   *
   * @param asked the version that is asked at present
   * @param next the version that would be asked; empty if too few distractors are left, so that the
   *     question would be asked no more
   */
  public record Outlook(Item asked, Optional<Item> next) {}

  /** Whether distractors of a question can be retired: it is the site’s, and a single choice. */
  public static boolean isPossible(Item item) {
    return !item.isByHand() && item.question() instanceof SingleChoice;
  }

  /** What is retired in a course. */
  static Retired all(DSLContext sql, String course) {
    Map<String, Set<String>> retired = new HashMap<>();
    sql.select(QUESTION.ITEM, DISTRACTOR_RETIREMENT.DISTRACTOR, DISTRACTOR_RETIREMENT.RETIRED)
        .from(DISTRACTOR_RETIREMENT)
        .join(QUESTION)
        .on(QUESTION.ID.eq(DISTRACTOR_RETIREMENT.QUESTION_ID))
        .join(COURSE)
        .on(COURSE.ID.eq(QUESTION.COURSE_ID))
        .where(COURSE.SLUG.eq(course))
        .orderBy(DISTRACTOR_RETIREMENT.ID)
        .forEach(row -> {
          Set<String> texts = retired.computeIfAbsent(row.value1(), none -> new HashSet<>());
          if (row.value3()) {
            texts.add(row.value2());
          } else {
            texts.remove(row.value2());
          }
        });
    return new Retired(retired);
  }

  /** The distractors of a question that are retired at present, by their texts. */
  public Map<String, Retirement> of(Actor.Account reader, String course, String item) {
    Map<String, Retirement> newest = new LinkedHashMap<>();
    if (reader.role().includes(Role.INSTRUCTOR)) {
      database.read(sql ->
          sql.select(DISTRACTOR_RETIREMENT.fields())
              .select(ACCOUNT.NAME)
              .from(DISTRACTOR_RETIREMENT)
              .join(QUESTION)
              .on(QUESTION.ID.eq(DISTRACTOR_RETIREMENT.QUESTION_ID))
              .join(COURSE)
              .on(COURSE.ID.eq(QUESTION.COURSE_ID))
              .leftJoin(ACCOUNT)
              .on(ACCOUNT.ID.eq(DISTRACTOR_RETIREMENT.SET_BY))
              .where(COURSE.SLUG.eq(course), QUESTION.ITEM.eq(item))
              .orderBy(DISTRACTOR_RETIREMENT.ID)
              .fetch(row -> {
                String text = row.get(DISTRACTOR_RETIREMENT.DISTRACTOR);
                return row.get(DISTRACTOR_RETIREMENT.RETIRED)
                    ? newest.put(
                        text,
                        new Retirement(
                            new Ground(
                                row.get(DISTRACTOR_RETIREMENT.CHOSEN),
                                row.get(DISTRACTOR_RETIREMENT.ATTEMPTS)),
                            Optional.ofNullable(row.get(ACCOUNT.NAME)),
                            row.get(DISTRACTOR_RETIREMENT.SET_AT)))
                    : newest.remove(text);
              }));
    }
    return newest;
  }

  /**
   * What would become of a question; nothing is changed.
   *
   * @return empty if the actor may not, or the question is not asked with this distractor any more
   */
  public Optional<Outlook> outlook(
      Actor.Account actor, String course, String item, String distractor) {
    return pack(actor, course)
        .flatMap(pack ->
            database.read(sql ->
                current(sql, course, item)
                    .filter(stored -> has(stored.item(), distractor))
                    .map(stored ->
                        new Outlook(
                            stored.item(),
                            next(pack, stored.item(), with(all(sql, course), item, distractor))))));
  }

  /**
   * Retires a distractor, and with it the version that has it.
   *
   * @return whether that is done; not if the actor may not, or the question is not asked with this
   *     distractor any more
   */
  public boolean retire(
      Actor.Account actor, String course, String item, String distractor, Ground ground) {
    return pack(actor, course)
        .filter(pack ->
            database.write(sql -> {
              Optional<Stored> stored =
                  current(sql, course, item).filter(one -> has(one.item(), distractor));
              stored.ifPresent(one -> {
                set(sql, actor, course, item, distractor, true, ground);
                renew(sql, pack, one);
              });
              return stored.isPresent();
            }))
        .isPresent();
  }

  /**
   * Lets a distractor be used again. A question that was asked no more is asked again; one that
   * found another distractor keeps it.
   *
   * @return whether it was retired, and the actor may
   */
  public boolean takeBack(Actor.Account actor, String course, String item, String distractor) {
    Optional<Retirement> retired = Optional.ofNullable(of(actor, course, item).get(distractor));
    return pack(actor, course)
        .filter(pack -> retired.isPresent())
        .filter(pack ->
            database.write(sql -> {
              set(sql, actor, course, item, distractor, false, retired.get().ground());
              if (current(sql, course, item).isEmpty()) {
                Stored last = questions.versions(sql, course, item).getLast();
                next(pack, last.item(), all(sql, course))
                    .ifPresent(again -> add(sql, pack, last, again));
              }
              return true;
            }))
        .isPresent();
  }

  private Optional<CoursePack> pack(Actor.Account actor, String course) {
    return courses.find(actor, course).filter(pack -> actor.role().includes(Role.INSTRUCTOR));
  }

  private Optional<Stored> current(DSLContext sql, String course, String item) {
    return questions.versions(sql, course, item).stream()
        .filter(stored -> stored.item().state().equals(Item.CURRENT))
        .filter(stored -> isPossible(stored.item()))
        .findFirst();
  }

  private static boolean has(Item item, String distractor) {
    return item.options().stream()
        .anyMatch(option -> !option.correct() && option.text().equals(distractor));
  }

  private static Retired with(Retired retired, String item, String distractor) {
    Map<String, Set<String>> more = new HashMap<>(retired.byQuestion());
    Set<String> texts = new HashSet<>(more.getOrDefault(item, Set.of()));
    texts.add(distractor);
    more.put(item, texts);
    return new Retired(more);
  }

  private static Optional<Item> next(CoursePack pack, Item asked, Retired retired) {
    return EveryFamily.generators().stream()
        .filter(family -> family.family().equals(asked.family()))
        .flatMap(
            family -> Families.without(family, PackImport.course(pack), asked, retired).stream())
        .findFirst();
  }

  private void renew(DSLContext sql, CoursePack pack, Stored asked) {
    Optional<Item> next = next(pack, asked.item(), all(sql, pack.slug()));
    questions.end(
        sql,
        asked.id(),
        next.isPresent() ? Item.STALE : Item.RETIRED,
        next.isPresent() ? WITHOUT : TOO_FEW,
        now());
    next.ifPresent(item -> add(sql, pack, asked, item));
  }

  private void add(DSLContext sql, CoursePack pack, Stored before, Item item) {
    sql.select(QUESTION.COURSE_ID, QUESTION_VERSION.PACK_ID)
        .from(QUESTION_VERSION)
        .join(QUESTION)
        .on(QUESTION.ID.eq(QUESTION_VERSION.QUESTION_ID))
        .where(QUESTION_VERSION.ID.eq(before.id()))
        .forEach(row ->
            questions.add(
                sql,
                row.value1(),
                row.value2(),
                item,
                PackImport.basis(pack.facts(), item),
                now()));
  }

  private void set(
      DSLContext sql,
      Actor.Account actor,
      String course,
      String item,
      String distractor,
      boolean isRetired,
      Ground ground) {
    sql.insertInto(DISTRACTOR_RETIREMENT)
        .set(
            DISTRACTOR_RETIREMENT.QUESTION_ID,
            sql.select(QUESTION.ID)
                .from(QUESTION)
                .join(COURSE)
                .on(COURSE.ID.eq(QUESTION.COURSE_ID))
                .where(COURSE.SLUG.eq(course), QUESTION.ITEM.eq(item)))
        .set(DISTRACTOR_RETIREMENT.DISTRACTOR, distractor)
        .set(DISTRACTOR_RETIREMENT.RETIRED, isRetired)
        .set(DISTRACTOR_RETIREMENT.CHOSEN, ground.chosen())
        .set(DISTRACTOR_RETIREMENT.ATTEMPTS, ground.attempts())
        .set(DISTRACTOR_RETIREMENT.SET_BY, actor.id())
        .set(DISTRACTOR_RETIREMENT.SET_AT, now())
        .execute();
    Deed deed = isRetired ? Deed.DISTRACTOR_RETIRED : Deed.DISTRACTOR_USED_AGAIN;
    Ledger.append(
        sql,
        Act.of(now(), deed, actor.author())
            .about(About.question(item))
            .inside(About.course(course)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
