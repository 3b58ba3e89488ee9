package rostrum.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.lessons.Speaker;
import rostrum.questions.Numbers;

/** Of what sort an answer is, and how it is written. */
final class Sorts {
  /** Clauses begin as they must; only phrases can be written alike. */
  private static final Set<String> CLAUSES =
      Set.of("event", "cause", "conclusion", "difference", "statement");

  private final FactBase facts;
  private final Article article;
  private final Locale locale;
  private final List<Speaker> speakers;

  Sorts(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.locale = Locale.forLanguageTag(article.language());
    this.speakers = new Speakers(facts, article).all();
  }

  /** What makes answers differ that should look alike. */
  List<String> mixture(List<String> texts) {
    Set<String> common = new HashSet<>(of(texts.getFirst()));
    texts.forEach(text -> common.retainAll(of(text)));
    List<String> faults = new ArrayList<>();
    if (common.isEmpty()) {
      faults.add(
          "of several sorts: "
              + texts.stream().map(this::of).map(Set::toString).distinct().sorted().toList());
    }
    boolean clauses = common.stream().anyMatch(CLAUSES::contains);
    if (differ(texts, text -> text.endsWith("."))) {
      faults.add("some end with a full stop");
    }
    if (!clauses && differ(texts, Sorts::hasArticle)) {
      faults.add("some have an article");
    }
    if (!clauses && differ(texts, text -> Character.isLowerCase(firstLetter(text)))) {
      faults.add("some begin with a capital");
    }
    return faults;
  }

  private static boolean differ(List<String> texts, java.util.function.Predicate<String> property) {
    return texts.stream().map(property::test).distinct().count() > 1;
  }

  private static boolean hasArticle(String text) {
    return Set.of("a", "an", "the").contains(text.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('A');
  }

  /** Everything that an answer can be; a phrase if it is nothing that the facts know. */
  private Set<String> of(String text) {
    Set<String> sorts = new HashSet<>();
    add(sorts, "person", facts.persons().stream().map(person -> person.name()), text);
    add(sorts, "post", facts.posts().stream().map(post -> post.name()), text);
    add(sorts, "body", facts.bodies().stream().map(body -> body.name()), text);
    add(sorts, "section", article.lessons().stream().map(lesson -> lesson.label()), text);
    add(sorts, "slogan", facts.slogans().stream().map(slogan -> slogan.phrase()), text);
    add(
        sorts,
        "use",
        facts.slogans().stream().flatMap(slogan -> slogan.uses().stream()).map(use -> use.says()),
        text);
    add(sorts, "event", facts.events().stream().map(event -> event.says()), text);
    add(sorts, "occasion", speakers.stream().map(Speaker::occasion), text);
    add(sorts, "voice", speakers.stream().map(Speaker::named), text);
    add(sorts, "source", facts.sources().stream().map(source -> source.title()), text);
    add(sorts, "statement", facts.statements().stream().map(one -> one.says()), text);
    add(
        sorts,
        "cause",
        facts.reasons().stream().filter(one -> !one.purpose()).map(one -> one.reason()),
        text);
    add(
        sorts,
        "purpose",
        facts.reasons().stream().filter(one -> one.purpose()).map(one -> one.reason()),
        text);
    add(sorts, "conclusion", facts.inferences().stream().map(one -> one.conclusion()), text);
    add(sorts, "difference", facts.disagreements().stream().map(one -> one.differs()), text);
    sorts.addAll(
        facts.enumerations().stream()
            .filter(list -> list.members().contains(text))
            .map(list -> list.kind())
            .collect(Collectors.toSet()));
    Span.read(text, locale).ifPresent(span -> sorts.add("date of " + span.exactness()));
    Numbers.read(text, "").ifPresent(number -> sorts.add("number"));
    return sorts.isEmpty() ? Set.of("phrase") : sorts;
  }

  private static void add(Set<String> sorts, String sort, Stream<String> all, String text) {
    String bare = text.replaceAll("^“|”$", "");
    if (all.anyMatch(one -> one.equals(text) || one.equals(bare) || Wording.same(one, text))) {
      sorts.add(sort);
    }
  }
}
