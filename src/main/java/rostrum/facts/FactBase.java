package rostrum.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a pack states about its article. What is not in here is unknown, not false.
 *
 * @param posts in the order of the pack; their {@code includes} and {@code tooClose} refer to each
 *     other
 */
public record FactBase(
    List<Person> persons,
    List<Body> bodies,
    List<Post> posts,
    List<Roster> rosters,
    List<Holding> holdings,
    List<Slogan> slogans,
    List<Event> events,
    List<Figure> figures,
    List<InstitutionChange> institutions,
    List<Quotation> quotations,
    List<Enumeration> enumerations,
    List<Reason> reasons,
    List<Inference> inferences,
    List<Statement> statements,
    List<CitedSource> sources,
    List<Contrast> contrasts,
    List<Disagreement> disagreements,
    List<Survey> surveys) {

  public Stream<Fact> facts() {
    return Stream.of(
            rosters.stream(),
            holdings.stream(),
            slogans.stream().flatMap(slogan -> slogan.uses().stream()),
            slogans.stream().map(Slogan::places),
            events.stream(),
            figures.stream(),
            institutions.stream(),
            quotations.stream(),
            enumerations.stream(),
            reasons.stream(),
            inferences.stream(),
            statements.stream(),
            sources.stream(),
            contrasts.stream(),
            disagreements.stream(),
            surveys.stream())
        .flatMap(facts -> facts);
  }

  public Optional<Fact> fact(String id) {
    return facts().filter(fact -> fact.id().equals(id)).findFirst();
  }

  /** The search that closes a sort of facts, if there was one. */
  public Optional<Survey> survey(String of) {
    return surveys.stream().filter(survey -> survey.of().equals(of)).findFirst();
  }

  /** The figure with this name. */
  public Optional<Figure> figure(String name) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  public Optional<Post> post(String id) {
    return posts.stream().filter(post -> post.id().equals(id)).findFirst();
  }

  /** The post and every post that whoever holds it has as well. */
  public Set<Post> withIncluded(Post post) {
    Set<Post> reached = new HashSet<>();
    include(post, reached);
    return reached;
  }

  private void include(Post post, Set<Post> reached) {
    if (reached.add(post)) {
      post.includes().forEach(id -> post(id).ifPresent(included -> include(included, reached)));
    }
  }

  /** What this list says of this person, in printed order. */
  public List<Holding> listed(Roster roster, Person person) {
    return listed(roster).filter(holding -> holding.person().equals(person)).toList();
  }

  /** Everything that this list says. */
  public Stream<Holding> listed(Roster roster) {
    return holdings.stream().filter(holding -> holding.roster().equals(Optional.of(roster.name())));
  }

  /** Everything stated of this person anywhere, at any date. */
  public Stream<Holding> ever(Person person) {
    return holdings.stream().filter(holding -> holding.person().equals(person));
  }
}
