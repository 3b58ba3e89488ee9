package rostrum.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rostrum.accounts.Actor;
import rostrum.classes.Classroom;
import rostrum.classes.Invitation;
import rostrum.classes.Invitations;
import rostrum.classes.Roster;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** People who come by a list: looked at first, invited then, each with a link of their own. */
public final class RosterPages {
  private static final int MOST_BYTES = 200_000;

  private final Invitations invitations;
  private final ClassView classes;
  private final Views views;

  public RosterPages(Invitations invitations, ClassView classes, Views views) {
    this.invitations = invitations;
    this.classes = classes;
    this.views = views;
  }

  /**
   * A person of the file.
   *
   * @param isKnown whether they are in the class, or invited, already
   */
  public record Row(Roster.Line line, boolean isKnown) {}

  /** Somebody with the link that is handed to them. */
  public record Handed(Invitation invitation, String link) {}

  /** The form. */
  public void show(Context ctx, Actor actor) {
    views.answer(ctx, view(classes.classroom(ctx, actor), ""));
  }

  private static View view(Classroom classroom, String csv) {
    return View.of("roster")
        .part("main")
        .with("classroom", classroom)
        .with("csv", csv)
        .with("faults", List.of())
        .with("rows", List.of())
        .with("fresh", 0L);
  }

  /** What a file says; nothing is done with it yet. */
  public void look(Context ctx, Actor actor) throws IOException {
    Classroom classroom = classes.classroom(ctx, actor);
    byte[] csv = sent(ctx);
    preview(ctx, actor, classroom, csv);
  }

  private void preview(Context ctx, Actor actor, Classroom classroom, byte[] csv) {
    Roster roster = Roster.of(csv);
    Set<String> known = invitations.known(Who.is(actor), classroom.id());
    List<Row> rows =
        roster.lines().stream()
            .map(line -> new Row(line, known.contains(line.email().folded())))
            .toList();
    if (!roster.faults().isEmpty()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    views.answer(
        ctx,
        view(classroom, new String(csv, UTF_8))
            .with("faults", roster.faults())
            .with("rows", rows)
            .with("fresh", rows.stream().filter(row -> !row.isKnown()).count()));
  }

  /** The file if one was chosen, else what was typed. */
  private static byte[] sent(Context ctx) throws IOException {
    Optional<UploadedFile> file =
        ctx.isMultipartFormData()
            ? Optional.ofNullable(ctx.uploadedFile("file")).filter(one -> one.size() > 0)
            : Optional.empty();
    byte[] csv;
    if (file.isPresent()) {
      try (InputStream in = file.get().content()) {
        csv = in.readNBytes(MOST_BYTES + 1);
      }
    } else {
      csv = new Form(ctx).document("csv").getBytes(UTF_8);
    }
    if (csv.length > MOST_BYTES) {
      throw new ContentTooLargeResponse();
    }
    return csv;
  }

  /** Invites all of a file that was looked at. */
  public void invite(Context ctx, Actor actor) throws IOException {
    Classroom classroom = classes.classroom(ctx, actor);
    byte[] csv = sent(ctx);
    Roster roster = Roster.of(csv);
    if (!roster.faults().isEmpty()) {
      preview(ctx, actor, classroom, csv);
      return;
    }
    handOver(ctx, classroom, invitations.invite(Who.is(actor), classroom.id(), roster.lines()));
  }

  /** New links for all who have not come. */
  public void renewAll(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    handOver(ctx, classroom, invitations.renew(Who.is(actor), classroom.id(), Optional.empty()));
  }

  /** A new link for one. */
  public void renew(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    handOver(
        ctx,
        classroom,
        invitations
            .renew(Who.is(actor), classroom.id(), Optional.of(ctx.pathParam("invitation")))
            .filter(issued -> !issued.isEmpty()));
  }

  private void handOver(
      Context ctx, Classroom classroom, Optional<List<Invitation.Issued>> issued) {
    List<Handed> handed =
        issued.orElseThrow(NotFoundResponse::new).stream()
            .map(one -> new Handed(one.invitation(), classes.link(ctx, one.secret().text())))
            .toList();
    views.answer(ctx, View.of("roster-links").with("classroom", classroom).with("handed", handed));
  }

  /** Nothing is kept of an invitation that is taken back. */
  public void takeBack(Context ctx, Actor actor) {
    Classroom classroom = classes.classroom(ctx, actor);
    Views.lead(
        ctx,
        invitations.takeBack(Who.is(actor), classroom.id(), ctx.pathParam("invitation")),
        ClassPages.address(classroom));
  }
}
