package rostrum.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import rostrum.accounts.SecondFactors.Half;
import rostrum.accounts.Tries.Subject;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Author;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.storage.Database;

/**
 * The ways in: each ends in a new session, and the account takes over what the browser had kept.
 * None tells whether an address has an account, but that of registering.
 */
public final class Entrance {
  private static final int MOST_NEW_BROWSERS = 300;
  private static final String PASSWORD = "password";
  private static final String TOKEN = "console-token";
  private static final String SECOND_FACTOR = "second-factor";
  private static final String CODE = "recovery-code";
  private static final String LINK = "link";
  private static final Duration BECOMES_KNOWN = Duration.ofMinutes(15);

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Accounts accounts;
  private final Learners learners;
  private final Recoveries recoveries;
  private final ConsoleTokens tokens;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Tries tries;
  private final Limits limits;
  private final Refusals refusals;
  private final PasswordHashes hashes;
  private final Consumer<Actor> gotLearner;
  private final Clock clock;

  /**
   * @param gotLearner is told of each account that took a browser's learner over, in the same
   *     transaction
   */
  public Entrance(
      Database database,
      Accounts accounts,
      Learners learners,
      Recoveries recoveries,
      ConsoleTokens tokens,
      SecondFactors factors,
      Sessions sessions,
      Tries tries,
      Limits limits,
      PasswordHashes hashes,
      Consumer<Actor> gotLearner,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.learners = learners;
    this.recoveries = recoveries;
    this.tokens = tokens;
    this.factors = factors;
    this.sessions = sessions;
    this.tries = tries;
    this.limits = limits;
    this.refusals = new Refusals(database);
    this.hashes = hashes;
    this.gotLearner = gotLearner;
    this.clock = clock;
  }

  /**
   * Adds an account for somebody, who comes in with it and gets a recovery code. Somebody who sends
   * the same once more comes in, too.
   *
   * @param role learner or instructor
   */
  public Outcome<Entry> register(Caller caller, Registration registration, Role role) {
    if (accounts.of(registration.email()).isEmpty()) {
      if (database.write(sql -> isCrowded(sql, caller))) {
        return Outcome.refused(Outcome.Reason.CROWDED);
      }
      try {
        String hash = hashes.of(registration.password());
        Optional<Entry> entry = database.write(sql -> added(sql, caller, registration, role, hash));
        if (entry.isPresent()) {
          return new Outcome.Done<>(entry.get());
        }
      } catch (PasswordHashes.Busy e) {
        return Outcome.refused(Outcome.Reason.BUSY);
      }
    }
    return switch (withPassword(caller, registration.email(), registration.password())) {
      case Outcome.Done<Entry> done -> done;
      case Outcome.Refused<Entry>(Outcome.Reason reason) ->
          Outcome.refused(reason == Outcome.Reason.WRONG ? Outcome.Reason.TAKEN : reason);
    };
  }

  /** A class sits behind one address, so a browser that was here before is never too many. */
  private boolean isCrowded(DSLContext sql, Caller caller) {
    return !learners.isKnown(sql, caller.visitor(), clock.instant().minus(BECOMES_KNOWN))
        && limits.count(sql, "registering from " + caller.address(), MOST_NEW_BROWSERS).isPresent();
  }

  private Optional<Entry> added(
      DSLContext sql, Caller caller, Registration registration, Role role, String hash) {
    Instant now = clock.instant();
    return Accounts.add(sql, registration, role, hash, now)
        .map(account -> {
          takeOver(sql, caller, account);
          Accounts.recordMaking(sql, caller.visitor().author(), account, now);
          String place = Subject.password(registration.email()).place(caller.address());
          return letIn(sql, caller, new Half(account.id(), place, true), "registration");
        });
  }

  /** Joining cards takes long, and whoever records something holds the ledger. */
  private void takeOver(DSLContext sql, Caller caller, Actor.Account account) {
    if (learners.takeOver(sql, caller.visitor(), account.id())) {
      gotLearner.accept(account);
    }
  }

  /** Lets in who knows the password of an address. */
  public Outcome<Entry> withPassword(Caller caller, EmailAddress email, String password) {
    Subject subject = Subject.password(email);
    Outcome<Entry> outcome =
        tries.attempt(
            subject,
            caller.address(),
            () -> {
              Optional<Accounts.Credentials> known = accounts.of(email);
              return hashes.fits(password, known.flatMap(Accounts.Credentials::hash))
                  ? database.write(sql ->
                      known
                          .filter(compared -> accounts.stand(sql, compared))
                          .map(compared ->
                              enter(
                                  sql,
                                  caller,
                                  compared.account(),
                                  subject.place(caller.address()),
                                  PASSWORD)))
                  : Optional.empty();
            });
    return refusals.told(outcome, PASSWORD, sql -> refused(Accounts.id(sql, email)));
  }

  private Act refused(Optional<Long> account) {
    Act refused = Act.of(clock.instant(), Deed.SIGN_IN_REFUSED, new Author.Visitor());
    return account.map(id -> refused.about(About.account(id))).orElse(refused);
  }

