package rostrum.courses;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import rostrum.facts.Attested;
import rostrum.facts.Body;
import rostrum.facts.Event;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Figure.Part;
import rostrum.facts.Figure.Series;
import rostrum.facts.Holding;
import rostrum.facts.Inference;
import rostrum.facts.InstitutionChange;
import rostrum.facts.PartialDate;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Quotation;
import rostrum.facts.Reason;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;

/** Reads the files of {@code facts/}, in the order in which they refer to each other. */
final class FactReader {
  private static final Set<String> CHANGES =
      Set.of("created", "restored", "merged", "dissolved", "renamed", "made-public");

  private final Function<String, List<Fields>> files;
  private final Article article;
  private final EvidenceReader evidence;
  private final Map<String, Person> persons = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Romanisations romanisations;
  private final Set<String> told;
  private final Predicate<String> faulty;

  /**
   * @param files the entries of a file of {@code facts/}, by its name without ending
   * @param faulty whether anything is wrong so far with a file of {@code facts/}
   * @param told ids of the editor’s notes on where the article disagrees with itself
   */
  FactReader(
      Function<String, List<Fields>> files,
      Article article,
      EvidenceReader evidence,
      Predicate<String> faulty,
      Set<String> told) {
    this.files = files;
    this.article = article;
    this.evidence = evidence;
    this.romanisations = Romanisations.read(files.apply("romanisations"));
    this.faulty = faulty;
    this.told = told;
  }

  FactBase read() {
    List<Fields> people = files.apply("people");
    people.forEach(this::person);
    files.apply("bodies").forEach(this::body);
    readPosts();
    RosterReader rosters = new RosterReader(article, evidence, persons, posts);
    List<Roster> lists = rosters.read(files.apply("lists"));
    List<Holding> holdings = new ArrayList<>(rosters.holdings());
    holdings.addAll(entries("holdings", this::holding));
    people.forEach(entry -> unposted(entry, holdings));
    List<Slogan> slogans = new SloganReader(article, evidence).read(files.apply("slogans"));
    ProseReader prose = new ProseReader(files, article, evidence);
    List<InstitutionChange> institutions = entries("institutions", this::institution);
    List<Reason> reasons = prose.reasons();
    List<Inference> inferences = prose.inferences();
    List<Figure> figures = entries("figures", this::figure);
    wholes(figures);
    return new FactBase(
        List.copyOf(persons.values()),
        List.copyOf(bodies.values()),
        List.copyOf(posts.values()),
        lists,
        List.copyOf(holdings),
        slogans,
        entries("events", this::event),
        figures,
        institutions,
        entries("quotations", this::quotation),
        prose.enumerations(),
        reasons,
        inferences,
        prose.statements(),
        prose.sources(),
        prose.contrasts(),
        prose.disagreements(told),
        new SurveyReader(article, evidence, faulty)
            .read(
                files.apply("surveys"),
                Map.of(
                    "institutions", passages(institutions),
                    "reasons", passages(reasons),
                    "inferences", passages(inferences))));
  }

  private static List<Passage> passages(List<? extends Fact> facts) {
    return facts.stream().flatMap(fact -> fact.attested().evidence().stream()).toList();
  }

  private <T> List<T> entries(String file, Function<Fields, Optional<T>> reading) {
    Set<String> ids = new HashSet<>();
    List<T> read = new ArrayList<>();
    for (Fields entry : files.apply(file)) {
      ids.add(Ids.unique(entry, ids));
      reading.apply(entry).ifPresent(read::add);
      entry.noOthers();
    }
    return List.copyOf(read);
  }

