package rostrum.entrance;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.People;
import rostrum.accounts.Person;
import rostrum.accounts.Role;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Everybody with an account, for administrators. */
public final class PeoplePages {
  private static final Logger LOG = LoggerFactory.getLogger(PeoplePages.class);

  private final People people;
  private final Views views;
  private final ZoneId zone;

  /**
   * @param zone in which instants are shown to who has chosen none
   */
  public PeoplePages(People people, Views views, ZoneId zone) {
    this.people = people;
    this.views = views;
    this.zone = zone;
  }

  /** Somebody in the list. */
  public record Listed(Person person, String since, Optional<String> roleSince) {}

  /** All of them, or those whose name or address holds some words. */
  public void list(Context ctx, Actor actor) {
    String words = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    People.Found found = people.find(Who.is(actor), words);
    Moments moments = new Moments(actor.zoneOr(zone));
    List<Listed> listed =
        found.people().stream()
            .map(one -> new Listed(one, moments.of(one.since()), one.roleSince().map(moments::of)))
            .toList();
    views.answer(
        ctx,
        View.of("accounts")
            .part("main")
            .with("words", words)
            .with("found", found)
            .with("listed", listed)
            .with("roles", Role.ofAccounts()));
  }

  public void setRole(Context ctx, Actor actor) {
    Role role =
        new Form(ctx).text("role").flatMap(Role::ofAccount).orElseThrow(BadRequestResponse::new);
    long person = person(ctx);
    done(ctx, people.setRole(Who.is(actor), person, role));
    LOG.info("account {} made account {} {}", Who.is(actor).id(), person, role.slug());
  }

  /** Signs somebody out everywhere. */
  public void endSessions(Context ctx, Actor actor) {
    long person = person(ctx);
    done(ctx, people.endSessions(Who.is(actor), person));
    LOG.info("account {} ended the sessions of account {}", Who.is(actor).id(), person);
  }

  private static long person(Context ctx) {
    return Optional.of(ctx.pathParam("person"))
        .filter(digits -> digits.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElseThrow(NotFoundResponse::new);
  }

  private static void done(Context ctx, boolean isDone) {
    String words = new Form(ctx).text("q").orElse("");
    Views.lead(ctx, isDone, "/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }
}
