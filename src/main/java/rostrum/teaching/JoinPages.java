package rostrum.teaching;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.classes.Admissions;
import rostrum.classes.Classroom;
import rostrum.classes.CodeTries;
import rostrum.classes.Threshold;
import rostrum.entrance.Filled;
import rostrum.web.Form;
import rostrum.web.Origins;
import rostrum.web.View;
import rostrum.web.Views;

/** How a learner comes into a class: with a code that is read out, or a link. */
public final class JoinPages {
  private static final Logger LOG = LoggerFactory.getLogger(JoinPages.class);

  private final Admissions admissions;
  private final CodeTries tries;
  private final Origins origins;
  private final ClassView classes;
  private final Views views;

  public JoinPages(
      Admissions admissions, CodeTries tries, Origins origins, ClassView classes, Views views) {
    this.admissions = admissions;
    this.tries = tries;
    this.origins = origins;
    this.classes = classes;
    this.views = views;
  }

  /** Where the code is typed. */
  public void ask(Context ctx, Actor actor) {
    views.answer(ctx, Filled.fresh(typing(), Map.of()));
  }

  private static View typing() {
    return View.of("join-code").part("main").with("isVoid", false);
  }

  /** Leads to what the code opens; it changes nothing. */
  public void find(Context ctx, Actor actor) {
    Filled filled = new Filled(new Form(ctx));
    String code = filled.text("code");
    if (isRefused(ctx, actor)) {
      return;
    }
    Optional<Threshold> threshold = admissions.behind(code);
    if (threshold.isPresent()) {
      ctx.redirect(address(threshold.get().code()), HttpStatus.SEE_OTHER);
      return;
    }
    if (!code.isEmpty()) {
      tries.wrong(actor, origins.client(ctx));
    }
    filled.flaw("code", code.isEmpty() ? "flaw.secret.nothing" : "classes.flaw.code");
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(typing()));
  }

  /** Whoever typed too many wrong codes waits; what was typed stays in the form. */
  private boolean isRefused(Context ctx, Actor actor) {
    Optional<Duration> wait = tries.wait(actor, origins.client(ctx));
    if (wait.isEmpty()) {
      return false;
    }
    Filled filled = new Filled(new Form(ctx));
    filled.text("code");
    filled.flaw("code", "classes.flaw.codes");
    ctx.header("Retry-After", String.valueOf(Math.max(1, wait.get().toSeconds())));
    Views.refuse(ctx, HttpStatus.TOO_MANY_REQUESTS);
    views.answer(ctx, filled.again(typing()));
    return true;
  }

  private static String address(String code) {
    return "/join/" + code;
  }

  /** The class, and what it takes to come in. */
  public void show(Context ctx, Actor actor) {
    if (isRefused(ctx, actor)) {
      return;
    }
    Optional<Threshold> threshold = admissions.behind(ctx.pathParam("code"));
    if (threshold.isEmpty()) {
      isVoid(ctx, actor);
      return;
    }
    views.answer(
        ctx,
        View.of("join")
            .with("threshold", threshold.get())
            .with("about", classes.course(actor, threshold.get().classroom().course()))
            .with("next", address(threshold.get().code())));
  }

  private void isVoid(Context ctx, Actor actor) {
    tries.wrong(actor, origins.client(ctx));
    Views.refuse(ctx, HttpStatus.NOT_FOUND);
    views.answer(ctx, Filled.fresh(typing().with("isVoid", true), Map.of()));
  }

  /** Comes in; whoever is not signed in any more does that first. */
  public void join(Context ctx, Actor actor) {
    String code = ctx.pathParam("code");
    if (!(actor instanceof Actor.Account account)) {
      show(ctx, actor);
      return;
    }
    if (isRefused(ctx, actor)) {
      return;
    }
    Optional<Classroom> joined = admissions.join(account, code);
    if (joined.isEmpty()) {
      isVoid(ctx, actor);
      return;
    }
    LOG.info("account {} came to class {}", account.id(), joined.get().id());
    ctx.redirect(ClassPages.address(joined.get()), HttpStatus.SEE_OTHER);
  }
}
