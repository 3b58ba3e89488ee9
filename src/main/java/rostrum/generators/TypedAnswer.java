package rostrum.generators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Event;
import rostrum.facts.Fact;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Slogan;
import rostrum.facts.Use;
import rostrum.questions.Bloom;
import rostrum.questions.Proof.Answer;
import rostrum.questions.ShortAnswer;
import rostrum.questions.Spelling;
import rostrum.questions.Tokens;

/**
 * A name, a phrase or a year to be typed: who has a post that the list gives to one person alone,
 * which phrase the article uses for something that it uses no other for, and in which year it was.
 */
public record TypedAnswer() implements Generator {
  private static final int MOST_WORDS = 4;
  private static final int YEAR = 4;

  @Override
  public String family() {
    return "typed";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    Stream<Outcome> names =
        course.facts().rosters().stream()
            .flatMap(roster -> {
              Held held = new Held(course.facts(), roster);
              return course.facts().posts().stream()
                  .filter(post -> !roster.groups().contains(post))
                  .flatMap(post -> held.only(post).stream())
                  .sorted(byWeight())
                  .map(holding -> name(course, held, holding));
            });
    Stream<Outcome> phrases =
        course.facts().slogans().stream()
            .filter(slogan -> slogan.notAsked().isEmpty())
            .flatMap(slogan -> slogan.uses().stream())
            .sorted(byWeight())
            .map(use -> phrase(course, use));
    Stream<Outcome> years =
        course.facts().events().stream().sorted(byWeight()).map(event -> year(course, event));
    return Stream.of(names, phrases, years).flatMap(outcomes -> outcomes);
  }

  private static Comparator<Fact> byWeight() {
    return Comparator.comparing((Fact fact) -> fact.attested().weight()).thenComparing(Fact::id);
  }

  private Outcome name(Course course, Held held, Holding holding) {
    Post post = holding.post();
    Person person = holding.person();
    if (!Provable.isUncontested(holding.attested())) {
      return new Unproven(family(), holding.id(), "the article gives two accounts of it");
    }
    boolean alone =
        held.roster().closed()
            && held.roster().persons().stream()
                .filter(other -> held.posts(other).contains(post))
                .allMatch(person::equals);
    if (!alone) {
      return new Unproven(family(), holding.id(), "it is not proven that nobody else has it");
    }
    List<String> others =
        course.facts().persons().stream()
            .filter(other -> !other.equals(person))
            .flatMap(other -> other.spellings().stream())
            .toList();
    List<String> own = unlike(person.spellings(), others);
    if (own.size() < person.spellings().size()) {
      return new Unproven(
          family(), holding.id(), "a spelling of the name is a spelling of somebody else’s too");
    }
    String cited = course.cited(held.roster());
    return question(
        course,
        holding,
        course.words().say("typed.name.stem", cited, post.name()),
        List.of(person.subject(), post.subject()),
        Optional.of(held.roster().asOf().text()),
        course.words().say("holding", cited, person.name(), post.name()),
        "people to whom " + held.roster().id() + " gives " + post.subject(),
        own,
        NearSpellings.of(own, others).stream()
            .map(near ->
                new Answer(near, false, List.of(holding.id()), Optional.of(held.roster().id())))
            .toList());
  }

  private Outcome phrase(Course course, Use use) {
    Slogan slogan =
        course.facts().slogans().stream()
            .filter(one -> one.id().equals(use.slogan()))
            .findFirst()
            .orElseThrow();
    if (!Provable.isUncontested(course.article(), use.attested())) {
      return new Unproven(family(), use.id(), "the article gives two accounts of it");
    }
    if (!Provable.prints(use.attested().evidence().getFirst(), slogan.phrase())) {
      return new Unproven(family(), use.id(), "its sentence has another spelling of the phrase");
    }
    if (slogan.phrase().split(" ").length > MOST_WORDS) {
      return new Unproven(family(), use.id(), "the phrase is too long to be typed");
    }
    if (Style.hasArticle(slogan.phrase())) {
      return new Unproven(
          family(), use.id(), "the phrase begins with an article, which could be left out");
    }
    List<Slogan> all =
        course.facts().slogans().stream().filter(other -> !other.equals(slogan)).toList();
    if (!all.stream().allMatch(other -> leaves(slogan, use, other))) {
      return new Unproven(family(), use.id(), "another phrase could be meant as well");
    }
    List<String> others = all.stream().flatMap(TypedAnswer::spellings).toList();
    List<String> own = unlike(spellings(slogan).toList(), others);
    String places = slogan.places().id();
    return question(
        course,
        use,
        course.words().say("typed.phrase.stem", use.says()),
        List.of(slogan.subject()),
        Optional.empty(),
        course
            .words()
            .say(
                "slogan-meaning.key",
                course.label(use.attested().section()),
                slogan.phrase(),
                use.says()),
        "phrases that the article uses for what " + use.id() + " says",
        own,
        NearSpellings.of(own, others).stream()
            .map(near -> new Answer(near, false, List.of(use.id(), places), Optional.empty()))
            .toList());
  }

