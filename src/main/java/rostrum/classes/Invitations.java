package rostrum.classes;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.CLASSROOM;
import static rostrum.storage.schema.Tables.ENROLMENT;
import static rostrum.storage.schema.Tables.INVITATION;
import static rostrum.storage.schema.Tables.INVITATION_LINK;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.accounts.Secret;
import rostrum.classes.Enrolment.State;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * Whom rosters name and who has not come yet. Each gets a link of their own, which those who teach
 * hand over. Nobody learns from it whether an address has an account: the link asks whoever opens
 * it to sign in or to make one. What is kept of a person here goes as soon as they come, or are not
 * invited any more.
 */
public final class Invitations {
  /** For how long a link is good. */
  public static final Duration LINK_LASTS = Duration.ofDays(14);

  private static final Duration PRESSED_TWICE = Duration.ofMinutes(1);

  private static final Field<Long> NEWEST_LINK =
      DSL.field(
          DSL.select(DSL.max(INVITATION_LINK.ID))
              .from(INVITATION_LINK)
              .where(INVITATION_LINK.INVITATION_ID.eq(INVITATION.ID)));

  private final SecureRandom chance = new SecureRandom();
  private final Database database;
  private final Classrooms classrooms;

  public Invitations(Database database, Classrooms classrooms) {
    this.database = database;
    this.classrooms = classrooms;
  }

  /**
   * Which people of a roster are in the class, or invited, already.
   *
   * @return their addresses in small letters
   */
  public Set<String> known(Actor.Account actor, String classroom) {
    return database.read(
        sql -> Classrooms.row(sql, actor, classroom).map(row -> known(sql, row)).orElse(Set.of()));
  }

