package rostrum.teaching;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import rostrum.accounts.Actor;
import rostrum.accounts.EmailAddress;
import rostrum.classes.Classroom;
import rostrum.classes.Classrooms;
import rostrum.entrance.Filled;
import rostrum.entrance.Who;
import rostrum.web.Form;
import rostrum.web.Views;

/** How a class is opened to learners and closed, and who else teaches it. */
public final class ClassDoorPages {
  private final Classrooms classrooms;
  private final ClassView view;
  private final Views views;

  public ClassDoorPages(Classrooms classrooms, ClassView view, Views views) {
    this.classrooms = classrooms;
    this.view = view;
    this.views = views;
  }

  /** Another name of the class. */
  public void rename(Context ctx, Actor actor) {
    Classroom classroom = view.classroom(ctx, actor);
    Filled filled = new Filled(new Form(ctx));
    String name = filled.name("name");
    if (filled.isSound()) {
      back(ctx, classroom, classrooms.rename(Who.is(actor), classroom.id(), name));
      return;
    }
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(view.of(ctx, actor, classroom)));
  }

  /** A new code, or none. */
  public void setCode(Context ctx, Actor actor) {
    Classroom classroom = view.classroom(ctx, actor);
    Form form = new Form(ctx);
    boolean isSet =
        switch (form.text("door").orElse("")) {
          case "open" ->
              classrooms.renewCode(
                  Who.is(actor), classroom.id(), form.text("approval").isPresent());
          case "closed" -> classrooms.closeCode(Who.is(actor), classroom.id());
          default -> throw new BadRequestResponse();
        };
    back(ctx, classroom, isSet);
  }

  /** Has somebody else teach here, too. */
  public void addInstructor(Context ctx, Actor actor) {
    Classroom classroom = view.classroom(ctx, actor);
    Filled filled = new Filled(new Form(ctx));
    Optional<EmailAddress> email = filled.email("email");
    if (filled.isSound()) {
      if (classrooms.addInstructor(Who.is(actor), classroom.id(), email.orElseThrow())) {
        back(ctx, classroom, true);
        return;
      }
      filled.flaw("email", "classes.flaw.instructor");
    }
    filled.keep("name", classroom.name());
    Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
    views.answer(ctx, filled.again(view.of(ctx, actor, classroom)));
  }

  /** Has somebody teach here no more. */
  public void removeInstructor(Context ctx, Actor actor) {
    Classroom classroom = view.classroom(ctx, actor);
    String account = ctx.pathParam("instructor");
    boolean isGone =
        account.matches("\\d{1,18}")
            && classrooms.removeInstructor(Who.is(actor), classroom.id(), Long.parseLong(account));
    boolean isStillThere = classrooms.taught(Who.is(actor), classroom.id()).isPresent();
    if (isGone && !isStillThere) {
      ctx.redirect("/classes", HttpStatus.SEE_OTHER);
    } else {
      back(ctx, classroom, isGone);
    }
  }

  private static void back(Context ctx, Classroom classroom, boolean isDone) {
    Views.lead(ctx, isDone, ClassPages.address(classroom));
  }
}