  private static Stream<String> spellings(Slogan slogan) {
    return Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream());
  }

  /**
   * Whether nobody could mean the other phrase: the article does not use it for the same, and where
   * the two are near, nothing that it is used for has a word of this use, nor does it stand in the
   * same sentence.
   */
  private static boolean leaves(Slogan slogan, Use use, Slogan other) {
    boolean same = other.uses().stream().anyMatch(theirs -> theirs.says().equals(use.says()));
    boolean together =
        other.places().passages().stream().anyMatch(use.attested().evidence()::contains);
    boolean alike =
        other.uses().stream().anyMatch(theirs -> Tokens.shared(theirs.says(), use.says()) > 0);
    return !same && (SloganMeaning.areApart(slogan, other) || (!together && !alike));
  }

  private Outcome year(Course course, Event event) {
    String year = event.date().text().substring(0, YEAR);
    if (!Provable.isUncontested(course.article(), event.attested())) {
      return new Unproven(family(), event.id(), "the article gives two accounts of it");
    }
    if (Chronology.tellsItsYear(event)) {
      return new Unproven(family(), event.id(), "its clause tells its year");
    }
    boolean unique =
        course.facts().events().stream()
            .filter(other -> !other.date().text().startsWith(year))
            .noneMatch(other ->
                FittingSets.overlap(
                    FittingSets.words(other.says()), FittingSets.words(event.says())));
    if (!unique) {
      return new Unproven(family(), event.id(), "another year has an event of the same words");
    }
    String stem = course.words().say("typed.year.stem", event.says());
    return question(
        course,
        event,
        stem,
        Stream.concat(Stream.of(event.subject()), Subjects.named(course.facts(), stem).stream())
            .toList(),
        Optional.empty(),
        course
            .words()
            .say(
                "event-date." + event.date().precision().slug() + ".key",
                event.says(),
                event.date().in(course.words().locale())),
        "year of " + event.id(),
        List.of(year),
        List.of());
  }

  /** The spellings that have the same letters as none of the others. */
  private static List<String> unlike(List<String> spellings, List<String> others) {
    List<String> letters = others.stream().map(Spelling::letters).toList();
    return spellings.stream()
        .filter(spelling -> !letters.contains(Spelling.letters(spelling)))
        .toList();
  }

  private Complete question(
      Course course,
      Fact fact,
      String stem,
      List<String> subjects,
      Optional<String> asOf,
      String sentence,
      String query,
      List<String> accepted,
      List<Answer> refused) {
    Basis basis =
        new Basis(
            family(),
            fact.id(),
            fact.attested().section(),
            stem,
            List.of(fact.id()),
            subjects,
            Candidate.evidence(fact.attested()),
            asOf,
            fact.attested().speech(),
            fact.attested().weight(),
            Bloom.REMEMBER,
            sentence,
            query,
            Optional.empty());
    List<Answer> answers =
        Stream.concat(
                Stream.of(
                    new Answer(accepted.getFirst(), true, List.of(fact.id()), Optional.empty())),
                refused.stream())
            .toList();
    double difficulty = Difficulty.of(0, 1, Difficulty.Effort.RECALLED, basis.weight());
    return new Complete(
        basis,
        new ShortAnswer(
            basis.id(course.slug()), stem, basis.grounds(answers, difficulty), accepted));
  }
}
