package rostrum.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Actor;
import rostrum.assignments.Assignment;
import rostrum.assignments.Earned;
import rostrum.assignments.GradesSheet;
import rostrum.assignments.LearnerResult;
import rostrum.assignments.QuizAttempt;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.QuizResult;
import rostrum.csv.Fault;
import rostrum.csv.RawTable;
import rostrum.csv.SafeCells;
import rostrum.web.Form;
import rostrum.web.View;
import rostrum.web.Views;

/** Marks as a file, and marks filled into the gradebook of another program. */
public final class GradePages {
  private static final int MOST_BYTES = 500_000;

  private final ResultsView results;
  private final Views views;

  public GradePages(ResultsView results, Views views) {
    this.results = results;
    this.views = views;
  }

  /** The whole gradebook. */
  public void download(Context ctx, Actor actor) {
    Assignment assignment = results.assignment(ctx, actor);
    List<LearnerResult> learners = results.learners(actor, assignment);
    SafeCells cells = new SafeCells().line(header(assignment));
    learners.forEach(learner -> cells.line(line(assignment, learner)));
    send(ctx, "gradebook.csv", cells.toString().getBytes(UTF_8));
  }

  private List<String> header(Assignment assignment) {
    List<String> names = new ArrayList<>(List.of("name", "email", "group", "state", "attempts"));
    for (int position = 1; position <= assignment.questions(); position++) {
      names.add("question " + position);
    }
    names.addAll(List.of("total", "most"));
    return names;
  }

  /** The marks for the questions are those of the attempt that counts; of the mean, the first. */
  private static List<String> line(Assignment assignment, LearnerResult learner) {
    List<String> line =
        new ArrayList<>(
            List.of(
                learner.name().orElse(""),
                learner.email().orElse(""),
                learner.group().orElse(""),
                learner.state().slug(),
                String.valueOf(learner.attempts().size())));
    List<String> marks =
        learner.counted().stream()
            .flatMap(attempt -> QuizResult.inOrder(attempt).stream())
            .map(GradePages::mark)
            .toList();
    line.addAll(marks);
    for (int missing = marks.size(); missing < assignment.questions(); missing++) {
      line.add("");
    }
    line.add(learner.mark().stream().mapToObj(Earned::text).findFirst().orElse(""));
    line.add(
        Earned.text(
            learner.counted().map(QuizAttempt::most).orElse(assignment.most().doubleValue())));
    return line;
  }

  private static String mark(QuizQuestion question) {
    return question.isDropped() ? "" : Earned.text(question.mark());
  }

  private static void send(Context ctx, String name, byte[] file) {
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType("text/csv; charset=utf-8");
    ctx.result(file);
  }

  /** Where the gradebook of another program is handed in. */
  public void ask(Context ctx, Actor actor) {
    views.answer(ctx, asking(results.assignment(ctx, actor), "", Optional.empty()));
  }

  private static View asking(Assignment assignment, String csv, Optional<Fault> fault) {
    return ResultsView.of("grades-home", assignment)
        .with("csv", csv)
        .with("fault", fault)
        .with("plan", Optional.empty());
  }

  /** Who is found in it and who is not; nothing is filled yet. */
  public void look(Context ctx, Actor actor) throws IOException {
    Assignment assignment = results.assignment(ctx, actor);
    byte[] file = sent(ctx);
    GradesSheet sheet = sheet(actor, assignment, file);
    if (sheet.fault().isPresent()) {
      Views.refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT);
      views.answer(ctx, asking(assignment, new String(file, UTF_8), sheet.fault()));
      return;
    }
    Form form = new Form(ctx);
    int identifying =
        column(form, "identifying", sheet)
            .filter(column -> column != GradesSheet.NEW)
            .orElseGet(sheet::identifying);
    int filling =
        column(form, "filling", sheet)
            .or(() -> Optional.of(sheet.filling()))
            .filter(column -> column != identifying)
            .orElse(GradesSheet.NEW);
    views.answer(
        ctx,
        asking(assignment, "", Optional.empty())
            .with("plan", sheet.plan(identifying, filling))
            .with("columns", sheet.columns())
            .with("identifying", identifying)
            .with("filling", filling)
            .with("otherPoints", sheet.otherPoints(filling))
            .with("most", sheet.most())
            .with("file", Base64.getUrlEncoder().withoutPadding().encodeToString(file)));
  }

  private GradesSheet sheet(Actor actor, Assignment assignment, byte[] file) {
    List<LearnerResult> learners = results.learners(actor, assignment);
    QuizResult result = QuizResult.of(learners);
    String most =
        Earned.text(result.attempts().isEmpty() ? assignment.most().doubleValue() : result.most());
    return new GradesSheet(RawTable.of(file), assignment.name(), most, learners);
  }

  /** A file that was looked at, one that was chosen, or what was pasted. */
  private static byte[] sent(Context ctx) throws IOException {
    Form form = new Form(ctx);
    String kept = form.document("kept");
    Optional<UploadedFile> chosen =
        ctx.isMultipartFormData()
            ? Optional.ofNullable(ctx.uploadedFile("file")).filter(one -> one.size() > 0)
            : Optional.empty();
    byte[] file;
    if (!kept.isEmpty()) {
      file = decoded(kept);
    } else if (chosen.isPresent()) {
      try (InputStream in = chosen.get().content()) {
        file = in.readNBytes(MOST_BYTES + 1);
      }
    } else {
      file = form.document("csv").getBytes(UTF_8);
    }
    if (file.length > MOST_BYTES) {
      throw new ContentTooLargeResponse();
    }
    return file;
  }

  private static byte[] decoded(String kept) {
    try {
      return Base64.getUrlDecoder().decode(kept);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse();
    }
  }

  /** A column that was chosen, by its number from 0. */
  private static Optional<Integer> column(Form form, String field, GradesSheet sheet) {
    Stream<Integer> known =
        Stream.iterate(GradesSheet.NEW, column -> column + 1).limit(1L + sheet.columns().size());
    Optional<String> typed = form.text(field);
    return known.filter(column -> typed.equals(Optional.of(String.valueOf(column)))).findFirst();
  }

  /** The file with the column filled. */
  public void fill(Context ctx, Actor actor) throws IOException {
    Assignment assignment = results.assignment(ctx, actor);
    Form form = new Form(ctx);
    GradesSheet sheet = sheet(actor, assignment, sent(ctx));
    if (sheet.fault().isPresent()) {
      throw new BadRequestResponse();
    }
    int identifying =
        column(form, "identifying", sheet)
            .filter(column -> column != GradesSheet.NEW)
            .orElseThrow(BadRequestResponse::new);
    int filling = column(form, "filling", sheet).orElseThrow(BadRequestResponse::new);
    if (filling == identifying) {
      throw new BadRequestResponse();
    }
    send(ctx, "grades.csv", sheet.filled(identifying, filling).bytes());
  }
}
