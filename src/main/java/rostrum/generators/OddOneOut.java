package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.Fact;
import rostrum.questions.Bloom;
import rostrum.questions.Evidence;

/**
 * Three of these four belong to it; which one does not? The stem names what they have in common,
 * for of four people there is hardly ever one that is odd in one way only. The one to be found is
 * provably outside, and the others are in it. Of a person it rests on what the list says of
 * everybody, so nobody is to be found of whom another question or the running text tells that.
 */
public record OddOneOut() implements Generator {
  private static final int INSIDERS = 3;
  private static final int MOST_A_CIRCLE = 6;
  private static final int MOST_A_LIST = 1;
  private static final int MOST_A_KEY = 2;

  @Override
  public String family() {
    return "odd-one-out";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    List<Circle> circles = Circle.of(course);
    List<Circle> people = circles.stream().filter(Circle::isOfPeople).toList();
    List<Circle> lists = circles.stream().filter(circle -> !circle.isOfPeople()).toList();
    return Stream.concat(
        outcomes(course, people, MOST_A_CIRCLE), outcomes(course, lists, MOST_A_LIST));
  }

  private Stream<Outcome> outcomes(Course course, List<Circle> circles, int mostACircle) {
    List<Outcome> outcomes = new ArrayList<>();
    List<List<Odd>> possible = new ArrayList<>();
    Set<Fact> told = told(course, circles);
    for (Circle circle : circles) {
      List<Odd> odd = possible(course, circle, told);
      possible.add(odd);
      if (odd.isEmpty()) {
        outcomes.add(new Unproven(family(), circle.about(), obstacle(circle)));
      }
    }
    outcomes.addAll(inTurn(possible, mostACircle));
    return outcomes.stream();
  }

  /**
   * The circles take turns, and each time somebody is the odd one who was it least often, among
   * those who is most like the others.
   */
  private static List<Draft> inTurn(List<List<Odd>> possible, int mostACircle) {
    List<Draft> drafts = new ArrayList<>();
    Map<String, Integer> asked = new HashMap<>();
    for (int turn = 0; turn < mostACircle; turn++) {
      for (List<Odd> circle : possible) {
        circle.stream()
            .filter(odd -> !drafts.contains(odd.draft()) && times(asked, odd) < MOST_A_KEY)
            .min(
                Comparator.comparingInt((Odd odd) -> times(asked, odd))
                    .thenComparingDouble(odd -> -odd.likeness()))
            .ifPresent(odd -> {
              asked.merge(odd.who(), 1, Integer::sum);
              drafts.add(odd.draft());
            });
      }
    }
    return drafts;
  }

  private static int times(Map<String, Integer> asked, Odd odd) {
    return asked.getOrDefault(odd.who(), 0);
  }

  /** A question and how alike the odd one is to those who would stand beside it. */
  private record Odd(Draft draft, double likeness) {
    String who() {
      return draft.key().text();
    }
  }

  private static String obstacle(Circle circle) {
    return circle
        .obstacle()
        .orElse(
            circle.inside().size() < INSIDERS
                ? "fewer than three are inside"
                : "nobody outside is of fitting length and wording beside three inside");
  }

  /**
   * What other questions may tell of people: who is inside of a circle that is asked about, and
   * what the running text says as well.
   */
  private static Set<Fact> told(Course course, List<Circle> circles) {
    Stream<Fact> inside =
        circles.stream()
            .filter(circle -> circle.isOfPeople() && circle.obstacle().isEmpty())
            .flatMap(circle -> circle.inside().stream())
            .map(Member::fact);
    Stream<Fact> twice =
        course.facts().holdings().stream()
            .filter(holding ->
                course
                    .facts()
                    .ever(holding.person())
                    .anyMatch(
                        other -> !other.equals(holding) && other.post().equals(holding.post())))
            .map(Fact.class::cast);
    return Stream.concat(inside, twice).collect(Collectors.toSet());
  }

  private List<Odd> possible(Course course, Circle circle, Set<Fact> told) {
    List<Odd> possible = new ArrayList<>();
    if (circle.obstacle().isPresent()) {
      return possible;
    }
    for (Member outsider : circle.outside()) {
      Draft draft = draft(course, circle, outsider);
      List<List<Candidate>> sets = FittingSets.of(draft);
      if (!told.contains(outsider.fact())
          && Provable.isUncontested(outsider.fact().attested())
          && sets.stream().anyMatch(set -> set.size() == INSIDERS)) {
        possible.add(new Odd(draft, likeness(draft)));
      }
    }
    return possible;
  }

  private static double likeness(Draft draft) {
    return draft.distractors().stream()
        .mapToDouble(Candidate::likeness)
        .map(likeness -> -likeness)
        .sorted()
        .limit(INSIDERS)
        .map(likeness -> -likeness)
        .sum();
  }

  private Draft draft(Course course, Circle circle, Member odd) {
    Candidate key = circle.outsider(odd, List.of(odd));
    return new Draft(
        new Basis(
            family(),
            circle.isOfPeople() ? circle.about() + " " + odd.fact().id() : circle.about(),
            odd.fact().attested().section(),
            circle.stem(course, family()),
            List.of(odd.fact().id()),
            circle.subjects(course, List.of(odd)),
            evidence(odd),
            circle.asOf(),
            odd.fact().attested().speech(),
            odd.fact().attested().weight(),
            Bloom.ANALYZE,
            odd.why(),
            "who or what is outside of: " + circle.query(),
            Optional.empty()),
        key,
        circle.inside().stream()
            .filter(odd::isWrittenLike)
            .map(insider -> insider(insider, odd))
            .toList(),
        INSIDERS);
  }

  /** All that is said of the person; or the list in which it is missing. */
  private static List<Evidence> evidence(Member odd) {
    Stream<Evidence> standing = Candidate.evidence(odd.fact().attested()).stream();
    Stream<Evidence> row =
        odd.row().stream().flatMap(holding -> Candidate.evidence(holding.attested()).stream());
    return Stream.concat(standing, row).distinct().toList();
  }

  /** Of four one is odd, so whoever is inside is not it. */
  private static Candidate insider(Member insider, Member odd) {
    return new Candidate(
        insider.text(),
        insider.why(),
        insider.evidence(),
        Stream.concat(insider.because().stream(), Stream.of(odd.fact().id())).distinct().toList(),
        Optional.empty(),
        insider.likeness(odd));
  }
}
