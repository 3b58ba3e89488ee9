package rostrum.studio;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rostrum.accounts.Actor;
import rostrum.attempts.Usages;
import rostrum.attempts.Use;
import rostrum.bank.Bank;
import rostrum.bank.Filter;
import rostrum.bank.QuestionTags;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.exchange.Format;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** The bank of a course, with keys and proofs, and its files for other programs. */
public final class ItemPages {
  private static final int ON_A_PAGE = 30;

  private final Courses courses;
  private final Bank bank;
  private final QuestionTags tags;
  private final Usages usages;
  private final Views views;
  private final Clock clock;
  private final ZoneId zone;
  private final Offers offers = new Offers();

  /**
   * @param zone in which files are dated for who has not chosen one
   */
  public ItemPages(
      Courses courses,
      Bank bank,
      QuestionTags tags,
      Usages usages,
      Views views,
      Clock clock,
      ZoneId zone) {
    this.courses = courses;
    this.bank = bank;
    this.tags = tags;
    this.usages = usages;
    this.views = views;
    this.clock = clock;
    this.zone = zone;
  }

  /** The questions that are asked at present, or those of a family, section or kind. */
  public void show(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Wanted wanted = Wanted.of(ctx);
    Map<String, List<String>> tagged = tags.all(Who.is(actor), course.slug());
    List<Item> all = items(actor, course, Filter.NONE);
    List<Item> chosen = chosen(all, wanted, tagged).stream().sorted(reading(course)).toList();
    int pages = Math.max(1, Math.ceilDiv(chosen.size(), ON_A_PAGE));
    if (wanted.page() > pages) {
      throw new NotFoundResponse();
    }
    Messages families = Messages.in("questions", course.article().language());
    String here = "/courses/" + course.slug() + "/items";
    List<Item> shown =
        chosen.stream().skip((long) (wanted.page() - 1) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    Map<String, Use> used =
        usages.of(Who.is(actor), course.slug(), shown.stream().map(Item::id).toList());
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
            .with("items", shown.stream().map(item -> Listed.of(item, course, families)).toList())
            .with("tagged", tagged)
            .with(
                "tags", tagged.values().stream().flatMap(List::stream).distinct().sorted().toList())
            .with("sought", wanted.sought())
            .with("used", Used.of(used))
            .with(
                "offers",
                offers.of(chosen, course, format -> here + "/" + format.word() + wanted.query())));
  }

  private static List<Item> chosen(
      List<Item> all, Wanted wanted, Map<String, List<String>> tagged) {
    return all.stream()
        .filter(wanted.filter()::admits)
        .filter(item -> wanted.sought().finds(item, tagged.getOrDefault(item.id(), List.of())))
        .toList();
  }

  /** A file with the questions of the same choice. */
  public void download(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    Format format = Format.of(ctx.pathParam("format")).orElseThrow(NotFoundResponse::new);
    List<Item> items =
        chosen(
            items(actor, course, Filter.NONE),
            Wanted.of(ctx),
            tags.all(Who.is(actor), course.slug()));
    LocalDate today = LocalDate.now(clock.withZone(actor.zoneOr(zone)));
    String name = "%s-%s.%s".formatted(course.slug(), today, format.ending());
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType(format.contentType() + "; charset=utf-8");
    ctx.result(format.write(items, course.article(), course.facts()).text());
  }

  /** Sets the tags of one of the site’s questions, or of one’s own. */
  public void tag(Context ctx, Actor actor) {
    CoursePack course = course(ctx, actor);
    String item = ctx.pathParam("item");
    List<String> typed =
        QuestionTags.read(new Form(ctx).text("tags").orElse(""))
            .orElseThrow(() -> new BadRequestResponse(views.say("own.flaw.tags")));
    Views.lead(
        ctx,
        tags.set(Who.is(actor), course.slug(), item, typed),
        "/courses/" + course.slug() + "/items/" + item + "/versions");
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
