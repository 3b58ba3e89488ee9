package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Enumeration;

/**
 * What several have in common: that a printed list places them in a body or gives them a post, or
 * that a list in running text names them. Whoever is neither inside nor outside is not proven to be
 * either.
 *
 * @param about the body’s or post’s subject, or the id of the list in running text
 * @param name as a stem has it: “the Harbour Board”, “Trustee of the Dredging Fund”, “exports”
 * @param cited how a stem names the printed list, empty of one in running text
 * @param asOf the date of the printed list
 * @param list id of the closed list that proves who is outside
 * @param inside whose place in it is not contested, in printed order
 * @param outside who provably is not in it; nobody if the list is not closed
 */
record Circle(
    Form form,
    String about,
    String name,
    String cited,
    Optional<String> asOf,
    String list,
    List<Member> inside,
    List<Member> outside) {
  private static final int LEAST_OF_A_LIST = 3;

  /** What the circle is. */
  enum Form {
    BODY,
    POST,
    LIST;

    /** The word that message keys use. */
    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every circle of two or more, those of people first. */
  static List<Circle> of(Course course) {
    Stream<Circle> people =
        course.facts().rosters().stream()
            .flatMap(roster ->
                new Seats(course, new Held(course.facts(), roster))
                    .circles()
                    .sorted(Comparator.comparing(Circle::about)));
    Stream<Circle> lists =
        course.facts().enumerations().stream()
            .sorted(
                Comparator.comparing((Enumeration list) -> list.attested().weight())
                    .thenComparing(Enumeration::id))
            .map(list -> new Named(course, list).circle());
    return Stream.concat(people, lists).toList();
  }

  /** The question that a family asks about it. */
  String stem(Course course, String family) {
    return course.words().say(family + "." + form.slug() + ".stem", cited, name);
  }

  /** Why nothing is asked about it, if nothing is. */
  Optional<String> obstacle() {
    if (inside.isEmpty()) {
      return Optional.of("the article gives two accounts of it");
    }
    if (!isOfPeople() && inside.size() < LEAST_OF_A_LIST) {
      return Optional.of("it names two only, which serve as wrong options of others");
    }
    return outside.isEmpty()
        ? Optional.of("nobody and nothing is provably outside")
        : Optional.empty();
  }

  /** Whether its members are people. */
  boolean isOfPeople() {
    return form != Form.LIST;
  }

  /** What is asked of the facts. */
  String query() {
    return isOfPeople()
        ? "people whom " + list + " places in " + about
        : "members that " + list + " names";
  }

  /** What a question with these keys is about. */
  List<String> subjects(Course course, List<Member> keys) {
    if (isOfPeople()) {
      return Stream.concat(keys.stream().flatMap(key -> key.subject().stream()), Stream.of(about))
          .toList();
    }
    List<String> texts = Stream.concat(Stream.of(name), keys.stream().map(Member::text)).toList();
    return Subjects.named(course.facts(), texts.toArray(String[]::new));
  }

  /** That these are inside, in a sentence or several. */
  String explanation(Course course, List<Member> keys) {
    if (isOfPeople()) {
      return String.join(" ", keys.stream().map(Member::why).toList());
    }
    String between = course.words().say("circle.list.between");
    return course
        .words()
        .say(
            "circle.list.inside",
            String.join(between, keys.stream().map(Member::text).toList()),
            name);
  }

  /** Somebody outside, as an option beside these keys. */
  Candidate outsider(Member member, List<Member> keys) {
    return new Candidate(
        member.text(),
        member.why(),
        member.evidence(),
        member.because(),
        Optional.of(list),
        keys.stream().mapToDouble(member::likeness).average().orElse(0));
  }

  /** Somebody inside, as a key. */
  static Candidate insider(Member member) {
    return new Candidate(
        member.text(), member.why(), member.evidence(), member.because(), Optional.empty(), 1);
  }
}
