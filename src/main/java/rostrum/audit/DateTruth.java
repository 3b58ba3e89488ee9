package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rostrum.facts.Event;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;
import rostrum.questions.Stage;

/** When something happened, and what happened before what. */
public final class DateTruth {
  /** When something happened. */
  public static final FamilyTruth DATES = FamilyTruth.on("event", DateTruth::new, DateTruth::dates);

  /** What came first. */
  public static final FamilyTruth ORDER = FamilyTruth.on("event", DateTruth::new, DateTruth::order);

  /** Events and their dates, side by side. */
  public static final FamilyTruth PAIRS = FamilyTruth.on("event", DateTruth::new, DateTruth::pairs);

  /** The year of an event, typed. */
  public static final FamilyTruth TYPED =
      FamilyTruth.on("event", DateTruth::new, DateTruth::typedYear);

  private final FactBase facts;
  private final Asked asked;
  private final Locale locale;

  DateTruth(FactBase facts, Article article) {
    this.facts = facts;
    this.asked = new Asked(facts);
    this.locale = Locale.forLanguageTag(article.language());
  }

  /** Options are dates of the event in the stem. */
  List<Judged> dates(Item item) {
    Optional<Event> event = asked.fact(item, facts.events(), Event::says);
    return Judged.options(item, option -> happened(event, option));
  }

  /** Left sides are events, right sides dates. */
  List<Judged> pairs(Item item) {
    return PostTruth.matched(item, (left, right) -> happened(event(left), right));
  }

  /** Stages are events; each lies wholly before all that follow. */
  List<Judged> order(Item item) {
    List<String> stages = item.sequence().stream().map(Stage::text).toList();
    List<Judged> judged = new ArrayList<>();
    for (int early = 0; early < stages.size(); early++) {
      for (int late = early + 1; late < stages.size(); late++) {
        judged.add(
            Judged.right(
                stages.get(early) + " < " + stages.get(late),
                isBefore(event(stages.get(early)), event(stages.get(late)))));
      }
    }
    return judged;
  }

  /** The year of the event in the stem is typed. */
  List<Judged> typedYear(Item item) {
    Optional<Event> event = asked.fact(item, facts.events(), Event::says);
    return item.accepted().stream()
        .flatMap(List::stream)
        .map(text ->
            Judged.right(
                text,
                event
                    .map(asking -> Proven.of(asking.date().text().substring(0, 4).equals(text)))
                    .orElse(Proven.NEITHER)))
        .toList();
  }

  private Optional<Event> event(String says) {
    return facts.events().stream().filter(event -> Wording.same(event.says(), says)).findFirst();
  }

  private static Proven isBefore(Optional<Event> early, Optional<Event> late) {
    if (early.isEmpty() || late.isEmpty()) {
      return Proven.NEITHER;
    }
    Span one = Span.of(early.get().date());
    Span other = Span.of(late.get().date());
    return Proven.of(one.isBefore(other), other.isBefore(one));
  }

  private Proven happened(Optional<Event> event, String text) {
    Optional<Span> date = Span.read(text, locale);
    if (event.isEmpty() || date.isEmpty()) {
      return Proven.NEITHER;
    }
    Span known = Span.of(event.get().date());
    return Proven.of(date.get().contains(known), !date.get().overlaps(known));
  }
}
