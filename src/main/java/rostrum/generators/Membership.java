package rostrum.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Bloom;

/**
 * Which of these people belongs to the body, or has the post that several share? One question for
 * each person who does. Whoever presides over a body belongs to it.
 */
public record Membership() implements Generator {

  @Override
  public String family() {
    return "membership";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().rosters().stream()
        .flatMap(roster -> {
          Held held = new Held(course.facts(), roster);
          return asked(course, held).stream().flatMap(circle -> outcomes(course, held, circle));
        });
  }

  /**
   * People who have something in common.
   *
   * @param subject what they have in common
   * @param seats the posts that make somebody one of them
   */
  private record Circle(
      String subject, String stem, String sentence, String name, List<Post> seats) {}

  private static List<Circle> asked(Course course, Held held) {
    List<Circle> circles = new ArrayList<>();
    List<Post> posts = course.facts().posts();
    for (Body body : course.facts().bodies()) {
      circles.add(
          new Circle(
              body.subject(),
              "membership.body.stem",
              "membership.body",
              body.inSentence(),
              posts.stream().filter(post -> post.body().equals(Optional.of(body))).toList()));
    }
    for (Post post : posts) {
      if (post.body().isEmpty()) {
        circles.add(
            new Circle(
                post.subject(),
                "membership.post.stem",
                "membership.post",
                post.name(),
                List.of(post)));
      }
    }
    return circles.stream().filter(circle -> inside(held, circle).size() > 1).toList();
  }

  private static List<Person> inside(Held held, Circle circle) {
    return held.roster().persons().stream()
        .filter(person -> held.posts(person).stream().anyMatch(circle.seats()::contains))
        .toList();
  }

  private Stream<Outcome> outcomes(Course course, Held held, Circle circle) {
    List<Person> outside =
        held.roster().persons().stream().filter(provablyOutside(held, circle)).toList();
    if (outside.size() < 2) {
      return Stream.of(
          new Unproven(
              family(),
              circle.subject(),
              "fewer than two people of the list are provably outside"));
    }
    return inside(held, circle).stream()
        .map(person -> outcome(course, held, circle, person, outside));
  }

  private static Predicate<Person> provablyOutside(Held held, Circle circle) {
    return person -> circle.seats().stream().allMatch(seat -> held.provablyLacks(person, seat));
  }

  private Outcome outcome(
      Course course, Held held, Circle circle, Person person, List<Person> outside) {
    Roster roster = held.roster();
    Optional<Holding> seat =
        held.listed(person).stream()
            .filter(holding -> Provable.isUncontested(holding.attested()))
            .filter(holding ->
                course.facts().withIncluded(holding.post()).stream()
                    .anyMatch(circle.seats()::contains))
            .findFirst();
    if (seat.isEmpty()) {
      return new Unproven(family(), person.subject(), "the article gives two accounts of it");
    }
    Holding holding = seat.get();
    String cited = course.cited(roster);
    List<Candidate> others =
        outside.stream().map(other -> other(course, held, circle, holding, other)).toList();
    String sentence = course.words().say("holding", cited, person.name(), holding.post().name());
    Candidate key =
        new Candidate(
            person.name(),
            sentence,
            Candidate.evidence(holding.attested()),
            List.of(holding.id()),
            Optional.empty(),
            1);
    return new Draft(
        new Basis(
            family(),
            circle.subject() + " " + holding.id(),
            holding.attested().section(),
            course.words().say(circle.stem(), cited, circle.name()),
            List.of(holding.id()),
            List.of(person.subject(), circle.subject()),
            key.evidence(),
            Optional.of(roster.asOf().text()),
            holding.attested().speech(),
            holding.attested().weight(),
            Bloom.REMEMBER,
            sentence,
            "people whom " + roster.id() + " places in " + circle.subject(),
            Optional.empty()),
        key,
        others,
        3);
  }

  private static Candidate other(
      Course course, Held held, Circle circle, Holding key, Person person) {
    List<Holding> row = held.listed(person);
    return new Candidate(
        person.name(),
        course
            .words()
            .say(
                circle.sentence() + ".other",
                person.name(),
                row.getFirst().post().name(),
                circle.name()),
        Candidate.evidence(row.getFirst().attested()),
        held.row(person),
        Optional.of(held.roster().id()),
        Likeness.people(held.listed(key.person()), row));
  }
}
