package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.questions.Bloom;

/**
 * Which of these belongs to the body, has the post that several share, or is named in the list? One
 * question for each person who does, and one for each list in running text.
 */
public record Membership() implements Generator {
  private static final int LEAST_DISTRACTORS = 2;
  private static final int MOST_DISTRACTORS = 3;

  @Override
  public String family() {
    return "membership";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return Circle.of(course).stream().flatMap(circle -> outcomes(course, circle));
  }

  private Stream<Outcome> outcomes(Course course, Circle circle) {
    if (circle.obstacle().isPresent()) {
      return Stream.of(new Unproven(family(), circle.about(), circle.obstacle().get()));
    }
    if (circle.outside().size() < LEAST_DISTRACTORS) {
      return Stream.of(
          new Unproven(family(), circle.about(), "fewer than two others are provably outside"));
    }
    List<Draft> drafts =
        circle.inside().stream().map(member -> draft(course, circle, member)).toList();
    return circle.isOfPeople()
        ? drafts.stream().map(Outcome.class::cast)
        : Stream.of(one(circle, drafts));
  }

  /** Of the members of a list the first that is set among as many others as possible. */
  private Outcome one(Circle circle, List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> distractors(draft) > 0)
        .max(
            Comparator.comparingInt(Membership::distractors)
                .thenComparingInt(draft -> -drafts.indexOf(draft)))
        .<Outcome>map(draft -> draft)
        .orElseGet(() ->
            new Unproven(family(), circle.about(), "no others are of fitting length and wording"));
  }

  private static int distractors(Draft draft) {
    return FittingSets.of(draft).stream().findFirst().map(List::size).orElse(0);
  }

  private Draft draft(Course course, Circle circle, Member member) {
    Candidate key = Circle.insider(member);
    return new Draft(
        new Basis(
            family(),
            circle.isOfPeople() ? circle.about() + " " + member.fact().id() : circle.about(),
            member.fact().attested().section(),
            circle.stem(course, family()),
            List.of(member.fact().id()),
            circle.subjects(course, List.of(member)),
            key.evidence(),
            circle.asOf(),
            member.fact().attested().speech(),
            member.fact().attested().weight(),
            Bloom.REMEMBER,
            member.why(),
            circle.query(),
            Optional.empty()),
        key,
        circle.outside().stream()
            .filter(member::isWrittenLike)
            .map(other -> circle.outsider(other, List.of(member)))
            .toList(),
        MOST_DISTRACTORS);
  }
}
