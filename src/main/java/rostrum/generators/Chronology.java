package rostrum.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.facts.Event;
import rostrum.facts.Weight;
import rostrum.lessons.Claim;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;
import rostrum.questions.Ordering;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Stage;

/** In which order did it happen? All dates of a question are wholly apart. */
public record Chronology() implements Generator {
  private static final Speech ARTICLE =
      new Speech(Voice.AUTHOR_REPORT, Claim.FACT, Optional.empty());

  @Override
  public String family() {
    return "chronology";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    List<Event> events = course.facts().events();
    List<List<Event>> orders =
        Orders.of(events.stream().filter(event -> obstacle(course, event).isEmpty()).toList());
    List<Outcome> outcomes = new ArrayList<>();
    orders.forEach(order -> outcomes.add(question(course, order)));
    events.stream()
        .filter(event -> orders.stream().noneMatch(order -> order.contains(event)))
        .map(event ->
            new Unproven(
                family(),
                event.id(),
                obstacle(course, event)
                    .orElse("no two other events are apart from it in time and still free")))
        .forEach(outcomes::add);
    return outcomes.stream();
  }

  private static Optional<String> obstacle(Course course, Event event) {
    if (!Provable.isUncontested(course.article(), event.attested())) {
      return Optional.of("the article gives two accounts of it");
    }
    return tellsItsYear(event) ? Optional.of("its clause tells its year") : Optional.empty();
  }

  /** Whether the words that are asked about give the date away. */
  static boolean tellsItsYear(Event event) {
    return event.says().contains(String.valueOf(event.date().first().getYear()));
  }

  private Complete question(Course course, List<Event> order) {
    List<String> ids = order.stream().map(Event::id).toList();
    String dated =
        order.stream()
            .map(event ->
                course
                    .words()
                    .say(
                        "chronology.stage", event.date().in(course.words().locale()), event.says()))
            .collect(Collectors.joining("; "));
    List<String> subjects =
        Stream.concat(
                order.stream().map(Event::subject),
                order.stream()
                    .flatMap(event -> Subjects.named(course.facts(), event.says()).stream()))
            .distinct()
            .toList();
    Basis basis =
        new Basis(
            family(),
            String.join(" ", ids),
            order.getFirst().attested().section(),
            course.words().say("chronology.stem"),
            ids,
            subjects,
            order.stream()
                .flatMap(event -> Candidate.evidence(event.attested()).stream())
                .distinct()
                .toList(),
            Optional.empty(),
            speech(order),
            weight(order),
            Bloom.UNDERSTAND,
            course.words().say("chronology.key", dated),
            "dates of " + String.join(", ", ids),
            Optional.empty());
    List<Stage> stages = order.stream().map(event -> stage(course, event)).toList();
    List<Answer> answers =
        IntStream.range(0, order.size())
            .mapToObj(place ->
                new Answer(
                    stages.get(place).text(), true, List.of(ids.get(place)), Optional.empty()))
            .toList();
    double difficulty =
        Difficulty.of(closeness(order), order.size(), Difficulty.Effort.RECOGNISED, basis.weight());
    return new Complete(
        basis,
        new Ordering(
            basis.id(course.slug()), basis.stem(), basis.grounds(answers, difficulty), stages));
  }

  private static Stage stage(Course course, Event event) {
    Locale locale = course.words().locale();
    int first = event.says().offsetByCodePoints(0, 1);
    List<Evidence> evidence = Candidate.evidence(event.attested());
    return new Stage(
        event.says().substring(0, first).toUpperCase(locale) + event.says().substring(first),
        evidence);
  }

  /**
   * Whoever says it of all of them; of several voices it is the article that puts them in order.
   */
  private static Speech speech(List<Event> order) {
    List<Speech> speeches =
        order.stream().map(event -> event.attested().speech()).distinct().toList();
    return speeches.size() == 1 ? speeches.getFirst() : ARTICLE;
  }

  private static Weight weight(List<Event> order) {
    long core = order.stream().filter(event -> event.attested().weight() == Weight.CORE).count();
    return 2 * core >= order.size() ? Weight.CORE : Weight.DETAIL;
  }

  private static double closeness(List<Event> order) {
    return IntStream.range(1, order.size())
        .mapToDouble(place -> Likeness.dates(order.get(place - 1).date(), order.get(place).date()))
        .average()
        .orElse(0);
  }
}
