package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.Caller;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Entrance;
import rostrum.accounts.Entry;
import rostrum.accounts.Outcome;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Secret;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** A new password for whoever has lost theirs: with the recovery code, or a link handed over. */
public final class RecoveryPages {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryPages.class);

  private final Entrance entrance;
  private final Recoveries recoveries;
  private final PasswordRule rule;
  private final Doorbell doorbell;
  private final Views views;

  public RecoveryPages(
      Entrance entrance, Recoveries recoveries, PasswordRule rule, Doorbell doorbell, Views views) {
    this.entrance = entrance;
    this.recoveries = recoveries;
    this.rule = rule;
    this.doorbell = doorbell;
    this.views = views;
  }

  /**
   * The form; a link uses nothing up by being opened. Its secret stands in the address, which is
   * told to no other page.
   */
  public void show(Context ctx, Actor actor) {
    Optional<String> link = Optional.ofNullable(ctx.queryParam("link"));
    boolean isGood = link.map(Secret::new).filter(recoveries::isGood).isPresent();
    ctx.header("Referrer-Policy", "no-referrer");
    if (link.isPresent() && !isGood) {
      ctx.status(HttpStatus.NOT_FOUND);
    }
    views.answer(ctx, Filled.fresh(view(link, link.isPresent() && !isGood), Map.of()));
  }

  /** Sets the new password and lets its owner in. */
  public void recover(Context ctx, Actor actor) {
    Form form = new Form(ctx);
    Optional<String> link = form.text("link");
    Filled filled = new Filled(form);
    if (link.isPresent()) {
      String password = filled.newPassword("password", rule, "", "");
      answer(
          ctx, filled, link, caller -> entrance.withLink(caller, new Secret(link.get()), password));
    } else {
      Optional<EmailAddress> email = filled.email("email");
      String code = filled.secret("code");
      String password =
          filled.newPassword("password", rule, email.map(EmailAddress::text).orElse(""), "");
      answer(
          ctx,
          filled,
          link,
          caller -> entrance.withCode(caller, email.orElseThrow(), code, password));
    }
  }

  /** What to try once a form is sound. */
  @FunctionalInterface
  private interface Way {
    Outcome<Entry> in(Caller caller);
  }

  private void answer(Context ctx, Filled filled, Optional<String> link, Way way) {
    if (!filled.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view(link, false)));
      return;
    }
    switch (way.in(doorbell.caller(ctx))) {
      case Outcome.Done<Entry>(Entry entry) -> {
        LOG.info("account {} has a new password by recovery", entry.account().id());
        doorbell.open(ctx, entry);
      }
      case Outcome.Refused<Entry>(Outcome.Reason reason) -> {
        LOG.warn("recovery refused: {}", reason.slug());
        boolean isVoid = link.isPresent() && reason == Outcome.Reason.WRONG;
        filled.refuse("recovery", "recovery", reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(view(link, isVoid)));
      }
    }
  }

  private static View view(Optional<String> link, boolean isVoid) {
    return View.of("recovery").with("link", link).with("isVoid", isVoid);
  }
}
