package rostrum.generators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;

/**
 * The circles of a printed list: who belongs to a body, and who has a post that belongs to none.
 * Whoever presides over a body belongs to it.
 */
record Seats(Course course, Held held) {

  Stream<Circle> circles() {
    List<Post> posts = course.facts().posts();
    Stream<Circle> bodies =
        course.facts().bodies().stream()
            .map(body ->
                circle(Circle.Form.BODY, body.subject(), body.inSentence(), seats(posts, body)));
    Stream<Circle> shared =
        posts.stream()
            .filter(post -> post.body().isEmpty())
            .map(post -> circle(Circle.Form.POST, post.subject(), post.name(), List.of(post)));
    return Stream.concat(bodies, shared).filter(circle -> circle.inside().size() > 1);
  }

  private static List<Post> seats(List<Post> posts, Body body) {
    return posts.stream().filter(post -> post.body().equals(Optional.of(body))).toList();
  }

  private Circle circle(Circle.Form form, String about, String name, List<Post> seats) {
    List<Person> persons = held.roster().persons();
    return new Circle(
        form,
        about,
        name,
        course.cited(held.roster()),
        Optional.of(held.roster().asOf().text()),
        held.roster().id(),
        persons.stream().flatMap(person -> seat(person, seats).stream()).map(this::inside).toList(),
        persons.stream()
            .filter(person -> seats.stream().allMatch(seat -> held.provablyLacks(person, seat)))
            .map(person -> outside(form, name, person))
            .toList());
  }

  private Optional<Holding> seat(Person person, List<Post> seats) {
    return held.listed(person).stream()
        .filter(holding -> Provable.isUncontested(holding.attested()))
        .filter(holding ->
            course.facts().withIncluded(holding.post()).stream().anyMatch(seats::contains))
        .findFirst();
  }

  private Member inside(Holding seat) {
    Person person = seat.person();
    return new Member(
        person.name(),
        Optional.of(person.subject()),
        seat,
        course
            .words()
            .say("holding", course.cited(held.roster()), person.name(), seat.post().name()),
        Candidate.evidence(seat.attested()),
        List.of(seat.id()),
        held.listed(person));
  }

  private Member outside(Circle.Form form, String name, Person person) {
    List<Holding> row = held.listed(person);
    Holding first = row.getFirst();
    return new Member(
        person.name(),
        Optional.of(person.subject()),
        standing(row),
        course
            .words()
            .say("circle." + form.slug() + ".outside", person.name(), first.post().name(), name),
        Candidate.evidence(first.attested()),
        held.row(person),
        row);
  }

  /** What the first column says of the person, for nothing else is the same of everybody. */
  private Holding standing(List<Holding> row) {
    return row.stream()
        .filter(holding -> held.roster().groups().contains(holding.post()))
        .findFirst()
        .orElseGet(row::getFirst);
  }
}
