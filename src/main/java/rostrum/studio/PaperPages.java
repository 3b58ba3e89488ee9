package rostrum.studio;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.pdf.Typesetter;
import rostrum.quizzes.Quiz;
import rostrum.quizzes.Quizzes;
import rostrum.web.Templates;
import rostrum.web.View;
import rostrum.web.Views;

/** A quiz on paper: as it is, or another order of it, with the key or without. */
public final class PaperPages {
  private final Courses courses;
  private final Quizzes quizzes;
  private final Views views;
  private final Templates templates;
  private final Typesetter typesetter;

  public PaperPages(
      Courses courses, Quizzes quizzes, Views views, Templates templates, Typesetter typesetter) {
    this.courses = courses;
    this.quizzes = quizzes;
    this.views = views;
    this.templates = templates;
    this.typesetter = typesetter;
  }

  /** As a page to be printed. */
  public void show(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    views.answer(
        ctx, paper("paper", ctx, actor, quiz).with("here", QuizPages.address(quiz) + "/paper"));
  }

  /** The same as a file. */
  public void pdf(Context ctx, Actor actor) {
    Quiz quiz = quiz(ctx, actor);
    byte[] pdf = typesetter.set(templates.page(paper("paper-pdf", ctx, actor, quiz)));
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", disposition(ctx, quiz.draft().name()));
    ctx.contentType("application/pdf");
    ctx.result(pdf);
  }

  private View paper(String template, Context ctx, Actor actor, Quiz quiz) {
    CoursePack course = courses.find(actor, quiz.course()).orElseThrow(NotFoundResponse::new);
    int variant = variant(ctx);
    return View.of(template)
        .with("course", course)
        .with("quiz", quiz)
        .with("variant", variant)
        .with("keyed", isKeyed(ctx))
        .with("questions", Printed.of(quiz.draft(), course.article(), variant));
  }

  private Quiz quiz(Context ctx, Actor actor) {
    return quizzes.find(Who.is(actor), ctx.pathParam("quiz")).orElseThrow(NotFoundResponse::new);
  }

  private static int variant(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("variant"))
        .filter(text -> text.matches("[0-9]"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static boolean isKeyed(Context ctx) {
    return "yes".equals(ctx.queryParam("key"));
  }

  /** The file is named after the quiz: its letters and digits, whatever else stands there. */
  private static String disposition(Context ctx, String quiz) {
    String which =
        (variant(ctx) > 0 ? "-" + variant(ctx) : "") + (isKeyed(ctx) ? "-key" : "") + ".pdf";
    String name = quiz.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-") + which;
    return "attachment; filename=\"quiz%s\"; filename*=UTF-8''%s"
        .formatted(which, URLEncoder.encode(name, StandardCharsets.UTF_8));
  }
}
