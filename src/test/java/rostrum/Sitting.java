package rostrum;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.TestApp.Field;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.attempts.Attempt;
import rostrum.attempts.Scope;
import rostrum.attempts.Sheet;
import rostrum.attempts.Slot;
import rostrum.questions.Attached;
import rostrum.questions.Matching;
import rostrum.questions.Open;
import rostrum.questions.Ordering;
import rostrum.questions.Response;

/** Somebody who practises on the whole course and answers as a test wants it. */
public final class Sitting {
  public static final String PRACTICE = "/courses/" + TestApp.COURSE + "/practice";

  private static final int MOST_TURNS = 60;

  private final TestApp app;
  private final Reader reader;

  public Sitting(TestApp app, Reader reader) {
    this.app = app;
    this.reader = reader;
    reader.get(PRACTICE);
  }

  public Reader reader() {
    return reader;
  }

  /** The page that asks the question with this id; "I don’t know" is said to those before it. */
  public Page ask(String id) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Page page = reader.get(PRACTICE);
      if (next().item().id().equals(id) && !next().isProving()) {
        return page;
      }
      reader.submit(page.notKnowing());
    }
    throw new AssertionError("nobody asked " + id);
  }

  /** The place that comes next. */
  public Slot next() {
    return attempt().next().orElseThrow();
  }

  public Attempt attempt() {
    Scope scope = new Scope(TestApp.COURSE, Optional.empty());
    return app.attempts().current(reader.actor(), app.course(), scope);
  }

  /** The form of a page filled in with a response to what it asks. */
  public Form filled(Page page, Response response) {
    return with(page.form("#answer"), values(attempt().sheet(next()), response));
  }

  /** A form with these values in place of all that its fields called response had. */
  public static Form with(Form form, List<String> values) {
    Form filled = form.without("response");
    List<Field> responses = values.stream().map(value -> new Field("response", value)).toList();
    return new Form(
        form.action(),
        java.util.stream.Stream.concat(filled.fields().stream(), responses.stream()).toList());
  }

  /** Answers what a page asks as a plain form, and goes where that leads. */
  public Page answer(Page page, Response response) {
    return reader.submit(filled(page, response));
  }

  /** What a form sends for a response. */
  public static List<String> values(Sheet sheet, Response response) {
    return switch (response) {
      case Response.Chosen(List<Integer> options) -> options.stream().map(sheet::option).toList();
      case Response.Matched(List<Integer> rights) ->
          rights.stream()
              .map(right -> right == Response.NOTHING ? "" : sheet.right(right))
              .toList();
      case Response.Ordered(List<Integer> stages) ->
          sheet.stages((Ordering) sheet.slot().item().question()).stream()
              .map(stage -> sheet.stagePlace(stages.indexOf(stage)))
              .toList();
      case Response.Typed(List<String> texts) -> texts;
      case Response.Written(String text, List<Attached> evidence) ->
          Stream.iterate(0, place -> place <= Open.MOST_SENTENCES, place -> place + 1)
              .map(place ->
                  place == 0
                      ? text
                      : place <= evidence.size() ? evidence.get(place - 1).quote() : "")
              .toList();
      case Response.DontKnow() -> List.of(sheet.dontKnow());
      case Response.Cited(Response _, int sentence) ->
          List.of(sentence == Response.NOTHING ? sheet.dontKnow() : sheet.sentence(sentence));
    };
  }

  /** An answer to a question of {@link EveryKind} of which a part is right, where there is one. */
  public static Optional<Response> partly(String name) {
    return switch (name) {
      case "multiple-choice" -> Optional.of(new Response.Chosen(List.of(0, 1)));
      case "matching" -> Optional.of(new Response.Matched(List.of(0, 1, 4, Response.NOTHING)));
      case "ordering" -> Optional.of(new Response.Ordered(List.of(3, 0, 1, 2)));
      case "cloze" -> Optional.of(new Response.Typed(List.of("food", "health")));
      default -> Optional.empty();
    };
  }

  /** An answer to a question of {@link EveryKind} of which nothing is right. */
  public static Response wrong(String name) {
    return switch (name) {
      case "single-choice", "cited" -> new Response.Chosen(List.of(1));
      case "true-false" -> new Response.Chosen(List.of(0));
      case "multiple-choice" -> new Response.Chosen(List.of(3));
      case "matching" -> new Response.Matched(List.of(1, 2, 3, 4));
      case "ordering" -> new Response.Ordered(List.of(3, 2, 1, 0));
      case "cloze" -> new Response.Typed(List.of("health", ""));
      case "numeric" -> new Response.Typed(List.of("25 000"));
      case "short-answer" -> new Response.Typed(List.of("Moon Jae-in"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** An answer in which everything is left empty. */
  public static List<String> nothing(Sheet sheet) {
    return switch (sheet.slot().item().question()) {
      case Matching matching -> Collections.nCopies(matching.pairs().size(), "");
      case Ordering ordering -> Collections.nCopies(ordering.sequence().size(), "");
      case rostrum.questions.Cloze cloze -> Collections.nCopies(cloze.accepted().size(), "");
      case rostrum.questions.NumberQuestion _, rostrum.questions.ShortAnswer _ -> List.of("");
      case rostrum.questions.SingleChoice _,
          rostrum.questions.MultipleChoice _,
          rostrum.questions.TrueFalse _ ->
          List.of();
      case rostrum.questions.Open _ -> List.of("", "", "", "");
    };
  }
}