  private static Set<String> known(DSLContext sql, long classroom) {
    return sql.select(INVITATION.EMAIL_FOLDED)
        .from(INVITATION)
        .where(INVITATION.CLASSROOM_ID.eq(classroom))
        .union(
            DSL.select(ACCOUNT.EMAIL_FOLDED)
                .from(ENROLMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ENROLMENT.ACCOUNT_ID))
                .where(
                    ENROLMENT.CLASSROOM_ID.eq(classroom),
                    ACCOUNT.EMAIL_FOLDED.isNotNull(),
                    Enrolments.STATE.in(State.WAITING.slug(), State.ADMITTED.slug())))
        .fetchSet(INVITATION.EMAIL_FOLDED);
  }

  /**
   * Invites the people of a roster who are not known yet. The same roster once more, within a
   * minute, is a button that was pressed twice: whoever sees the second answer alone gets links of
   * the same people, and those of the first are void.
   *
   * @return empty if the actor does not teach there
   */
  public Optional<List<Invitation.Issued>> invite(
      Actor.Account actor, String classroom, List<Roster.Line> people) {
    Instant now = classrooms.now();
    return database.write(sql ->
        Classrooms.row(sql, actor, classroom)
            .map(row -> {
              Set<String> known = known(sql, row);
              List<Long> added = new ArrayList<>();
              people.stream()
                  .filter(person -> !known.contains(person.email().folded()))
                  .forEach(person -> added.add(insert(sql, actor, row, person, now)));
              return issue(
                  sql,
                  actor,
                  classroom,
                  added.isEmpty() ? justInvited(actor, row, people, now) : INVITATION.ID.in(added),
                  now);
            }));
  }

  private static Condition justInvited(
      Actor.Account actor, long classroom, List<Roster.Line> people, Instant now) {
    return INVITATION
        .CLASSROOM_ID
        .eq(classroom)
        .and(INVITATION.CREATED_BY.eq(actor.id()))
        .and(INVITATION.CREATED_AT.gt(now.minus(PRESSED_TWICE)))
        .and(INVITATION.EMAIL_FOLDED.in(people.stream().map(one -> one.email().folded()).toList()));
  }

  private long insert(
      DSLContext sql, Actor.Account actor, long classroom, Roster.Line person, Instant now) {
    return sql.insertInto(INVITATION)
        .set(INVITATION.PUBLIC_ID, classrooms.publicId())
        .set(INVITATION.CLASSROOM_ID, classroom)
        .set(INVITATION.NAME, person.name())
        .set(INVITATION.EMAIL, person.email().text())
        .set(INVITATION.EMAIL_FOLDED, person.email().folded())
        .set(INVITATION.GROUP_NAME, person.group().orElse(null))
        .set(INVITATION.CREATED_BY, actor.id())
        .set(INVITATION.CREATED_AT, now)
        .returningResult(INVITATION.ID)
        .fetchSingle(INVITATION.ID);
  }

  /**
   * New links in place of those before.
   *
   * @param id of one invitation; without it, all of the class
   * @return empty if the actor does not teach there
   */
  public Optional<List<Invitation.Issued>> renew(
      Actor.Account actor, String classroom, Optional<String> id) {
    Instant now = classrooms.now();
    return database.write(sql ->
        Classrooms.row(sql, actor, classroom)
            .map(row ->
                issue(
                    sql,
                    actor,
                    classroom,
                    INVITATION
                        .CLASSROOM_ID
                        .eq(row)
                        .and(id.map(INVITATION.PUBLIC_ID::eq).orElse(DSL.noCondition())),
                    now)));
  }

  private List<Invitation.Issued> issue(
      DSLContext sql, Actor.Account actor, String classroom, Condition which, Instant now) {
    List<Invitation.Issued> issued = issue(sql, actor, which, now);
    if (!issued.isEmpty()) {
      Ledger.append(sql, act(Deed.INVITATIONS_MADE, actor, classroom, now).detail(issued.size()));
    }
    return issued;
  }

  private static Act act(Deed deed, Actor.Account actor, String classroom, Instant now) {
    return Act.of(now, deed, actor.author()).about(About.classroom(classroom));
  }

  private List<Invitation.Issued> issue(
      DSLContext sql, Actor.Account actor, Condition which, Instant now) {
    return sql
        .selectFrom(INVITATION)
        .where(which)
        .orderBy(INVITATION.NAME, INVITATION.ID)
        .fetch()
        .stream()
        .map(row -> {
          Secret secret = Secret.forTyping(chance);
          sql.insertInto(INVITATION_LINK)
              .set(INVITATION_LINK.INVITATION_ID, row.get(INVITATION.ID))
              .set(INVITATION_LINK.SECRET_HASH, secret.hash())
              .set(INVITATION_LINK.ISSUED_BY, actor.id())
              .set(INVITATION_LINK.ISSUED_AT, now)
              .set(INVITATION_LINK.EXPIRES_AT, now.plus(LINK_LASTS))
              .execute();
          return new Invitation.Issued(invitation(row, now.plus(LINK_LASTS)), secret);
        })
        .toList();
  }

  private static Invitation invitation(Record row, Instant until) {
    return new Invitation(
        row.get(INVITATION.PUBLIC_ID),
        row.get(INVITATION.NAME),
        row.get(INVITATION.EMAIL),
        Optional.ofNullable(row.get(INVITATION.GROUP_NAME)),
        until);
  }

  /** Who has not come yet, by name. */
  public List<Invitation> open(Actor.Account actor, String classroom) {
    return database.read(sql ->
        sql.select(INVITATION.fields())
            .select(INVITATION_LINK.EXPIRES_AT)
            .from(INVITATION)
            .join(CLASSROOM)
            .on(CLASSROOM.ID.eq(INVITATION.CLASSROOM_ID))
            .join(INVITATION_LINK)
            .on(INVITATION_LINK.ID.eq(NEWEST_LINK))
            .where(CLASSROOM.PUBLIC_ID.eq(classroom), Classrooms.isTaughtBy(actor))
            .orderBy(INVITATION.NAME, INVITATION.ID)
            .fetch(row -> invitation(row, row.get(INVITATION_LINK.EXPIRES_AT))));
  }

  /**
   * Takes an invitation back: nothing of it is kept.
   *
   * @return whether there was one in a class that the actor teaches
   */
  public boolean takeBack(Actor.Account actor, String classroom, String id) {
    return database.write(sql ->
        Classrooms.row(sql, actor, classroom)
            .map(row ->
                delete(sql, INVITATION.CLASSROOM_ID.eq(row).and(INVITATION.PUBLIC_ID.eq(id))))
            .filter(deleted -> deleted > 0)
            .map(deleted -> {
              Ledger.append(
                  sql, act(Deed.INVITATION_TAKEN_BACK, actor, classroom, classrooms.now()));
              return deleted;
            })
            .isPresent());
  }

  private static int delete(DSLContext sql, Condition which) {
    sql.deleteFrom(INVITATION_LINK)
        .where(
            INVITATION_LINK.INVITATION_ID.in(
                DSL.select(INVITATION.ID).from(INVITATION).where(which)))
        .execute();
    return sql.deleteFrom(INVITATION).where(which).execute();
  }

  /**
   * An invitation whose link is good.
   *
   * @param classroom the row of the class
   */
  record Open(long id, long classroom, Threshold.Invited invited, Optional<String> group) {}

  static Optional<Open> behind(DSLContext sql, Secret code, Instant now) {
    return sql.select(INVITATION.fields())
        .from(INVITATION)
        .join(INVITATION_LINK)
        .on(INVITATION_LINK.ID.eq(NEWEST_LINK))
        .where(INVITATION_LINK.SECRET_HASH.eq(code.hash()), INVITATION_LINK.EXPIRES_AT.gt(now))
        .fetchOptional(row ->
            new Open(
                row.get(INVITATION.ID),
                row.get(INVITATION.CLASSROOM_ID),
                new Threshold.Invited(row.get(INVITATION.NAME), row.get(INVITATION.EMAIL)),
                Optional.ofNullable(row.get(INVITATION.GROUP_NAME))));
  }

  /**
   * Lets the actor in, and forgets the invitation.
   *
   * @return the row of the class; empty if no link has this code
   */
  static Optional<Long> accept(
      DSLContext sql, Actor.Account actor, Secret code, Classrooms classrooms, Instant now) {
    return behind(sql, code, now)
        .map(open -> {
          long enrolment =
              Admissions.enter(sql, actor, open.classroom(), false, code.hash(), classrooms, now);
          if (open.group().isPresent()) {
            Enrolments.setGroup(sql, enrolment, open.group(), actor.id(), now);
          }
          delete(sql, INVITATION.ID.eq(open.id()));
          return open.classroom();
        });
  }
}
