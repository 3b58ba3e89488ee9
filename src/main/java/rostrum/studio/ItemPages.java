package rostrum.studio;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rostrum.accounts.Actor;
import rostrum.bank.Bank;
import rostrum.bank.Filter;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.exchange.Format;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** The bank of a course, with keys and proofs, and its files for other programs. */
public final class ItemPages {
  private static final int ON_A_PAGE = 30;

  private final Courses courses;
  private final Bank bank;
  private final Views views;
  private final Clock clock;
  private final ZoneId zone;

  public ItemPages(Courses courses, Bank bank, Views views, Clock clock, ZoneId zone) {
    this.courses = courses;
    this.bank = bank;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /** The questions that are asked at present, or those of a family, section or kind. */
  public void show(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Wanted wanted = Wanted.of(ctx);
    List<Item> all = items(actor, course, Filter.NONE);
    List<Item> chosen =
        all.stream().filter(wanted.filter()::admits).sorted(reading(course)).toList();
    int pages = Math.max(1, Math.ceilDiv(chosen.size(), ON_A_PAGE));
    if (wanted.page() > pages) {
      throw new NotFoundResponse();
    }
    Messages families = Messages.in("questions", course.article().language());
    String here = "/courses/" + course.slug() + "/items";
    views.answer(
        ctx,
        View.of("items")
            .with("course", course)
            .with(
                "shelf",
                Shelf.of(all, course, wanted, families, kind -> views.say("items.kind." + kind)))
            .with("here", here)
            .with("chosen", chosen.size())
            .with("page", wanted.page())
            .with("pages", pages)
            .with("before", here + wanted.query(wanted.page() - 1))
            .with("after", here + wanted.query(wanted.page() + 1))
            .with(
                "items",
                chosen.stream()
                    .skip((long) (wanted.page() - 1) * ON_A_PAGE)
                    .limit(ON_A_PAGE)
                    .map(item -> Listed.of(item, course, families))
                    .toList())
            .with(
                "offers",
                Arrays.stream(Format.values())
                    .map(format -> offer(format, here, wanted, chosen, course))
                    .toList()));
  }

  private static Offer offer(
      Format format, String here, Wanted wanted, List<Item> items, CoursePack course) {
    return Offer.of(
        format,
        here + "/" + format.word() + wanted.query(),
        format.write(items, course.article(), course.facts()),
        items.size());
  }

  /** A file with the questions of the same choice. */
  public void download(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Format format = Format.of(ctx.pathParam("format")).orElseThrow(NotFoundResponse::new);
    List<Item> items = items(actor, course, Wanted.of(ctx).filter());
    LocalDate today = LocalDate.now(clock.withZone(actor.zoneOr(zone)));
    String name = "%s-%s.%s".formatted(course.slug(), today, format.ending());
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType(format.contentType() + "; charset=utf-8");
    ctx.result(format.write(items, course.article(), course.facts()).text());
  }

  /** Family by family, each in the order of the sections. */
  private static Comparator<Item> reading(CoursePack course) {
    List<String> lessons = course.article().lessons().stream().map(Lesson::slug).toList();
    return Comparator.comparing(Item::family)
        .thenComparing(item -> lessons.indexOf(item.section()))
        .thenComparing(Item::id);
  }

  private List<Item> items(Actor actor, CoursePack course, Filter filter) {
    return bank.items(actor, new Bank.Selection(course.slug(), 0, filter, false))
        .orElseThrow(NotFoundResponse::new);
  }

  private CoursePack course(Context ctx, Actor actor) {
    return courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
  }
}
