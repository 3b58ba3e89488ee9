package rostrum.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.questions.Item;

/**
 * Answers each option of an item from the facts and the text, from the item's subjects and words
 * alone: whether it holds, is certainly false, or neither can be shown.
 */
final class Truth {

  /** What the facts say of an option. */
  enum Of {
    HOLDS,
    FALSE,
    UNKNOWN
  }

  private final FactBase facts;
  private final Article article;

  Truth(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
  }

  /** What the facts say of this option of the item. */
  Of of(Item item, String option) {
    Optional<Slogan> slogan = subject(item, facts.slogans(), Slogan::subject);
    if (slogan.isPresent()) {
      Optional<Lesson> lesson =
          article.lessons().stream().filter(one -> one.label().equals(option)).findFirst();
      return lesson
          .map(place -> stands(slogan.get(), place))
          .orElseGet(() -> used(slogan.get(), option));
    }
    Optional<Roster> roster =
        facts.rosters().stream()
            .filter(list -> item.proof().closedLists().contains(list.id()))
            .findFirst();
    if (roster.isEmpty()) {
      return Of.UNKNOWN;
    }
    Optional<Person> optionPerson =
        facts.persons().stream().filter(person -> person.name().equals(option)).findFirst();
    Optional<Post> optionPost =
        facts.posts().stream().filter(post -> post.name().equals(option)).findFirst();
    Optional<Person> subjectPerson = subject(item, facts.persons(), Person::subject);
    Optional<Post> subjectPost = subject(item, facts.posts(), Post::subject);
    Optional<Body> subjectBody = subject(item, facts.bodies(), Body::subject);
    if (optionPost.isPresent() && subjectPerson.isPresent()) {
      return has(roster.get(), subjectPerson.get(), Set.of(optionPost.get()));
    }
    if (optionPerson.isEmpty()) {
      return Of.UNKNOWN;
    }
    if (subjectBody.isPresent()) {
      return has(roster.get(), optionPerson.get(), seats(subjectBody.get()));
    }
    return subjectPost
        .map(post -> has(roster.get(), optionPerson.get(), Set.of(post)))
        .orElse(Of.UNKNOWN);
  }

  private static <T> Optional<T> subject(
      Item item, List<T> all, java.util.function.Function<T, String> name) {
    return all.stream().filter(one -> item.subjects().contains(name.apply(one))).findFirst();
  }

  private Set<Post> seats(Body body) {
    return facts.posts().stream()
        .filter(post -> post.body().equals(Optional.of(body)))
        .collect(Collectors.toSet());
  }

  private Of has(Roster roster, Person person, Set<Post> posts) {
    Set<Post> inList = held(facts.listed(roster, person).stream());
    if (inList.stream().anyMatch(posts::contains)) {
      return Of.HOLDS;
    }
    boolean elsewhere = held(facts.ever(person)).stream().anyMatch(posts::contains);
    boolean arguable =
        held(facts.ever(person)).stream()
            .anyMatch(held -> posts.stream().anyMatch(post -> close(held, post)));
    boolean complete = roster.closed() && roster.persons().contains(person);
    return complete && !elsewhere && !arguable ? Of.FALSE : Of.UNKNOWN;
  }

  private Set<Post> held(Stream<Holding> holdings) {
    return holdings
        .flatMap(holding -> facts.withIncluded(holding.post()).stream())
        .collect(Collectors.toSet());
  }

  private static boolean close(Post one, Post other) {
    return one.tooClose().contains(other.id()) || other.tooClose().contains(one.id());
  }

  private Of stands(Slogan slogan, Lesson lesson) {
    boolean phrase = found(lesson, slogan.phrase());
    boolean other = slogan.also().stream().anyMatch(spelling -> found(lesson, spelling));
    return phrase ? Of.HOLDS : other ? Of.UNKNOWN : Of.FALSE;
  }

  private boolean found(Lesson lesson, String phrase) {
    String looked = phrase.toLowerCase(Locale.ROOT);
    return article
        .passages(lesson)
        .anyMatch(passage -> passage.quote().toLowerCase(Locale.ROOT).contains(looked));
  }

  private Of used(Slogan slogan, String use) {
    if (slogan.uses().stream().map(Use::says).anyMatch(use::equals)) {
      return Of.HOLDS;
    }
    List<Slogan> others =
        facts.slogans().stream()
            .filter(other -> other.uses().stream().map(Use::says).anyMatch(use::equals))
            .toList();
    boolean near =
        others.stream()
            .anyMatch(
                other -> other.near().contains(slogan.id()) || slogan.near().contains(other.id()));
    return others.isEmpty() || near ? Of.UNKNOWN : Of.FALSE;
  }
}
