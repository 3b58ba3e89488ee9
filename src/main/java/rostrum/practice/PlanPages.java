package rostrum.practice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.review.Cards;
import rostrum.review.Plan;
import rostrum.review.Plans;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** What a learner wants of reviews: how many, when not, and until which exam. */
public final class PlanPages {
  private static final String PLAN = ReviewPages.REVIEW + "/plan";

  private final Courses courses;
  private final Plans plans;
  private final Cards cards;
  private final Views views;

  public PlanPages(Courses courses, Plans plans, Cards cards, Views views) {
    this.courses = courses;
    this.plans = plans;
    this.cards = cards;
    this.views = views;
  }

  public void show(Context ctx, Actor actor) {
    Planned planned =
        Planned.of(plans.of(actor), courses.all(actor), course -> plans.exam(actor, course));
    answer(ctx, actor, planned, "kept".equals(ctx.queryParam("was")));
  }

  /** From now on it is as the form says, if all of it can be read. */
  public void change(Context ctx, Actor actor) {
    List<CoursePack> all = courses.all(actor);
    Planned planned = Planned.read(new Form(ctx), all);
    Optional<Plan> plan = planned.plan();
    if (plan.isEmpty()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, actor, planned, false);
      return;
    }
    plans.change(actor, plan.get());
    for (Planned.Exam exam : planned.exams()) {
      Optional<LocalDate> date = Planned.date(exam.date());
      if (!plans.exam(actor, exam.course()).equals(date)) {
        cards.setExam(actor, exam.course(), date);
      }
    }
    ctx.redirect(PLAN + "?was=kept", HttpStatus.SEE_OTHER);
  }

  private void answer(Context ctx, Actor actor, Planned planned, boolean isKept) {
    views.answer(
        ctx,
        View.of("review-plan")
            .part("plan")
            .with("course", courses.all(actor).stream().findFirst())
            .with("planned", planned)
            .with("kept", isKept));
  }
}
