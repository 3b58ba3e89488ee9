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
import rostrum.accounts.Role;
import rostrum.classes.Admissions;
import rostrum.classes.Threshold;
import rostrum.web.Form;
import rostrum.web.Refusal;
import rostrum.web.View;
import rostrum.web.Views;

/**
 * How a learner gets an account; an instructor too, where the operator says so. A house that is
 * closed to visitors takes those who hold the code of a class.
 */
public final class RegistrationPages {
  private static final Logger LOG = LoggerFactory.getLogger(RegistrationPages.class);

  private final Entrance entrance;
  private final PasswordRule rule;
  private final Doorbell doorbell;
  private final Admissions admissions;
  private final Views views;
  private final boolean isPrivate;
  private final boolean instructorsRegister;

  /**
   * @param isPrivate whether nobody may register without a code
   * @param instructorsRegister whether people may say themselves that they teach
   */
  public RegistrationPages(
      Entrance entrance,
      PasswordRule rule,
      Doorbell doorbell,
      Admissions admissions,
      Views views,
      boolean isPrivate,
      boolean instructorsRegister) {
    this.entrance = entrance;
    this.rule = rule;
    this.doorbell = doorbell;
    this.admissions = admissions;
    this.views = views;
    this.isPrivate = isPrivate;
    this.instructorsRegister = instructorsRegister;
  }

  /** The form; whoever is signed in has an account. */
  public void show(Context ctx, Actor actor) {
    if (actor instanceof Actor.Visitor) {
      Optional<Threshold> threshold = threshold(ctx);
      refuseStrangers(threshold);
      views.answer(ctx, Filled.fresh(view(ctx), typed(threshold)));
    } else {
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    }
  }

  /** The class to which somebody is on the way. */
  private Optional<Threshold> threshold(Context ctx) {
    return Doorbell.next(ctx)
        .flatMap(path -> admissions.behind(path.substring(path.lastIndexOf('/') + 1)));
  }

  private void refuseStrangers(Optional<Threshold> threshold) {
    if (isPrivate && threshold.isEmpty()) {
      throw new Refusal("private");
    }
  }

  /** Whoever a roster names finds name and address filled in. */
  private static Map<String, String> typed(Optional<Threshold> threshold) {
    return threshold
        .flatMap(Threshold::invited)
        .map(invited -> Map.of("name", invited.name(), "email", invited.email()))
        .orElse(Map.of());
  }

  private View view(Context ctx) {
    return View.of("register")
        .with("next", Doorbell.next(ctx))
        .with("mayTeach", instructorsRegister && !isPrivate);
  }

  /** Adds the account and lets its owner in. */
  public void register(Context ctx, Actor actor) {
    if (!(actor instanceof Actor.Visitor)) {
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
      return;
    }
    refuseStrangers(threshold(ctx));
    Form form = new Form(ctx);
    Filled filled = new Filled(form);
    String name = filled.name("name");
    Optional<EmailAddress> email = filled.email("email");
    Optional<ZoneId> zone = filled.zone("zone");
    String password =
        filled.newPassword("password", rule, email.map(EmailAddress::text).orElse(""), name);
    if (!filled.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, filled.again(view(ctx)));
      return;
    }
    Registration registration = new Registration(name, email.orElseThrow(), zone, password);
    boolean teaches = instructorsRegister && !isPrivate && form.text("teaches").isPresent();
    Role role = teaches ? Role.INSTRUCTOR : Role.LEARNER;
    switch (entrance.register(doorbell.caller(ctx), registration, role)) {
      case Outcome.Done<Entry>(Entry entry) -> {
        LOG.info("account {} registered or came in", entry.account().id());
        doorbell.open(ctx, entry);
      }
      case Outcome.Refused<Entry>(Outcome.Reason reason) -> {
        LOG.warn("registering refused: {}", reason.slug());
        filled.refuse("email", "email", reason);
        Doorbell.refuse(ctx, reason);
        views.answer(ctx, filled.again(view(ctx)));
      }
    }
  }
}
