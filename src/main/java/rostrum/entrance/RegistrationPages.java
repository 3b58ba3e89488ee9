package rostrum.entrance;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Entrance;
import rostrum.accounts.Entry;
import rostrum.accounts.Outcome;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.Registration;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** How a learner gets an account. Instructors and administrators are added by command. */
public final class RegistrationPages {
  private static final Logger LOG = LoggerFactory.getLogger(RegistrationPages.class);

  private final Entrance entrance;
  private final PasswordRule rule;
  private final Doorbell doorbell;
  private final Views views;

  public RegistrationPages(Entrance entrance, PasswordRule rule, Doorbell doorbell, Views views) {
    this.entrance = entrance;
    this.rule = rule;
    this.doorbell = doorbell;
    this.views = views;
  }

  /** The form; whoever is signed in has an account. */
  public void show(Context ctx, Actor actor) {
    if (actor instanceof Actor.Visitor) {
      views.answer(ctx, Filled.fresh(View.of("register"), Map.of()));
    } else {
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    }
  }

  /** Adds the account and lets its owner in. */
  public void register(Context ctx, Actor actor) {
    if (!(actor instanceof Actor.Visitor)) {
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
      return;
    }
    Filled filled = new Filled(new Form(ctx));
    String name = filled.name("name");
    Optional<EmailAddress> email = filled.email("email");
    Optional<ZoneId> zone = filled.zone("zone");
    String password =
        filled.newPassword("password", rule, email.map(EmailAddress::text).orElse(""), name);
    if (!filled.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(View.of("register")));
      return;
    }
    Registration registration = new Registration(name, email.orElseThrow(), zone, password);
    switch (entrance.register(doorbell.caller(ctx), registration)) {
      case Outcome.Done<Entry>(Entry entry) -> {
        LOG.info("account {} registered or came in", entry.account().id());
        doorbell.open(ctx, entry);
      }
      case Outcome.Refused<Entry>(Outcome.Reason reason) -> {
        LOG.warn("registering refused: {}", reason.slug());
        filled.refuse("email", "email", reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(View.of("register")));
      }
    }
  }
}