  private void person(Fields entry) {
    String id = Ids.unique(entry, persons.keySet());
    String name = entry.text("name");
    persons.values().stream()
        .filter(other -> other.name().equalsIgnoreCase(name) || other.aliases().contains(name))
        .findFirst()
        .ifPresent(other -> entry.fault("name", "'" + name + "' is already '" + other.id() + "'"));
    Optional<Passage> mentioned =
        entry.has("mentioned") ? evidence.passage(entry, "mentioned") : Optional.empty();
    mentioned
        .filter(place -> !place.quote().contains(name))
        .ifPresent(place -> entry.fault("mentioned", "the sentence does not name '" + name + "'"));
    persons.putIfAbsent(
        id,
        new Person(
            id,
            name,
            entry.texts("aliases"),
            romanisations.spellings(name, entry.texts("aliases"), entry.maybe("hangul")),
            entry.maybe("hangul"),
            mentioned));
    entry.noOthers();
  }

  private void unposted(Fields entry, List<Holding> holdings) {
    String id = entry.text("id");
    Person person = persons.get(id);
    if (person != null
        && person.mentioned().isEmpty()
        && !entry.has("mentioned")
        && holdings.stream().noneMatch(holding -> holding.person().equals(person))) {
      entry.fault(
          "id",
          "'"
              + person.name()
              + "' has no post: state one in lists.yaml or holdings.yaml, or say"
              + " with 'section' and 'mentioned' where the article names them");
    }
  }

  private void body(Fields entry) {
    String id = Ids.unique(entry, bodies.keySet());
    bodies.putIfAbsent(id, new Body(id, entry.text("name"), entry.text("the")));
    entry.noOthers();
  }

  private void readPosts() {
    List<Fields> entries = files.apply("posts");
    entries.forEach(this::post);
    for (Fields entry : entries) {
      for (String field : List.of("includes", "too-close")) {
        entry.texts(field).stream()
            .filter(id -> !posts.containsKey(id))
            .forEach(id -> entry.fault(field, "there is no post '" + id + "'"));
      }
    }
  }

  private void post(Fields entry) {
    String id = Ids.unique(entry, posts.keySet());
    String name = entry.text("name");
    List<String> printed = new ArrayList<>(List.of(name));
    printed.addAll(entry.texts("printed"));
    Map<String, String> spellings = new HashMap<>();
    posts
        .values()
        .forEach(other -> other.printed().forEach(text -> spellings.put(text, other.id())));
    printed.stream()
        .filter(spellings::containsKey)
        .forEach(
            text -> entry.fault("name", "'" + text + "' is already '" + spellings.get(text) + "'"));
    Optional<Body> body = entry.maybe("body").flatMap(named -> known(entry, "body", named, bodies));
    posts.putIfAbsent(
        id,
        new Post(
            id,
            name,
            List.copyOf(printed),
            entry.text("kind"),
            body,
            Set.copyOf(new HashSet<>(entry.texts("includes"))),
            Set.copyOf(new HashSet<>(entry.texts("too-close")))));
    entry.noOthers();
  }

  private Optional<Holding> holding(Fields entry) {
    Optional<Person> person = known(entry, "person", entry.text("person"), persons);
    Optional<Post> post = known(entry, "post", entry.text("post"), posts);
    Optional<PartialDate> from = date(entry, "from");
    Optional<PartialDate> until = date(entry, "until");
    Optional<Attested> attested = evidence.attested(entry);
    if (person.isEmpty() || post.isEmpty() || attested.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Holding(
            entry.text("id"),
            person.get(),
            post.get(),
            Optional.empty(),
            from,
            until,
            attested.get()));
  }

  private Optional<Event> event(Fields entry) {
    Optional<PartialDate> date = date(entry, "date");
    String says = entry.text("says");
    if (!entry.has("date")) {
      entry.fault("date", "'date' is missing");
    }
    return evidence
        .attested(entry)
        .flatMap(attested -> date.map(day -> new Event(entry.text("id"), day, says, attested)));
  }

