package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.Belongings;
import rostrum.accounts.Outcome;
import rostrum.accounts.OwnAccount;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Taking everything along, as a page and as a file, and leaving for good. */
public final class LeavingPages {
  private static final Logger LOG = LoggerFactory.getLogger(LeavingPages.class);

  private final Accounts accounts;
  private final OwnAccount own;
  private final Belongings belongings;
  private final Doorbell doorbell;
  private final Views views;

  public LeavingPages(
      Accounts accounts, OwnAccount own, Belongings belongings, Doorbell doorbell, Views views) {
    this.accounts = accounts;
    this.own = own;
    this.belongings = belongings;
    this.doorbell = doorbell;
    this.views = views;
  }

  /** Everything about oneself, to read. */
  public void everything(Context ctx, Actor actor) {
    views.answer(
        ctx,
        View.of("everything")
            .with(
                "tables", own.everything(Who.is(actor)).stream().map(Everything::shown).toList()));
  }

  /** The same as a file for other programs. */
  public void file(Context ctx, Actor actor) {
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"rostrum-everything.json\"");
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(Everything.json(own.everything(Who.is(actor))));
  }

  /** What leaving means, and the form for it. */
  public void ask(Context ctx, Actor actor) {
    views.answer(ctx, Filled.fresh(view(Who.is(actor)), Map.of()));
  }

  /** Removes the account and all that hangs on it. */
  public void leave(Context ctx, Actor actor) {
    Actor.Account account = Who.is(actor);
    Filled filled = new Filled(new Form(ctx));
    String password = filled.secret("password");
    if (!filled.isSound() || accounts.profile(account).password().isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view(account)));
      return;
    }
    switch (own.delete(account, doorbell.caller(ctx), password)) {
      case Outcome.Done<Integer>(Integer rows) -> {
        LOG.info("account {} was deleted with all its {} rows", account.id(), rows);
        doorbell.farewell(ctx);
        views.answer(ctx, View.of("farewell").with("rows", rows));
      }
      case Outcome.Refused<Integer>(Outcome.Reason reason) -> {
        filled.refuse("password", "confirmation", reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(view(account)));
      }
    }
  }

  private View view(Actor.Account account) {
    Map<String, Integer> count = belongings.count(account);
    return View.of("deletion")
        .with("profile", accounts.profile(account))
        .with("answers", count.getOrDefault("step", 0))
        .with("cards", count.getOrDefault("card", 0))
        .with("rows", count.values().stream().mapToInt(Integer::intValue).sum());
  }
}