  /** Lets in who has the token of the console; who reads the console is asked for no code. */
  public Outcome<Entry> withToken(Caller caller, String typed) {
    Subject subject = Subject.consoleToken();
    Outcome<Entry> outcome =
        tries.attempt(
            subject,
            caller.address(),
            () ->
                database.write(sql ->
                    tokens
                        .use(sql, typed)
                        .map(account ->
                            letIn(
                                sql,
                                caller,
                                new Half(account.id(), subject.place(caller.address()), false),
                                TOKEN))));
    return refusals.told(outcome, TOKEN, sql -> refused(Optional.empty()));
  }

  /** Whether somebody has given the password in this browser, and is asked for the code. */
  public boolean isHalfIn(Caller caller) {
    return database.read(
        sql -> SecondFactors.half(sql, caller.visitor(), clock.instant()).isPresent());
  }

  /**
   * Lets in who is half in and has the code of the phone, or one on paper.
   *
   * @return refused as wrong also if nobody is half in with this browser, or not any more
   */
  public Outcome<Entry> withSecondFactor(Caller caller, String code) {
    return database
        .read(sql -> SecondFactors.half(sql, caller.visitor(), clock.instant()))
        .map(half ->
            refusals.told(
                tries.attempt(
                    Subject.secondFactor(half.account()),
                    caller.address(),
                    () -> database.write(sql -> withSecondFactor(sql, caller, code))),
                SECOND_FACTOR,
                sql -> refused(Optional.of(half.account()))))
        .orElseGet(() -> Outcome.refused(Outcome.Reason.WRONG));
  }

  private Optional<Entry> withSecondFactor(DSLContext sql, Caller caller, String code) {
    Instant now = clock.instant();
    return SecondFactors.half(sql, caller.visitor(), now)
        .filter(half -> factors.use(sql, half.account(), code, now))
        .map(half -> {
          SecondFactors.endHalves(sql, half.account());
          return letIn(sql, caller, half, SECOND_FACTOR);
        });
  }

  /** Lets in who has the recovery code of an address, and sets a new password. */
  public Outcome<Entry> withCode(Caller caller, EmailAddress email, String typed, String password) {
    return recover(
        caller,
        Subject.code(email),
        CODE,
        sql -> Accounts.id(sql, email),
        password,
        () -> recoveries.isGood(email, typed),
        sql -> Recoveries.useCode(sql, email, typed, clock.instant()));
  }

  /** Lets in who has a link that was handed over, and sets a new password. */
  public Outcome<Entry> withLink(Caller caller, Secret link, String password) {
    return recover(
        caller,
        Subject.link(),
        LINK,
        sql -> Optional.empty(),
        password,
        () -> recoveries.isGood(link),
        sql -> Recoveries.useLink(sql, link, clock.instant()));
  }

  /** The hash is made before the transaction, which shall not wait for it, and for nobody else. */
  private Outcome<Entry> recover(
      Caller caller,
      Subject subject,
      String way,
      Function<DSLContext, Optional<Long>> whose,
      String password,
      BooleanSupplier isGood,
      Function<DSLContext, Optional<Actor.Account>> use) {
    Outcome<Entry> outcome =
        tries.attempt(
            subject,
            caller.address(),
            () -> {
              if (!isGood.getAsBoolean()) {
                return Optional.empty();
              }
              String hash = hashes.of(password);
              String place = subject.place(caller.address());
              return database.write(sql ->
                  use.apply(sql).map(account -> recovered(sql, caller, account, hash, place, way)));
            });
    return refusals.told(outcome, way, sql -> refused(whose.apply(sql)));
  }

  private Entry recovered(
      DSLContext sql, Caller caller, Actor.Account account, String hash, String place, String way) {
    Instant now = clock.instant();
    Accounts.setPassword(sql, account.id(), hash, now);
    Recoveries.endLinks(sql, account.id(), now);
    sessions.endAll(sql, account);
    Ledger.append(
        sql,
        Act.of(now, Deed.PASSWORD_RECOVERED, account.author())
            .about(About.account(account.id()))
            .detail(way)
            .from(place));
    return enter(sql, caller, account, place, way);
  }

  /** Whoever came by another way than the password has used a recovery code up, or may have. */
  private Entry enter(
      DSLContext sql, Caller caller, Actor.Account account, String place, String way) {
    Half half = new Half(account.id(), place, !way.equals(PASSWORD));
    if (SecondFactors.areAsked(sql, account.id())) {
      SecondFactors.ask(sql, caller.visitor(), half, clock.instant());
      return new Entry(account, Optional.empty(), Optional.empty());
    }
    return letIn(sql, caller, half, way);
  }

  private Entry letIn(DSLContext sql, Caller caller, Half half, String way) {
    Instant now = clock.instant();
    Actor.Account account = Accounts.account(sql, half.account());
    takeOver(sql, caller, account);
    Secret session = Secret.forSession(random);
    Sessions.start(sql, session, account.id(), caller.browser(), half.place(), now);
    Optional<Secret> code =
        half.renewsCode()
            ? Optional.of(recoveries.issueCode(sql, account.id(), now))
            : Optional.empty();
    Ledger.append(
        sql,
        Act.of(now, Deed.SIGNED_IN, account.author())
            .about(About.account(account.id()))
            .detail(way)
            .from(half.place()));
    return new Entry(account, Optional.of(session), code);
  }
}
