package rostrum.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.attempts.Given;
import rostrum.facts.Contrast;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.progress.Slip.Kind;
import rostrum.questions.Item;
import rostrum.questions.Numbers;
import rostrum.questions.Option;
import rostrum.questions.Response;

/** Reads from wrong answers what was taken for what; most wrong answers say nothing of the kind. */
record Slips(FactBase facts) {

  /** What an answer mixed up. */
  Stream<Slip> in(Given given) {
    Item item = given.item();
    Response answer = first(given.response());
    return item.facts().stream()
        .flatMap(id -> facts.fact(id).stream())
        .flatMap(fact -> slips(fact, item, answer));
  }

  private static Response first(Response response) {
    return response instanceof Response.Cited(Response answer, int _) ? answer : response;
  }

  private Stream<Slip> slips(Fact fact, Item item, Response answer) {
    Stream<String> wrong = wrong(item, answer);
    if (fact instanceof Holding holding && item.facts().size() == 1) {
      return Stream.concat(wrong, typed(answer).flatMap(this::named))
          .flatMap(taken -> slip(holding, taken).stream());
    }
    if (fact instanceof Use use) {
      return wrong.flatMap(taken -> slip(use, taken).stream());
    }
    if (fact instanceof Contrast contrast) {
      return wrong.map(
          taken -> new Slip(Kind.OCCASION, contrast.at(), contrast.notAt(), List.of(contrast)));
    }
    return fact instanceof Figure figure ? slips(figure, answer, wrong) : Stream.empty();
  }

  /** The texts of the options that were chosen and are not right. */
  private static Stream<String> wrong(Item item, Response answer) {
    List<Integer> chosen =
        answer instanceof Response.Chosen(List<Integer> options) ? options : List.of();
    List<Option> options = item.options();
    return IntStream.range(0, options.size())
        .filter(option -> chosen.contains(option) && !options.get(option).correct())
        .mapToObj(option -> options.get(option).text());
  }

  private Optional<Slip> slip(Holding holding, String taken) {
    Optional<Person> person =
        facts.persons().stream().filter(one -> one.name().equals(taken)).findFirst();
    if (person.isPresent()) {
      return person(holding, person.get());
    }
    return facts.posts().stream()
        .filter(post -> post.name().equals(taken))
        .findFirst()
        .flatMap(post -> post(holding, post));
  }

  private Optional<Slip> person(Holding holding, Person taken) {
    String right = holding.person().name();
    Optional<Holding> same = held(taken, post -> post.equals(holding.post()));
    if (same.isPresent()) {
      return Optional.of(slip(Kind.SUCCESSION, right, taken.name(), holding, same.get()));
    }
    Optional<Holding> any = held(taken, post -> true);
    if (Likeness.of(right, taken.name())) {
      return any.map(held -> slip(Kind.NAME, right, taken.name(), holding, held));
    }
    boolean inTheBody = held(taken, post -> post.body().equals(holding.post().body())).isPresent();
    return any.filter(held -> !inTheBody)
        .map(held -> slip(Kind.BODY, right, taken.name(), holding, held));
  }

  private Optional<Slip> post(Holding holding, Post taken) {
    if (taken.body().equals(holding.post().body())) {
      return Optional.empty();
    }
    return facts.holdings().stream()
        .filter(other -> other.post().equals(taken))
        .findFirst()
        .map(other -> slip(Kind.BODY, holding.post().name(), taken.name(), holding, other));
  }

  private Optional<Holding> held(Person person, Predicate<Post> which) {
    return facts.ever(person).filter(holding -> which.test(holding.post())).findFirst();
  }

  private Optional<Slip> slip(Use use, String taken) {
    return facts.slogans().stream()
        .flatMap(slogan -> slogan.uses().stream())
        .filter(other -> other.says().equals(taken) && !other.slogan().equals(use.slogan()))
        .findFirst()
        .map(other -> slip(Kind.PHRASE, phrase(use), phrase(other), use, other));
  }

  private String phrase(Use use) {
    return facts.slogans().stream()
        .filter(slogan -> slogan.id().equals(use.slogan()))
        .map(Slogan::phrase)
        .map(phrase -> "“" + phrase + "”")
        .findFirst()
        .orElse(use.slogan());
  }

  /** What was typed in a question’s only field. */
  private static Stream<String> typed(Response answer) {
    return answer instanceof Response.Typed(List<String> texts) && texts.size() == 1
        ? texts.stream()
        : Stream.empty();
  }

  /** Whoever is called so, as printed. */
  private Stream<String> named(String typed) {
    return facts.persons().stream()
        .filter(person -> person.spellings().stream().anyMatch(typed.strip()::equalsIgnoreCase))
        .map(Person::name);
  }

  /** The number of the same thing on another occasion, typed or said to be of this one. */
  private Stream<Slip> slips(Figure figure, Response answer, Stream<String> wrong) {
    boolean saidSo = wrong.findAny().isPresent();
    return facts.figures().stream()
        .filter(other -> isOfTheSame(figure, other))
        .filter(other -> saidSo || typed(answer).anyMatch(typed -> isValue(typed, other)))
        .limit(1)
        .map(other -> slip(Kind.OCCASION, at(figure), at(other), figure, other));
  }

  private static boolean isValue(String typed, Figure figure) {
    return Numbers.read(typed, figure.unit())
        .filter(number -> number.compareTo(figure.value()) == 0)
        .isPresent();
  }

  private static boolean isOfTheSame(Figure figure, Figure other) {
    return figure.series().isPresent()
        && figure
            .series()
            .map(Figure.Series::counts)
            .equals(other.series().map(Figure.Series::counts))
        && figure.value().compareTo(other.value()) != 0;
  }

  private static String at(Figure figure) {
    return figure.series().map(Figure.Series::at).orElseThrow();
  }

  private static Slip slip(Kind kind, String right, String taken, Fact one, Fact other) {
    return new Slip(kind, right, taken, List.of(one, other));
  }
}
