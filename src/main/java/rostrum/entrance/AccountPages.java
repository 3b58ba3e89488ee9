package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.Caller;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Outcome;
import rostrum.accounts.OwnAccount;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.Profile;
import rostrum.accounts.Recoveries;
import rostrum.accounts.SecondFactors;
import rostrum.accounts.Secret;
import rostrum.accounts.Sessions;
import rostrum.classes.Accommodations;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** One’s own account: what it says, how one signs in, and where one is signed in. */
public final class AccountPages {
  private static final Logger LOG = LoggerFactory.getLogger(AccountPages.class);
  private static final String ADDRESS = "/account";
  private static final String OTHERS = "others";
  private static final Set<String> SAVED = Set.of("profile", "email", "password", "session");

  private final Accounts accounts;
  private final OwnAccount own;
  private final Sessions sessions;
  private final Recoveries recoveries;
  private final SecondFactors factors;
  private final Accommodations accommodations;
  private final PasswordRule rule;
  private final Doorbell doorbell;
  private final Views views;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public AccountPages(
      Accounts accounts,
      OwnAccount own,
      Sessions sessions,
      Recoveries recoveries,
      SecondFactors factors,
      Accommodations accommodations,
      PasswordRule rule,
      Doorbell doorbell,
      Views views,
      ZoneId zone) {
    this.accounts = accounts;
    this.own = own;
    this.sessions = sessions;
    this.recoveries = recoveries;
    this.factors = factors;
    this.accommodations = accommodations;
    this.rule = rule;
    this.doorbell = doorbell;
    this.views = views;
    this.zone = zone;
  }

  public void show(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    views.answer(ctx, Filled.fresh(view(ctx, account), typed(accounts.profile(account))));
  }

  /** Name and time zone. */
  public void describe(Context ctx, Actor actor) {
    Filled filled = new Filled(new Form(ctx));
    String name = filled.name("name");
    Optional<ZoneId> chosen = filled.zone("zone");
    if (filled.isSound()) {
      accounts.describe(Who.is(actor), name, chosen);
      saved(ctx, "profile");
    } else {
      flawed(ctx, Who.is(actor), filled);
    }
  }

  public void changeEmail(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    Optional<EmailAddress> email = filled.email("email");
    String password = confirmation(account, filled, "email-password");
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    answer(
        ctx,
        account,
        filled,
        "email-password",
        own.changeEmail(account, doorbell.caller(ctx), email.orElseThrow(), password),
        done -> saved(ctx, "email"));
  }

  public void changePassword(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Profile profile = accounts.profile(account);
    Filled filled = new Filled(new Form(ctx));
    String password = confirmation(account, filled, "password-now");
    String next =
        filled.newPassword(
            "password-new", rule, profile.email().orElse(""), profile.name().orElse(""));
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    answer(
        ctx,
        account,
        filled,
        "password-now",
        own.changePassword(account, doorbell.caller(ctx), password, next),
        session -> {
          doorbell.give(ctx, account, session);
          saved(ctx, "password");
        });
  }

  /** A new recovery code, shown this once. */
  public void renewCode(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String password = confirmation(account, filled, "code-password");
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    answer(
        ctx,
        account,
        filled,
        "code-password",
        own.renewCode(account, doorbell.caller(ctx), password),
        (Secret code) -> doorbell.show(ctx, code, ADDRESS));
  }

  /** Signs the actor out in another browser, or in all others. */
  public void endSession(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String session = filled.text("session");
    if (session.isEmpty()) {
      filled.flaw("session", "flaw.session.nothing");
    }
    String password = confirmation(account, filled, "session-password");
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    Caller caller = doorbell.caller(ctx);
    answer(
        ctx,
        account,
        filled,
        "session-password",
        session.equals(OTHERS)
            ? own.endOtherSessions(account, caller, password, doorbell.session(ctx))
            : own.endSession(account, caller, password, session),
        done -> saved(ctx, "session"));
  }

  private <T> void answer(
      Context ctx,
      Actor.Account account,
      Filled filled,
      String field,
      Outcome<T> outcome,
      Consumer<T> done) {
    switch (outcome) {
      case Outcome.Done<T>(T value) -> {
        LOG.info("account {}: {} {}", account.id(), ctx.method(), ctx.path());
        done.accept(value);
      }
      case Outcome.Refused<T>(Outcome.Reason reason) -> {
        LOG.warn("account {}: {} refused: {}", account.id(), ctx.path(), reason.slug());
        filled.refuse(field, "confirmation", reason);
        Doorbell.refuse(ctx, reason);
        again(ctx, account, filled);
      }
    }
  }

  /** The password once more, of whoever has one. */
  private String confirmation(Actor.Account account, Filled filled, String field) {
    return accounts.profile(account).password().isPresent() ? filled.secret(field) : "";
  }

  private void flawed(Context ctx, Actor.Account account, Filled filled) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    again(ctx, account, filled);
  }

  private void again(Context ctx, Actor.Account account, Filled filled) {
    typed(accounts.profile(account)).forEach(filled::keep);
    views.answer(ctx, filled.again(view(ctx, account)));
  }

  private static void saved(Context ctx, String what) {
    ctx.redirect(ADDRESS + "?saved=" + what + "#saved", HttpStatus.SEE_OTHER);
  }

  private View view(Context ctx, Actor.Account account) {
    Profile profile = accounts.profile(account);
    Moments moments = new Moments(account.zoneOr(zone));
    return View.of("account")
        .part("main")
        .with("profile", profile)
        .with("since", moments.of(profile.since()))
        .with("code", profile.code().map(moments::of))
        .with("factor", factors.of(account).map(SecondFactors.State::since).map(moments::of))
        .with("links", recoveries.links(account).stream().map(moments::of).toList())
        .with("granted", accommodations.own(account).map(moments::of))
        .with(
            "sessions",
            sessions.open(account, doorbell.session(ctx)).stream().map(moments::of).toList())
        .with("saved", Optional.ofNullable(ctx.queryParam("saved")).filter(SAVED::contains));
  }

  private static Map<String, String> typed(Profile profile) {
    Map<String, String> typed = new LinkedHashMap<>();
    profile.name().ifPresent(name -> typed.put("name", name));
    profile.email().ifPresent(email -> typed.put("email", email));
    profile.zone().ifPresent(zone -> typed.put("zone", zone.getId()));
    return typed;
  }
}
