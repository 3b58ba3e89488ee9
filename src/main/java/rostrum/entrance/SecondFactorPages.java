package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.Entrance;
import rostrum.accounts.Entry;
import rostrum.accounts.Outcome;
import rostrum.accounts.OwnSecondFactor;
import rostrum.accounts.Profile;
import rostrum.accounts.SecondFactorRule;
import rostrum.accounts.SecondFactors;
import rostrum.accounts.Secret;
import rostrum.accounts.SharedKey;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Codes of a phone after the password: asked for at the door, switched on and off within. */
public final class SecondFactorPages {
  private static final Logger LOG = LoggerFactory.getLogger(SecondFactorPages.class);
  private static final String ADDRESS = "/account/second-factor";

  private final Entrance entrance;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondFactorRule rule;
  private final OwnSecondFactor own;
  private final Doorbell doorbell;
  private final Views views;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public SecondFactorPages(
      Entrance entrance,
      Accounts accounts,
      SecondFactors factors,
      SecondFactorRule rule,
      OwnSecondFactor own,
      Doorbell doorbell,
      Views views,
      ZoneId zone) {
    this.entrance = entrance;
    this.accounts = accounts;
    this.factors = factors;
    this.rule = rule;
    this.own = own;
    this.doorbell = doorbell;
    this.views = views;
    this.zone = zone;
  }

  /** Where the code is typed, for whoever has given the password in this browser. */
  public void ask(Context ctx, Actor actor) {
    if (isHalfIn(ctx, actor)) {
      views.answer(ctx, Filled.fresh(asking(ctx), Map.of()));
    } else {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }
  }

  private boolean isHalfIn(Context ctx, Actor actor) {
    return actor instanceof Actor.Visitor && entrance.isHalfIn(doorbell.caller(ctx));
  }

  private static View asking(Context ctx) {
    return View.of("sign-in-code").with("next", Doorbell.next(ctx));
  }

  /** Lets in who has the code. */
  public void enter(Context ctx, Actor actor) {
    if (!isHalfIn(ctx, actor)) {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
      return;
    }
    Filled filled = new Filled(new Form(ctx));
    String code = filled.secret("code");
    if (!filled.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(asking(ctx)));
      return;
    }
    switch (entrance.withSecondFactor(doorbell.caller(ctx), code)) {
      case Outcome.Done<Entry>(Entry entry) -> {
        LOG.info("account {} signed in (code)", entry.account().id());
        doorbell.open(ctx, entry);
      }
      case Outcome.Refused<Entry>(Outcome.Reason reason) -> {
        LOG.warn("signing in refused (code): {}", reason.slug());
        refuse(ctx, filled, "code", reason);
        views.answer(ctx, filled.again(asking(ctx)));
      }
    }
  }

  private static void refuse(Context ctx, Filled filled, String field, Outcome.Reason reason) {
    filled.refuse(field, field, reason);
    Doorbell.refuse(ctx, reason);
  }

  /** Whether codes are asked for, and the form that changes it. */
  public void show(Context ctx, Actor actor) {
    views.answer(ctx, Filled.fresh(view(Who.is(actor)), Map.of()));
  }

  private View view(Actor.Account account) {
    Moments moments = new Moments(account.zoneOr(zone));
    Optional<SecondFactors.State> state = factors.of(account);
    return View.of("second-factor")
        .part("main")
        .with("isDue", rule.isDue(account))
        .with("hasPassword", accounts.profile(account).password().isPresent())
        .with("since", state.map(SecondFactors.State::since).map(moments::of))
        .with("codes", state.map(SecondFactors.State::codes).orElse(0));
  }

  /** A key to be put into a phone. */
  public void propose(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String password = filled.secret("confirmation");
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    switch (own.propose(account, doorbell.caller(ctx), password)) {
      case Outcome.Done<Optional<SharedKey>>(Optional<SharedKey> key) ->
          key.ifPresentOrElse(
              proposed -> views.answer(ctx, Filled.fresh(view(account, proposed), Map.of())),
              () -> ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER));
      case Outcome.Refused<Optional<SharedKey>>(Outcome.Reason reason) -> {
        refuse(ctx, filled, "confirmation", reason);
        views.answer(ctx, filled.again(view(account)));
      }
    }
  }

  private void flawed(Context ctx, Actor.Account account, Filled filled) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(view(account)));
  }

  private View view(Actor.Account account, SharedKey key) {
    Profile profile = accounts.profile(account);
    String address = key.address(profile.email().or(profile::name).orElse(profile.role().slug()));
    return View.of("second-factor-key")
        .part("main")
        .with("letters", key.letters().replaceAll("(.{4})(?!$)", "$1 "))
        .with("address", address)
        .with("picture", QrPicture.of(address));
  }

  /** Has codes asked for from now on, and shows those for paper. */
  public void confirm(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String code = filled.secret("code");
    Optional<SharedKey> key = own.proposed(account);
    if (key.isEmpty()) {
      ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
      return;
    }
    if (!filled.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view(account, key.get())));
      return;
    }
    switch (own.confirm(account, doorbell.caller(ctx), code, doorbell.session(ctx))) {
      case Outcome.Done<List<Secret>>(List<Secret> codes) -> {
        LOG.info("account {} has codes asked for", account.id());
        List<String> texts = codes.stream().map(Secret::text).toList();
        views.answer(ctx, View.of("second-factor-codes").part("main").with("codes", texts));
      }
      case Outcome.Refused<List<Secret>>(Outcome.Reason reason) -> {
        refuse(ctx, filled, "code", reason);
        views.answer(ctx, filled.again(view(account, key.get())));
      }
    }
  }

  /** Has codes asked for no more. */
  public void remove(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String password = filled.secret("confirmation");
    String code = filled.secret("code");
    if (!filled.isSound()) {
      flawed(ctx, account, filled);
      return;
    }
    Outcome<Boolean> outcome =
        own.remove(account, doorbell.caller(ctx), password, code, doorbell.session(ctx));
    switch (outcome) {
      case Outcome.Done<Boolean> done -> {
        LOG.info("account {} has codes asked for no more", account.id());
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
      }
      case Outcome.Refused<Boolean>(Outcome.Reason reason) -> {
        LOG.warn("account {}: switching codes off refused: {}", account.id(), reason.slug());
        filled.refuse("removal", "removal", reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(view(account)));
      }
    }
  }
}
