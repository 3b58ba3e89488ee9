package rostrum.generators;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.facts.Holding;
import rostrum.facts.Weight;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;
import rostrum.questions.MultipleChoice;
import rostrum.questions.Option;
import rostrum.questions.Proof.Answer;

/**
 * Which of these belong to the body, have the post or are named in the list? Two or three of five
 * do. A large circle is dealt out to several questions, so that nobody is right in two of them.
 */
public record SeveralRight() implements Generator {
  private static final int OPTIONS = 5;
  private static final int LEAST_KEYS = 2;
  private static final int MOST_KEYS = 3;
  private static final double EXPOSURE_WEIGHT = .15;

  @Override
  public String family() {
    return "several-right";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return Circle.of(course).stream().flatMap(circle -> outcomes(course, circle).stream());
  }

  private List<Outcome> outcomes(Course course, Circle circle) {
    if (circle.obstacle().isPresent()) {
      return List.of(new Unproven(family(), circle.about(), circle.obstacle().get()));
    }
    return circle.isOfPeople() ? ofPeople(course, circle) : List.of(ofList(course, circle));
  }

  private List<Outcome> ofPeople(Course course, Circle circle) {
    List<List<Member>> hands = dealt(spared(course, circle));
    if (hands.isEmpty()) {
      return List.of(
          new Unproven(
              family(), circle.about(), "fewer than two are inside whom no other family needs"));
    }
    Map<String, Integer> shown = new HashMap<>();
    return hands.stream().map(keys -> outcome(course, circle, keys, shown)).toList();
  }

  private Outcome ofList(Course course, Circle circle) {
    List<Outcome> ways =
        ways(circle.inside()).stream()
            .map(keys -> outcome(course, circle, keys, new HashMap<>()))
            .toList();
    return ways.stream()
        .filter(Complete.class::isInstance)
        .findFirst()
        .orElseGet(() ->
            new Unproven(family(), circle.about(), "no others are of fitting length and wording"));
  }

  /**
   * The members whose place is not asked for by three others: as their post, as the one who has it,
   * and as who belongs there.
   */
  private static List<Member> spared(Course course, Circle circle) {
    return circle.inside().stream().filter(member -> isSpared(course, circle, member)).toList();
  }

  private static boolean isSpared(Course course, Circle circle, Member member) {
    if (!(member.fact() instanceof Holding holding)) {
      return true;
    }
    return course.facts().rosters().stream()
        .filter(roster -> roster.id().equals(circle.list()))
        .map(roster -> new Held(course.facts(), roster))
        .noneMatch(held ->
            held.only(holding.post()).isPresent()
                && PersonToPost.telling(held, holding.person()).equals(Optional.of(holding)));
  }

  /** Dealt out one by one, so that each question has two keys or three. */
  private static List<List<Member>> dealt(List<Member> members) {
    int hands = members.size() / LEAST_KEYS;
    return IntStream.range(0, hands)
        .mapToObj(hand ->
            IntStream.range(0, members.size())
                .filter(place -> place % hands == hand)
                .mapToObj(members::get)
                .toList())
        .toList();
  }

  /** The ways to take three neighbours or two of a list, but not all of it; three first. */
  private static List<List<Member>> ways(List<Member> members) {
    return IntStream.of(MOST_KEYS, LEAST_KEYS)
        .filter(size -> size < members.size())
        .boxed()
        .flatMap(size ->
            IntStream.rangeClosed(0, members.size() - size)
                .mapToObj(start -> members.subList(start, start + size)))
        .filter(SeveralRight::standSideBySide)
        .toList();
  }

  /** Whether none is a part of another, and all are written alike. */
  private static boolean standSideBySide(List<Member> keys) {
    return keys.stream()
        .allMatch(one ->
            keys.stream()
                .filter(other -> !other.equals(one))
                .allMatch(other ->
                    one.isWrittenLike(other)
                        && !FittingSets.overlap(
                            FittingSets.words(one.text()), FittingSets.words(other.text()))));
  }

  private Outcome outcome(
      Course course, Circle circle, List<Member> keys, Map<String, Integer> shown) {
    Basis basis = basis(course, circle, keys);
    List<Candidate> others =
        circle.outside().stream()
            .filter(other -> keys.stream().allMatch(other::isWrittenLike))
            .map(other -> circle.outsider(other, keys))
            .toList();
    int wanted = OPTIONS - keys.size();
    Optional<List<Candidate>> wrong =
        FittingSets.of(basis.stem(), keys.stream().map(Member::text).toList(), others, wanted)
            .stream()
            .filter(set -> set.size() == wanted)
            .max(Comparator.comparingDouble(set -> worth(set, shown)));
    if (wrong.isEmpty()) {
      return new Unproven(
          family(),
          basis.about(),
          "too few who are provably outside are of fitting length and wording");
    }
    wrong.get().forEach(candidate -> shown.merge(candidate.text(), 1, Integer::sum));
    return complete(course, basis, keys.stream().map(Circle::insider).toList(), wrong.get());
  }

  /** More where they are like the keys, and less where they were shown before. */
  private static double worth(List<Candidate> set, Map<String, Integer> shown) {
    return set.stream()
        .mapToDouble(candidate ->
            candidate.likeness() - EXPOSURE_WEIGHT * shown.getOrDefault(candidate.text(), 0))
        .sum();
  }

  private Basis basis(Course course, Circle circle, List<Member> keys) {
    List<String> facts = keys.stream().map(key -> key.fact().id()).distinct().toList();
    List<Evidence> evidence =
        keys.stream().flatMap(key -> key.evidence().stream()).distinct().toList();
    long core = keys.stream().filter(key -> key.fact().attested().weight() == Weight.CORE).count();
    return new Basis(
        family(),
        circle.isOfPeople() ? circle.about() + " " + String.join(" ", facts) : circle.about(),
        keys.getFirst().fact().attested().section(),
        circle.stem(course, family()),
        facts,
        circle.subjects(course, keys),
        evidence,
        circle.asOf(),
        keys.getFirst().fact().attested().speech(),
        2 * core >= keys.size() ? Weight.CORE : Weight.DETAIL,
        Bloom.UNDERSTAND,
        circle.explanation(course, keys),
        circle.query(),
        Optional.empty());
  }

  private static Complete complete(
      Course course, Basis basis, List<Candidate> keys, List<Candidate> wrong) {
    List<Option> options =
        Stream.concat(
                keys.stream().map(key -> Choice.option(key, true)),
                wrong.stream().map(other -> Choice.option(other, false)))
            .toList();
    List<Answer> answers =
        Stream.concat(
                keys.stream().map(key -> Choice.answer(key, true)),
                wrong.stream().map(other -> Choice.answer(other, false)))
            .toList();
    double likeness = wrong.stream().mapToDouble(Candidate::likeness).average().orElse(0);
    double difficulty =
        Difficulty.of(likeness, keys.size(), Difficulty.Effort.RECOGNISED, basis.weight());
    return new Complete(
        basis,
        new MultipleChoice(
            basis.id(course.slug()), basis.stem(), basis.grounds(answers, difficulty), options));
  }
}
