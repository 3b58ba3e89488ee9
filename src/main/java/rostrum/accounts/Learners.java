package rostrum.accounts;

import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.VISITOR;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import rostrum.storage.Recall;

/**
 * Finds the learners on whom an actor's answers and reading hang. A browser that has not sent
 * anything yet has none: the first thing that is kept creates it.
 *
 * <p>Its methods run inside the caller's transaction, so that a learner and the learner's first row
 * are saved together.
 */
public final class Learners {
  private final Recall<Actor, List<Long>> found = new Recall<>(LEARNER, VISITOR);

  /**
   * All learners of an actor; an account may have taken over those of several browsers, which then
   * show them only to whoever is signed in.
   */
  public List<Long> of(DSLContext tx, Actor actor) {
    return found.of(
        tx, actor, () -> List.copyOf(tx.fetchValues(select(actor).orderBy(LEARNER.ID))));
  }

  /** Whether a row hangs on one of them: as part of a query, unless they are known without one. */
  public Condition owns(DSLContext tx, Field<Long> learner, Actor actor) {
    if (!Recall.isPossible(tx)) {
      return learner.in(select(actor));
    }
    List<Long> own = of(tx, actor);
    return own.size() == 1 ? learner.eq(own.getFirst()) : learner.in(own);
  }

  /** Whether nothing can hang on them, as far as can be told without a query. */
  public boolean hasNone(DSLContext tx, Actor actor) {
    return Recall.isPossible(tx) && of(tx, actor).isEmpty();
  }

  private static SelectConditionStep<Record1<Long>> select(Actor actor) {
    return switch (actor) {
      case Actor.Visitor(String tokenHash) ->
          DSL.select(LEARNER.ID)
              .from(VISITOR)
              .join(LEARNER)
              .on(LEARNER.ID.eq(VISITOR.LEARNER_ID))
              .where(VISITOR.TOKEN_HASH.eq(tokenHash), LEARNER.ACCOUNT_ID.isNull());
      case Actor.Account account ->
          DSL.select(LEARNER.ID).from(LEARNER).where(LEARNER.ACCOUNT_ID.eq(account.id()));
      case Actor.Operator() -> DSL.select(LEARNER.ID).from(LEARNER).where(DSL.falseCondition());
    };
  }

  /**
   * The learner under whom an actor's next row is saved, created if there is none. Two first
   * requests of one browser at once end in a unique violation for one of them; tried again, it
   * finds the other's learner.
   *
   * @throws IllegalArgumentException for the operator, who learns nothing
   */
  public long own(DSLContext tx, Actor actor, Instant now) {
    List<Long> existing = of(tx, actor);
    if (!existing.isEmpty()) {
      return existing.getFirst();
    }
    return switch (actor) {
      case Actor.Visitor(String tokenHash) -> {
        long learner = create(tx.insertInto(LEARNER).set(LEARNER.CREATED_AT, now));
        tx.insertInto(VISITOR)
            .set(VISITOR.TOKEN_HASH, tokenHash)
            .set(VISITOR.LEARNER_ID, learner)
            .set(VISITOR.CREATED_AT, now)
            .execute();
        yield learner;
      }
      case Actor.Account account ->
          create(
              tx.insertInto(LEARNER)
                  .set(LEARNER.ACCOUNT_ID, account.id())
                  .set(LEARNER.CREATED_AT, now));
      case Actor.Operator() -> throw new IllegalArgumentException("the operator has no learner");
    };
  }

  /** Whether a browser had kept something before a moment, and still comes without an account. */
  boolean isKnown(DSLContext tx, Actor.Visitor visitor, Instant before) {
    return !of(tx, visitor).isEmpty()
        && tx.fetchExists(
            VISITOR, VISITOR.TOKEN_HASH.eq(visitor.tokenHash()), VISITOR.CREATED_AT.le(before));
  }

  /**
   * Gives what a browser kept to an account. Its cookie names nobody from then on: whoever still
   * comes with it is a new visitor.
   *
   * @return whether it had kept anything
   */
  boolean takeOver(DSLContext tx, Actor.Visitor visitor, long account) {
    List<Long> kept = of(tx, visitor);
    tx.update(LEARNER)
        .set(LEARNER.ACCOUNT_ID, account)
        .where(LEARNER.ID.in(kept), LEARNER.ACCOUNT_ID.isNull())
        .execute();
    tx.deleteFrom(VISITOR).where(VISITOR.LEARNER_ID.in(kept)).execute();
    return !kept.isEmpty();
  }

  private static long create(InsertSetMoreStep<?> insert) {
    return insert.returningResult(LEARNER.ID).fetchSingle(LEARNER.ID);
  }
}
