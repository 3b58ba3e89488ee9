package rostrum.studio;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import rostrum.accounts.Actor;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.questions.Item;
import rostrum.reports.Report;
import rostrum.reports.Reports;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** What readers reported about questions, and what became of it. */
public final class ReportPages {
  private final Courses courses;
  private final Reports reports;
  private final ReportQueue queue;
  private final Views views;
  private final DateTimeFormatter dates;
  private final ZoneId zone;

  /**
   * @param zone in which dates are shown to who has not chosen one
   */
  public ReportPages(
      Courses courses,
      Reports reports,
      ReportQueue queue,
      Views views,
      Messages words,
      ZoneId zone) {
    this.courses = courses;
    this.reports = reports;
    this.queue = queue;
    this.views = views;
    Locale locale = words.locale();
    this.dates =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale);
    this.zone = zone;
  }

  /**
   * A report in the list.
   *
   * @param when with day and hour, as readers of the page write them
   * @param isCurrent whether the question is still asked as it was reported
   */
  public record Line(Report report, String when, boolean isCurrent, List<Became> history) {}

  /** What somebody made of it, and when. */
  public record Became(String state, String remark, String when) {}

  /**
   * A question with its reports.
   *
   * @param about how it is proven and how it did
   */
  public record Card(ReportQueue.Reported about, List<Line> lines) {}

  /** Question by question, those with open reports first. */
  public void show(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    DateTimeFormatter here = dates.withZone(actor.zoneOr(zone));
    List<Report> all = reports.all(actor, course.slug()).orElseThrow(NotFoundResponse::new);
    List<Report> open = all.stream().filter(ReportPages::isOpen).toList();
    List<Report> done = all.stream().filter(report -> !isOpen(report)).toList();
    ReportQueue.Figures figures = queue.figures(Who.is(actor), course, all);
    views.answer(
        ctx,
        View.of("reports")
            .part("reports")
            .with("course", course)
            .with("openCount", open.size())
            .with("doneCount", done.size())
            .with("open", cards(figures, open, here))
            .with("done", cards(figures, done, here)));
  }

  private static boolean isOpen(Report report) {
    return report.state() == Report.State.OPEN;
  }

  private static List<Card> cards(
      ReportQueue.Figures figures, List<Report> reports, DateTimeFormatter here) {
    return figures.of(reports).stream()
        .map(about ->
            new Card(about, about.reports().stream().map(report -> line(report, here)).toList()))
        .toList();
  }

  private static Line line(Report report, DateTimeFormatter here) {
    return new Line(
        report,
        here.format(report.reportedAt()),
        report.item().state().equals(Item.CURRENT),
        report.history().stream()
            .map(entry -> new Became(entry.state().slug(), entry.remark(), here.format(entry.at())))
            .toList());
  }

  /** Says what became of one. */
  public void set(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Form form = new Form(ctx);
    Report.State state =
        form.text("state").flatMap(Report.State::of).orElseThrow(BadRequestResponse::new);
    String remark = form.text("remark").orElse("");
    if (remark.length() > Report.LONGEST) {
      throw new BadRequestResponse();
    }
    Views.lead(
        ctx,
        reports.set(actor, course.slug(), ctx.pathParam("report"), state, remark),
        "/courses/" + course.slug() + "/reports");
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }
}
