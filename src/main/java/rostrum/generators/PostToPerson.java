package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Bloom;

/** Who has this post? One question for each post that the list gives to one person alone. */
public record PostToPerson() implements Generator {

  @Override
  public String family() {
    return "post-person";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().rosters().stream()
        .flatMap(roster -> {
          Held held = new Held(course.facts(), roster);
          return course.facts().posts().stream()
              .filter(post -> !held.holders(post).isEmpty())
              .filter(post -> !roster.groups().contains(post))
              .map(post -> outcome(course, held, post));
        });
  }

  private Outcome outcome(Course course, Held held, Post post) {
    Roster roster = held.roster();
    Optional<Holding> only = held.only(post);
    if (only.isEmpty()) {
      return new Unproven(
          family(), post.subject(), held.holders(post).size() + " people share it in the list");
    }
    Holding holding = only.get();
    if (!Provable.isUncontested(holding.attested())) {
      return new Unproven(family(), post.subject(), "the article gives two accounts of it");
    }
    List<Candidate> others =
        roster.persons().stream()
            .filter(person -> held.provablyLacks(person, post))
            .map(person -> other(course, held, holding, person))
            .toList();
    if (others.size() < 2) {
      return new Unproven(family(), post.subject(), "fewer than two people provably lack it");
    }
    String cited = course.cited(roster);
    String sentence = course.words().say("holding", cited, holding.person().name(), post.name());
    Candidate key =
        new Candidate(
            holding.person().name(),
            sentence,
            Candidate.evidence(holding.attested()),
            List.of(holding.id()),
            Optional.empty(),
            1);
    return new Draft(
        new Basis(
            family(),
            holding.id(),
            holding.attested().section(),
            course.words().say("post-person.stem", cited, post.name()),
            List.of(holding.id()),
            List.of(holding.person().subject(), post.subject()),
            key.evidence(),
            Optional.of(roster.asOf().text()),
            holding.attested().speech(),
            holding.attested().weight(),
            Bloom.REMEMBER,
            sentence,
            "people to whom " + roster.id() + " gives " + post.subject(),
            Optional.empty()),
        key,
        others,
        3);
  }

  private static Candidate other(Course course, Held held, Holding key, Person person) {
    List<Holding> row = held.listed(person);
    return new Candidate(
        person.name(),
        course.words().say("post-person.other", person.name(), row.getFirst().post().name()),
        Candidate.evidence(row.getFirst().attested()),
        held.row(person),
        Optional.of(held.roster().id()),
        Likeness.people(held.listed(key.person()), row));
  }
}
