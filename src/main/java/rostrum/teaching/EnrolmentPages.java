package rostrum.teaching;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.Called;
import rostrum.accounts.Secret;
import rostrum.classes.Accommodation;
import rostrum.classes.Accommodations;
import rostrum.classes.Classroom;
import rostrum.classes.Enrolment;
import rostrum.classes.Enrolments;
import rostrum.entrance.Filled;
import rostrum.entrance.Moments;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.Origins;
import rostrum.web.View;
import rostrum.web.Views;

/** One learner of a class: let in, taken out, put into a group, granted more time. */
public final class EnrolmentPages {
  private static final Logger LOG = LoggerFactory.getLogger(EnrolmentPages.class);

  private static final Set<String> SAVED = Set.of("group", "accommodation");

  private final Enrolments enrolments;
  private final Accommodations accommodations;
  private final Origins origins;
  private final ClassView classes;
  private final Views views;

  public EnrolmentPages(
      Enrolments enrolments,
      Accommodations accommodations,
      Origins origins,
      ClassView classes,
      Views views) {
    this.enrolments = enrolments;
    this.accommodations = accommodations;
    this.origins = origins;
    this.classes = classes;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    Enrolment enrolment = enrolment(ctx, actor, classroom);
    views.answer(ctx, Filled.fresh(view(ctx, actor, classroom, enrolment), typed(enrolment)));
  }

  private Enrolment enrolment(Context ctx, Actor actor, Classroom classroom) {
    return enrolments
        .find(Who.is(actor), classroom.id(), ctx.pathParam("enrolment"))
        .orElseThrow(NotFoundResponse::new);
  }

  private View view(Context ctx, Actor actor, Classroom classroom, Enrolment enrolment) {
    Moments moments = classes.moments(actor);
    List<Moments.Grant> history =
        accommodations.history(Who.is(actor), classroom.id(), enrolment.id()).stream()
            .map(moments::of)
            .toList();
    return View.of("enrolment")
        .part("main")
        .with("classroom", classroom)
        .with("enrolment", enrolment)
        .with("since", moments.of(enrolment.since()))
        .with("isIn", enrolment.is(Enrolment.State.ADMITTED))
        .with(
            "groups",
            enrolments.in(Who.is(actor), classroom.id()).stream()
                .flatMap(one -> one.group().stream())
                .distinct()
                .toList())
        .with("history", history)
        .with("saved", Optional.ofNullable(ctx.queryParam("saved")).filter(SAVED::contains));
  }

  private static Map<String, String> typed(Enrolment enrolment) {
    Map<String, String> typed = new LinkedHashMap<>();
    Accommodation now = enrolment.accommodation().orElse(Accommodation.NONE);
    typed.put("group", enrolment.group().orElse(""));
    typed.put("factor", now.factor());
    typed.put("attempts", String.valueOf(now.extraAttempts()));
    typed.put("note", now.note());
    return typed;
  }

  public void admit(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    String id = ctx.pathParam("enrolment");
    Views.lead(
        ctx, enrolments.admit(Who.is(actor), classroom.id(), id), ClassPages.address(classroom));
  }

  /** Takes somebody out; the page that follows can bring them back. */
  public void remove(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    String id = ctx.pathParam("enrolment");
    Views.lead(
        ctx,
        enrolments.remove(Who.is(actor), classroom.id(), id),
        ClassPages.address(classroom) + "?removed=" + id);
  }

  public void bringBack(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    String id = ctx.pathParam("enrolment");
    Views.lead(
        ctx,
        enrolments.bringBack(Who.is(actor), classroom.id(), id),
        ClassPages.address(classroom));
  }

  public void group(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    Enrolment enrolment = enrolment(ctx, actor, classroom);
    Filled filled = new Filled(new Form(ctx));
    String group = filled.text("group");
    if (!Called.fits(group, Enrolment.LONGEST_GROUP)) {
      filled.flaw("group", "classes.flaw.group");
      flawed(ctx, actor, classroom, enrolment, filled);
      return;
    }
    Optional<String> wanted = Optional.of(group).filter(text -> !text.isEmpty());
    Views.lead(
        ctx,
        enrolments.group(Who.is(actor), classroom.id(), enrolment.id(), wanted),
        address(classroom, enrolment) + "?saved=group");
  }

  /** More time, more attempts. */
  public void grant(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    Enrolment enrolment = enrolment(ctx, actor, classroom);
    Filled filled = new Filled(new Form(ctx));
    Optional<BigDecimal> factor = Accommodation.typedFactor(filled.text("factor"));
    String attempts = filled.text("attempts");
    String note = filled.text("note");
    if (factor.isEmpty()) {
      filled.flaw("factor", "classes.flaw.factor");
    }
    if (!attempts.matches("[0-9]|10")) {
      filled.flaw("attempts", "classes.flaw.attempts");
    }
    if (note.length() > Accommodation.LONGEST_NOTE) {
      filled.flaw("note", "classes.flaw.note");
    }
    if (!filled.isSound()) {
      flawed(ctx, actor, classroom, enrolment, filled);
      return;
    }
    Accommodation accommodation =
        new Accommodation(factor.orElseThrow(), Integer.parseInt(attempts), note);
    Views.lead(
        ctx,
        accommodations.grant(Who.is(actor), classroom.id(), enrolment.id(), accommodation),
        address(classroom, enrolment) + "?saved=accommodation");
  }

  /** A link for a new password, shown this once. */
  public void link(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    Enrolment enrolment = enrolment(ctx, actor, classroom);
    Secret secret =
        enrolments
            .issueLink(Who.is(actor), classroom.id(), enrolment.id())
            .orElseThrow(NotFoundResponse::new);
    LOG.info("account {} made a link for enrolment {}", Who.is(actor).id(), enrolment.id());
    views.answer(
        ctx,
        View.of("enrolment-link")
            .with("classroom", classroom)
            .with("enrolment", enrolment)
            .with("link", origins.of(ctx) + "/recovery?link=" + secret.text()));
  }

  private void flawed(
      Context ctx, Actor actor, Classroom classroom, Enrolment enrolment, Filled filled) {
    typed(enrolment).forEach(filled::keep);
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(view(ctx, actor, classroom, enrolment)));
  }

  private static String address(Classroom classroom, Enrolment enrolment) {
    return ClassPages.address(classroom) + "/enrolments/" + enrolment.id();
  }
}
