package rostrum.studio;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import rostrum.accounts.Actor;
import rostrum.bank.Bank;
import rostrum.bank.QuestionTags;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.entrance.Who;
import rostrum.questions.Difference;
import rostrum.questions.Item;
import rostrum.web.View;
import rostrum.web.Views;
import rostrum.words.Messages;

/** A question through its versions, and where each differs from the one before. */
public final class VersionPages {
  private final Courses courses;
  private final Bank bank;
  private final QuestionTags tags;
  private final Views views;

  public VersionPages(Courses courses, Bank bank, QuestionTags tags, Views views) {
    this.courses = courses;
    this.bank = bank;
    this.tags = tags;
    this.views = views;
  }

  /**
   * A version.
   *
   * @param item with its version and state
   * @param differences from the version before; none of the first
   */
  public record Version(Item item, Listed listed, List<Difference> differences) {}

  /** The newest first. */
  public void show(Context ctx, Actor actor) {
    CoursePack course =
        courses.find(actor, ctx.pathParam("course")).orElseThrow(NotFoundResponse::new);
    List<Item> items =
        bank.versions(actor, course.slug(), ctx.pathParam("item"))
            .filter(versions -> !versions.isEmpty())
            .orElseThrow(NotFoundResponse::new);
    Messages families = Messages.in("questions", course.article().language());
    List<Version> versions = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      versions.add(
          new Version(
              item,
              Listed.of(item, course, families),
              at == 0 ? List.of() : Difference.between(items.get(at - 1), item)));
    }
    views.answer(
        ctx,
        View.of("versions")
            .with("course", course)
            .with("id", items.getLast().id())
            .with("stem", items.getLast().title())
            .with("isByHand", items.getLast().isByHand())
            .with(
                "tags",
                String.join(
                    ", ",
                    tags.all(Who.is(actor), course.slug())
                        .getOrDefault(items.getLast().id(), List.of())))
            .with("versions", versions.reversed()));
  }
}
