package rostrum.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.FactBase;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Item;
import rostrum.questions.Pair;

/** Who holds what, by a printed list and everything else that is stated of its people. */
public final class PostTruth {
  /** The post of a person. */
  public static final FamilyTruth POSTS =
      FamilyTruth.on("holding", PostTruth::new, PostTruth::postsOfPerson);

  /** Who has a post or belongs to a body. */
  public static final FamilyTruth PEOPLE =
      FamilyTruth.on("holding", PostTruth::new, PostTruth::people);

  /** People and their posts, side by side. */
  public static final FamilyTruth PAIRS =
      FamilyTruth.on("holding", PostTruth::new, PostTruth::pairs);

  /** The name of a person, typed. */
  public static final FamilyTruth TYPED =
      FamilyTruth.on("holding", PostTruth::new, PostTruth::typedPerson);

  private static final Pattern NOT = Pattern.compile("\\bNOT\\b");

  private final FactBase facts;
  private final Asked asked;

  PostTruth(FactBase facts) {
    this.facts = facts;
    this.asked = new Asked(facts);
  }

  /** Options are posts of the person that the stem names. */
  List<Judged> postsOfPerson(Item item) {
    Optional<Roster> roster = roster(item);
    Optional<Person> person = asked.subject(item, facts.persons(), Person::subject, Person::name);
    return Judged.options(item, option -> has(roster, person, post(option).map(Set::of)));
  }

  /** Options are people who have the post, or belong to the body, that the stem names or denies. */
  List<Judged> people(Item item) {
    Optional<Roster> roster = roster(item);
    Optional<Set<Post>> seats = seats(item);
    boolean denied = NOT.matcher(item.stem()).find();
    return Judged.options(
        item,
        option -> {
          Proven belongs = has(roster, person(option), seats);
          return denied ? belongs.not() : belongs;
        });
  }

  /** Left sides are people, right sides posts. */
  List<Judged> pairs(Item item) {
    Optional<Roster> roster = roster(item);
    return matched(item, (left, right) -> has(roster, person(left), post(right).map(Set::of)));
  }

  /** The one person who has the post that the stem names is typed. */
  List<Judged> typedPerson(Item item) {
    Optional<Roster> roster = roster(item);
    Optional<Set<Post>> seats =
        asked.subject(item, facts.posts(), Post::subject, Post::name).map(Set::of);
    List<Typing.Known> known =
        facts.persons().stream()
            .map(person -> new Typing.Known(person.id(), person.spellings()))
            .toList();
    List<Judged> typed =
        new ArrayList<>(Typing.judge(item, known, id -> has(roster, withId(id), seats)));
    List<String> accepted = item.accepted().stream().flatMap(List::stream).toList();
    facts.persons().stream()
        .filter(person -> person.spellings().stream().noneMatch(accepted::contains))
        .filter(person -> has(roster, Optional.of(person), seats) == Proven.TRUE)
        .forEach(person -> typed.add(Judged.wrong(person.name(), Proven.TRUE)));
    return typed;
  }

  private Optional<Person> withId(String id) {
    return Asked.named(facts.persons(), Person::id, id);
  }

  private Optional<Roster> roster(Item item) {
    return facts.rosters().stream()
        .filter(list -> Wording.says(item.stem(), list.citedAs()))
        .filter(list -> item.asOf().equals(Optional.of(list.asOf().text())))
        .findFirst();
  }

  private Optional<Person> person(String name) {
    return Asked.named(facts.persons(), Person::name, name);
  }

  private Optional<Post> post(String name) {
    return Asked.named(facts.posts(), Post::name, name);
  }

  private Optional<Set<Post>> seats(Item item) {
    Optional<Set<Post>> body =
        asked.subject(item, facts.bodies(), Body::subject, Body::inSentence).map(this::seatsIn);
    return body.or(
        () -> asked.subject(item, facts.posts(), Post::subject, Post::name).map(Set::of));
  }

  private Set<Post> seatsIn(Body body) {
    return facts.posts().stream()
        .filter(post -> post.body().equals(Optional.of(body)))
        .collect(Collectors.toSet());
  }

  private Proven has(Optional<Roster> list, Optional<Person> somebody, Optional<Set<Post>> any) {
    if (list.isEmpty() || somebody.isEmpty() || any.isEmpty()) {
      return Proven.NEITHER;
    }
    Roster roster = list.get();
    Person person = somebody.get();
    Set<Post> posts = any.get();
    Set<Post> listed = held(facts.listed(roster, person).stream());
    Set<Post> ever = held(facts.ever(person));
    boolean arguable =
        ever.stream()
            .anyMatch(
                held -> posts.stream().anyMatch(post -> post.equals(held) || isClose(held, post)));
    boolean complete = roster.closed() && roster.persons().contains(person);
    return Proven.of(listed.stream().anyMatch(posts::contains), complete && !arguable);
  }

  private Set<Post> held(Stream<Holding> holdings) {
    Set<Post> held = new HashSet<>();
    holdings.forEach(holding -> held.addAll(facts.withIncluded(holding.post())));
    return held;
  }

  private static boolean isClose(Post one, Post other) {
    return one.tooClose().contains(other.id()) || other.tooClose().contains(one.id());
  }

  /** What the facts say of two sides of a matching. */
  interface Together {
    Proven are(String left, String right);
  }

  /** Every pair, and each left side with every other right side. */
  static List<Judged> matched(Item item, Together together) {
    List<Judged> judged = new ArrayList<>();
    List<String> rights =
        Stream.concat(item.pairs().stream().map(Pair::right), item.decoys().stream()).toList();
    for (Pair pair : item.pairs()) {
      for (String right : rights) {
        judged.add(
            new Judged(
                pair.left() + " → " + right,
                right.equals(pair.right()),
                together.are(pair.left(), right)));
      }
    }
    return judged;
  }
}
