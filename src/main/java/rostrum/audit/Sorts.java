package rostrum.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rostrum.facts.Enumeration;
import rostrum.facts.FactBase;
import rostrum.facts.Slogan;
import rostrum.lessons.Article;
import rostrum.lessons.Speaker;
import rostrum.questions.Numbers;

/** Of what sort an answer is, and how it is written. */
final class Sorts {
  /** Clauses begin as they must; only phrases can be written alike. */
  private static final Set<String> CLAUSES =
      Set.of("event", "cause", "conclusion", "difference", "statement");

  private final Map<String, Set<String>> known = new HashMap<>();
  private final Locale locale;

  Sorts(FactBase facts, Article article) {
    this.locale = Locale.forLanguageTag(article.language());
    facts.persons().forEach(person -> add("person", person.name()));
    facts.posts().forEach(post -> add("post", post.name()));
    facts.bodies().forEach(body -> add("body", body.name()));
    article.lessons().forEach(lesson -> add("section", lesson.label()));
    for (Slogan slogan : facts.slogans()) {
      add("slogan", slogan.phrase());
      slogan.uses().forEach(use -> add("use", use.says()));
    }
    facts.events().forEach(event -> add("event", event.says()));
    for (Speaker speaker : new Speakers(facts, article).all()) {
      add("occasion", speaker.occasion());
      add("voice", speaker.named());
    }
    facts.sources().forEach(source -> add("source", source.title()));
    facts.statements().forEach(statement -> add("statement", statement.says()));
    facts.reasons().forEach(reason -> add(reason.purpose() ? "purpose" : "cause", reason.reason()));
    facts.inferences().forEach(inference -> add("conclusion", inference.conclusion()));
    facts.disagreements().forEach(disagreement -> add("difference", disagreement.differs()));
    for (Enumeration list : facts.enumerations()) {
      list.members().forEach(member -> add(list.kind(), member));
    }
  }

  private void add(String sort, String text) {
    known.computeIfAbsent(Wording.words(text), words -> new HashSet<>()).add(sort);
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
    Set<String> sorts = new HashSet<>(known.getOrDefault(Wording.words(text), Set.of()));
    Span.read(text, locale).ifPresent(span -> sorts.add("date of " + span.exactness()));
    Numbers.read(text, "").ifPresent(number -> sorts.add("number"));
    return sorts.isEmpty() ? Set.of("phrase") : sorts;
  }
}