  private Optional<Figure> figure(Fields entry) {
    Optional<BigDecimal> value = number(entry, "value", entry.text("value"));
    String unit = entry.text("unit");
    Optional<String> counts = entry.maybe("counts");
    Optional<String> at = entry.maybe("at");
    if (counts.isPresent() != at.isPresent()) {
      entry.fault("counts", "'counts' and 'at' stand together: what is counted, and where");
    }
    Optional<Series> series =
        counts.flatMap(counted -> at.map(place -> new Series(counted, place)));
    String says =
        series
            .map(place -> place.counts() + " at " + place.at())
            .orElseGet(() -> entry.text("says"));
    Optional<BigDecimal> tolerance =
        entry.maybe("tolerance").flatMap(text -> number(entry, "tolerance", text));
    Optional<Part> part = entry.maybe("part-of").map(whole -> new Part(whole, entry.text("rest")));
    Optional<Attested> attested = evidence.attested(entry);
    return value.flatMap(number ->
        attested.map(carried ->
            new Figure(
                entry.text("id"),
                number,
                unit,
                says,
                tolerance.orElse(BigDecimal.ZERO),
                series,
                part,
                carried)));
  }

  private static Optional<BigDecimal> number(Fields entry, String field, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      entry.fault(field, "'" + text + "' is no number: write digits and a point, as 30.70");
      return Optional.empty();
    }
  }

  private void wholes(List<Figure> figures) {
    for (Fields entry : files.apply("figures")) {
      Optional<String> whole = entry.maybe("part-of");
      whole
          .filter(name -> figures.stream().noneMatch(figure -> figure.name().equals(name)))
          .ifPresent(name -> entry.fault("part-of", "there is no figure '" + name + "'"));
    }
  }

  private Optional<InstitutionChange> institution(Fields entry) {
    Optional<Body> body = known(entry, "body", entry.text("body"), bodies);
    String change = entry.text("change");
    if (!CHANGES.contains(change) && !change.isEmpty()) {
      entry.fault("change", "'" + change + "' is no change: write one of " + sorted(CHANGES));
    }
    String says = entry.text("says");
    return evidence
        .attested(entry)
        .flatMap(attested ->
            body.map(
                known -> new InstitutionChange(entry.text("id"), known, change, says, attested)));
  }

  private Optional<Quotation> quotation(Fields entry) {
    String words = entry.text("words");
    List<String> gaps = entry.texts("gaps");
    if (!words.isEmpty()) {
      gaps.stream()
          .filter(gap -> words.split(java.util.regex.Pattern.quote(gap), -1).length != 2)
          .forEach(gap -> entry.fault("gaps", "'" + gap + "' does not stand once in the words"));
      long places = article.passages().filter(place -> place.quote().contains(words)).count();
      if (places > 1) {
        entry.fault("words", "the words stand in " + places + " places of the article");
      }
    }
    return evidence
        .attested(entry)
        .map(attested -> {
          if (!attested.evidence().getFirst().quote().contains(words)) {
            entry.fault("words", "the words are not in the quote");
          }
          gaps.stream()
              .filter(gap -> Quotation.isOpen(gap, words, attested.evidence().getFirst().quote()))
              .forEach(gap ->
                  entry.fault(
                      "gaps",
                      "'"
                          + gap
                          + "' is the edge of words that run on in the quote, so that more words"
                          + " fit too: take in more words, or leave the gap out"));
          return new Quotation(entry.text("id"), words, gaps, attested);
        });
  }

  static <T> Optional<T> known(Fields entry, String field, String id, Map<String, T> all) {
    Optional<T> known = Optional.ofNullable(all.get(id));
    if (known.isEmpty() && !id.isEmpty()) {
      entry.fault(field, "there is no " + field + " '" + id + "'");
    }
    return known;
  }

  static Optional<PartialDate> date(Fields entry, String field) {
    Optional<String> text = entry.maybe(field);
    Optional<PartialDate> date = text.flatMap(PartialDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      entry.fault(field, "'" + text.get() + "' is not a date like 2021, 2021-01 or 2021-01-11");
    }
    return date;
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
