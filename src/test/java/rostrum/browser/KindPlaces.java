package rostrum.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rostrum.EveryKind;
import rostrum.Sitting;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.browser.Places.Place;
import rostrum.questions.Question;
import rostrum.questions.Response;

/** The pages of every kind of question, each with somebody who sees it so. */
final class KindPlaces {
  private final TestApp app;

  KindPlaces(TestApp app) {
    this.app = app;
  }

  /** The pages that differ: what was not known looks alike in every kind, so one stands for all. */
  List<Place> all() {
    String unsure = " unsure";
    return EveryKind.NAMES.stream()
        .flatMap(name -> of(name).stream())
        .filter(place ->
            !place.name().endsWith(unsure)
                || place.name().equals(EveryKind.NAMES.getFirst() + unsure))
        .toList();
  }

  /** A kind unanswered, not yet an answer, right, partly right, wrong, and not known. */
  List<Place> of(String name) {
    Question question = EveryKind.question(name);
    List<Place> places = new ArrayList<>();
    Sitting asked = sitting();
    asked.ask(question.id());
    places.add(new Place(name + " asked", asked.reader(), Sitting.PRACTICE, ""));
    places.add(new Place(name + " flawed", asked.reader(), Sitting.PRACTICE, "#answer .button"));
    if (name.equals("cited")) {
      places.addAll(cited(question));
      return places;
    }
    places.add(answered(name + " right", question, question.key()));
    Sitting.partly(name)
        .ifPresent(partly -> places.add(answered(name + " partly", question, partly)));
    places.add(answered(name + " wrong", question, Sitting.wrong(name)));
    places.add(answered(name + " unsure", question, new Response.DontKnow()));
    return places;
  }

  private List<Place> cited(Question question) {
    Sitting proving = sitting();
    proving.answer(proving.ask(question.id()), question.answer());
    Response wrong = Sitting.wrong("cited");
    return Stream.concat(
            Stream.of(new Place("cited proving", proving.reader(), Sitting.PRACTICE, "")),
            Stream.of(
                answered("cited right", question, question.key()),
                answered("cited other", question, new Response.Cited(question.answer(), 1)),
                answered(
                    "cited open",
                    question,
                    new Response.Cited(question.answer(), Response.NOTHING)),
                answered("cited sentence", question, new Response.Cited(wrong, 0)),
                answered("cited neither", question, new Response.Cited(wrong, 3))))
        .toList();
  }

  private Place answered(String name, Question question, Response response) {
    Sitting sitting = sitting();
    Page page = sitting.ask(question.id());
    if (response instanceof Response.Cited(Response answer, int _)) {
      page = sitting.answer(page, answer);
    }
    String address = sitting.reader().send(sitting.filled(page, response)).location();
    return new Place(name, sitting.reader(), address, "");
  }

  private Sitting sitting() {
    Reader reader = app.reader();
    return new Sitting(app, reader);
  }
}
