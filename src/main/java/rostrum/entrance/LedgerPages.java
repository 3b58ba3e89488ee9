package rostrum.entrance;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.accounts.Oversight;
import rostrum.csv.SafeCells;
import rostrum.ledger.About;
import rostrum.ledger.Deed;
import rostrum.ledger.Link;
import rostrum.ledger.Written;
import rostrum.web.View;
import rostrum.web.Views;

/** What was done here that matters for who may do what, for administrators. */
public final class LedgerPages {
  private static final List<String> COLUMNS =
      List.of(
          "number", "at", "deed", "author", "account", "about", "inside", "detail", "place",
          "hash");

  private final Oversight oversight;
  private final Views views;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public LedgerPages(Oversight oversight, Views views, ZoneId zone) {
    this.oversight = oversight;
    this.views = views;
    this.zone = zone;
  }

  /**
   * An entry as the page shows it, in words; whatever has none as it is stored.
   *
   * @param where what it was done to, and where that is
   */
  public record Row(long number, String at, String deed, String who, String where, String detail) {}

  /** The last entries, or those before a number. */
  public void show(Context ctx, Actor actor) {
    Optional<Deed> deed = deed(ctx);
    Oversight.Page page =
        oversight.page(Who.is(actor), deed, before(ctx)).orElseThrow(NotFoundResponse::new);
    Moments moments = new Moments(actor.zoneOr(zone));
    List<Row> rows = page.links().stream().map(link -> row(link, page.called(), moments)).toList();
    views.answer(
        ctx,
        View.of("ledger")
            .with("rows", rows)
            .with("verdict", page.verdict())
            .with("checked", Math.min(page.verdict().last().number(), Oversight.MOST_IN_FILE))
            .with("deeds", List.of(Deed.values()))
            .with("chosen", deed.map(Deed::slug).orElse(""))
            .with("older", older(page)));
  }

  private static Optional<Deed> deed(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("deed"))
        .filter(slug -> !slug.isEmpty())
        .map(slug -> Deed.of(slug).orElseThrow(BadRequestResponse::new));
  }

  private static long before(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("before"))
        .map(number ->
            Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(BadRequestResponse::new))
        .orElse(Long.MAX_VALUE);
  }

  /** Before which number the next page begins, if there may be one. */
  private static Optional<String> older(Oversight.Page page) {
    return page.links().size() < Oversight.MOST
        ? Optional.empty()
        : Optional.of(Long.toString(page.links().getLast().head().number()));
  }

  private Row row(Link link, Map<Long, String> called, Moments moments) {
    Written written = link.written();
    return new Row(
        link.head().number(),
        moments.of(written.at()),
        Deed.of(written.deed())
            .map(deed -> views.say("ledger.deed." + deed.slug()))
            .orElse(written.deed()),
        who(written, called),
        Stream.of(written.about(), written.inside())
            .flatMap(Optional::stream)
            .map(about -> named(about, called))
            .reduce((one, two) -> one + ", " + two)
            .orElse(""),
        written.detail().orElse(""));
  }

  private String who(Written written, Map<Long, String> called) {
    return switch (written.author()) {
      case "operator" -> views.say("ledger.operator");
      case "visitor" -> views.say("ledger.visitor");
      default ->
          written
              .account()
              .map(id -> named(About.account(id).text(), called))
              .orElse(written.author());
    };
  }

  private static String named(String about, Map<Long, String> called) {
    return About.accountOf(Optional.of(about))
        .flatMap(id -> Optional.ofNullable(called.get(id)))
        .map(name -> name + " (" + about + ")")
        .orElse(about);
  }

  /** The last entries as a file for other programs, all that is stored of them. */
  public void download(Context ctx, Actor actor) {
    SafeCells cells = new SafeCells().line(COLUMNS);
    oversight.last(Who.is(actor), deed(ctx)).forEach(link -> cells.line(cells(link)));
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"rostrum-ledger.csv\"");
    ctx.contentType("text/csv; charset=utf-8");
    ctx.result(cells.toString());
  }

  private static List<String> cells(Link link) {
    Written written = link.written();
    return List.of(
        Long.toString(link.head().number()),
        written.at().toString(),
        written.deed(),
        written.author(),
        written.account().map(String::valueOf).orElse(""),
        written.about().orElse(""),
        written.inside().orElse(""),
        written.detail().orElse(""),
        written.place().orElse(""),
        link.head().hash());
  }
}
