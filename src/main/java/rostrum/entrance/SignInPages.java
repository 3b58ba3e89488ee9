package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Entrance;
import rostrum.accounts.Entry;
import rostrum.accounts.Outcome;
import rostrum.accounts.Sessions;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Signing in, with a password or with the token of the server’s console, and signing out. */
public final class SignInPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

  private final Entrance entrance;
  private final ConsoleTokens tokens;
  private final Sessions sessions;
  private final Doorbell doorbell;
  private final Views views;
  private final boolean isPrivate;

  /**
   * @param isPrivate whether nobody may register by themselves
   */
  public SignInPages(
      Entrance entrance,
      ConsoleTokens tokens,
      Sessions sessions,
      Doorbell doorbell,
      Views views,
      boolean isPrivate) {
    this.entrance = entrance;
    this.tokens = tokens;
    this.sessions = sessions;
    this.doorbell = doorbell;
    this.views = views;
    this.isPrivate = isPrivate;
  }

  /** The forms; whoever is signed in has no use for them. */
  public void show(Context ctx, Actor actor) {
    if (actor instanceof Actor.Visitor) {
      views.answer(ctx, Filled.fresh(view(ctx), Map.of()));
    } else {
      ctx.redirect(Doorbell.next(ctx).orElseGet(() -> doorbell.home(actor)), HttpStatus.SEE_OTHER);
    }
  }

  /** Starts a session for whoever knows the password. */
  public void enter(Context ctx, Actor actor) {
    Filled filled = new Filled(new Form(ctx));
    Optional<EmailAddress> email = filled.email("email");
    String password = filled.secret("password");
    if (actor instanceof Actor.Visitor && filled.isSound()) {
      answer(
          ctx,
          filled,
          "entry",
          entrance.withPassword(doorbell.caller(ctx), email.orElseThrow(), password));
    } else {
      answer(ctx, actor, filled);
    }
  }

  /** Starts a session for whoever has the token. */
  public void enterByToken(Context ctx, Actor actor) {
    Filled filled = new Filled(new Form(ctx));
    String token = filled.secret("token");
    if (actor instanceof Actor.Visitor && filled.isSound()) {
      answer(ctx, filled, "token", entrance.withToken(doorbell.caller(ctx), token));
    } else {
      answer(ctx, actor, filled);
    }
  }

  private void answer(Context ctx, Filled filled, String field, Outcome<Entry> outcome) {
    switch (outcome) {
      case Outcome.Done<Entry>(Entry entry) -> {
        LOG.info(
            "account {} {} ({})",
            entry.account().id(),
            entry.session().isPresent() ? "signed in" : "is asked for a code",
            field);
        doorbell.open(ctx, entry);
      }
      case Outcome.Refused<Entry>(Outcome.Reason reason) -> {
        LOG.warn("signing in refused ({}): {}", field, reason.slug());
        filled.refuse(field, field, reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(view(ctx)));
      }
    }
  }

  private void answer(Context ctx, Actor actor, Filled filled) {
    if (actor instanceof Actor.Visitor) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view(ctx)));
    } else {
      ctx.redirect(doorbell.home(actor), HttpStatus.SEE_OTHER);
    }
  }

  /** Ends the session; whoever has none is signed out already. */
  public void leave(Context ctx, Actor actor) {
    if (actor instanceof Actor.Account account) {
      sessions.end(account, doorbell.session(ctx));
    }
    doorbell.forget(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private View view(Context ctx) {
    return View.of("sign-in")
        .with("isTaken", tokens.areUsed())
        .with("isPrivate", isPrivate)
        .with("next", Doorbell.next(ctx));
  }
}
