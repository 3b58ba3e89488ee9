package rostrum.courses;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.Fixtures;
import rostrum.facts.Enumeration;
import rostrum.facts.Event;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.questions.Item;
import rostrum.questions.Option;

/**
 * What an editor of the shipped pack might change, made at random: each edit leaves a pack without
 * faults.
 *
 * @param kind what sort of edit it is
 * @param what was changed, in a line
 */
public record RandomEdit(String kind, String what, PackText pack) {
  private static final String SECTION = "3";
  private static final int MOST_TRIES = 20;
  private static final List<Function<Hand, RandomEdit>> KINDS =
      List.of(
          Hand::movesPost,
          Hand::changesYear,
          Hand::addsHolder,
          Hand::addsCollidingAlias,
          Hand::changesFigure,
          Hand::contests,
          Hand::opensList,
          Hand::repeatsSlogan,
          Hand::setsFactsNear);

  /** The edit of a seed; the kinds take turns. */
  public static RandomEdit of(PackText shipped, FactBase facts, long seed) {
    Hand hand = new Hand(shipped, facts, Fixtures.random(seed));
    Function<Hand, RandomEdit> kind = KINDS.get((int) (seed % KINDS.size()));
    return Stream.generate(() -> kind.apply(hand))
        .limit(MOST_TRIES)
        .filter(edit -> edit.pack().read().faults().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private record Hand(PackText shipped, FactBase facts, RandomGenerator random) {

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    /** A post that one person alone holds goes over to somebody else’s row. */
    RandomEdit movesPost() {
      Roster roster = facts.rosters().getFirst();
      List<Holding> movable =
          facts
              .listed(roster)
              .filter(holding -> !roster.groups().contains(holding.post()))
              .filter(holding -> cell(holding.person()).startsWith(holding.post().name() + " and "))
              .toList();
      Holding moved = any(movable);
      List<Person> others =
          roster.persons().stream()
              .filter(person ->
                  facts.listed(roster, person).stream()
                      .noneMatch(holding -> holding.post().equals(moved.post())))
              .toList();
      Person other = any(others);
      String from = cell(moved.person());
      String to = cell(other);
      String less = from.substring((moved.post().name() + " and ").length());
      String more = moved.post().name() + " and " + to;
      String row = "| %s | %s |";
      String entry = "    - person: %s\n      cell: %s\n      posts: [%s";
      String id = moved.post().id();
      PackText edited =
          shipped
              .with(
                  "article/1.txt",
                  row.formatted(moved.person().name(), from),
                  row.formatted(moved.person().name(), less))
              .with(
                  "article/1.txt",
                  row.formatted(other.name(), to),
                  row.formatted(other.name(), more))
              .with(
                  "facts/lists.yaml",
                  entry.formatted(moved.person().id(), from, id + ", "),
                  entry.formatted(moved.person().id(), less, ""))
              .with(
                  "facts/lists.yaml",
                  entry.formatted(other.id(), to, ""),
                  entry.formatted(other.id(), more, id + ", "));
      return new RandomEdit(
          "post moved", id + " from " + moved.person().name() + " to " + other.name(), edited);
    }

    private String cell(Person person) {
      Matcher row =
          Pattern.compile("\\| " + Pattern.quote(person.name()) + " \\| (.*) \\|")
              .matcher(shipped.text("article/1.txt"));
      return row.find() ? row.group(1) : "";
    }

    /** An event moves to another year, in its sentence and in every quote of it. */
    RandomEdit changesYear() {
      List<Event> dated =
          facts.events().stream()
              .filter(event -> event.date().text().startsWith("201"))
              .filter(event -> quote(event).contains(year(event)))
              .toList();
      Event event = any(dated);
      String year = String.valueOf(Integer.parseInt(year(event)) - 1 - random.nextInt(5));
      String old = quote(event);
      PackText edited =
          everywhere(old, sentence -> sentence.replaceFirst(year(event), year))
              .with(
                  "facts/events.yaml",
                  "- id: %s\n  date: %s".formatted(event.name(), event.date().text()),
                  "- id: %s\n  date: %s"
                      .formatted(event.name(), event.date().text().replaceFirst("^\\d{4}", year)));
      return new RandomEdit("date changed", event.id() + " to " + year, edited);
    }

    private static String year(Event event) {
      return event.date().text().substring(0, 4);
    }

    private static String quote(Event event) {
      return event.attested().evidence().getFirst().quote();
    }

    /** Whom a question offers as a wrong answer holds the post too, stated in a new sentence. */
    RandomEdit addsHolder() {
      Item asked =
          any(
              Fixtures.congressBank().stream()
                  .filter(item -> item.family().equals("post-person"))
                  .toList());
      Post post =
          facts.posts().stream()
              .filter(one -> asked.subjects().contains(one.subject()))
              .findFirst()
              .orElseThrow();
      Option offered = any(asked.options().stream().filter(option -> !option.correct()).toList());
      Person person =
          facts.persons().stream()
              .filter(one -> one.name().equals(offered.text()))
              .findFirst()
              .orElseThrow();
      String sentence = person.name() + " is also named as " + post.name() + " by a reader.";
      PackText edited =
          shipped
              .append("article/3.txt", "\n[author-report fact] " + sentence + "\n")
              .append(
                  "facts/holdings.yaml",
                  """

                  - id: another-holder
                    person: %s
                    post: %s
                    section: "%s"
                    quote: %s
                    voice: author-report
                    claim: fact
                    weight: detail
                  """
                      .formatted(person.id(), post.id(), SECTION, sentence));
      return new RandomEdit("second holder", person.name() + " as " + post.id(), edited);
    }

    /** A person gets an alias that is also a spelling of somebody else. */
    RandomEdit addsCollidingAlias() {
      List<Person> plain =
          facts.persons().stream().filter(person -> person.aliases().isEmpty()).toList();
      Person person = any(plain);
      String alias =
          any(
              plain.stream()
                  .filter(other -> !other.equals(person))
                  .flatMap(other ->
                      other.spellings().stream().filter(text -> !text.equals(other.name())))
                  .toList());
      PackText edited =
          shipped.with(
              "facts/people.yaml",
              "- id: %s\n  name: %s\n".formatted(person.id(), person.name()),
              "- id: %s\n  name: %s\n  aliases: [%s]\n"
                  .formatted(person.id(), person.name(), alias));
      return new RandomEdit("colliding alias", person.name() + " also " + alias, edited);
    }

    /** A figure changes, in its sentence, in every quote of it and in its value. */
    RandomEdit changesFigure() {
      List<Figure> whole =
          facts.figures().stream()
              .filter(figure -> count(sentence(figure), printed(figure)) == 1)
              .toList();
      Figure figure = any(whole);
      int value = figure.value().intValueExact() + 1 + random.nextInt(9);
      String old = sentence(figure);
      String number = "(?<![\\d,])" + printed(figure) + "(?![\\d,])";
      PackText edited =
          everywhere(old, sentence -> sentence.replaceFirst(number, "%,d".formatted(value)))
              .with(
                  "facts/figures.yaml",
                  "- id: %s\n  value: %s\n"
                      .formatted(figure.name(), figure.value().toPlainString()),
                  "- id: %s\n  value: %d\n".formatted(figure.name(), value));
      return new RandomEdit("figure changed", figure.id() + " to " + value, edited);
    }

    private static String sentence(Figure figure) {
      return figure.attested().evidence().getFirst().quote();
    }

    private static String printed(Figure figure) {
      return figure.value().scale() > 0
          ? figure.value().toPlainString()
          : "%,d".formatted(figure.value().toBigInteger());
    }

    private static long count(String text, String number) {
      return number.contains(".")
          ? 0
          : Pattern.compile("(?<![\\d,])" + number + "(?![\\d,])").matcher(text).results().count();
    }

    /** A sentence becomes one of two accounts. */
    RandomEdit contests() {
      String section = any(List.of("1", "2", "3", "4", "5"));
      String file = "article/" + section + ".txt";
      List<MatchResult> tags =
          Pattern.compile("(?m)^\\[[a-z-]+ (fact|slogan|interpretation)[^\\]]*\\] .*$")
              .matcher(shipped.text(file))
              .results()
              .toList();
      MatchResult line = any(tags);
      PackText edited =
          shipped.with(
              file,
              line.group() + "\n",
              line.group().replaceFirst(" (fact|slogan|interpretation)", " contested") + "\n");
      return new RandomEdit("sentence contested", section + ": " + line.group(), edited);
    }

    /** A list turns out not to name all. */
    RandomEdit opensList() {
      Enumeration list = any(facts.enumerations().stream().filter(Enumeration::closed).toList());
      String file = "facts/enumerations.yaml";
      String text = shipped.text(file);
      int at = text.indexOf("closed: true", text.indexOf("- id: " + list.name() + "\n"));
      PackText edited =
          shipped.with(file, text.substring(0, at) + "closed: false" + text.substring(at + 12));
      return new RandomEdit("list opened", list.id(), edited);
    }

    /** A phrase also stands in a further section. */
    RandomEdit repeatsSlogan() {
      Slogan slogan =
          any(facts.slogans().stream().filter(one -> one.notAsked().isEmpty()).toList());
      String section = any(List.of("1", "2", "3", "4", "5"));
      String sentence = "A reader adds “" + slogan.phrase() + "” here.";
      String file = "facts/slogans.yaml";
      String text = shipped.text(file);
      int uses = text.indexOf("  uses:\n", text.indexOf("- id: " + slogan.id() + "\n")) + 8;
      PackText edited =
          shipped
              .append("article/" + section + ".txt", "\n[author-report slogan] " + sentence + "\n")
              .with(
                  file,
                  text.substring(0, uses)
                      + """
                          - id: added
                            says: something that a reader of it adds
                            section: "%s"
                            quote: %s
                            voice: author-report
                            claim: slogan
                            weight: detail
                      """
                          .formatted(section, sentence)
                      + text.substring(uses));
      return new RandomEdit("phrase repeated", slogan.phrase() + " in " + section, edited);
    }

    /** Two reasons could be taken for one another after all. */
    RandomEdit setsFactsNear() {
      List<String> names = new ArrayList<>();
      facts.reasons().forEach(reason -> names.add(reason.name()));
      String one = any(names);
      String other = any(names.stream().filter(name -> !name.equals(one)).toList());
      String file = "facts/reasons.yaml";
      String text = shipped.text(file);
      int at = text.indexOf("- id: " + one + "\n");
      int end = text.indexOf("\n- id: ", at + 1);
      String entry = end < 0 ? text.substring(at) : text.substring(at, end + 1);
      String changed =
          entry.contains("near: [")
              ? entry.replaceFirst("near: \\[", "near: [" + other + ", ")
              : entry.replaceFirst("\n", "\n  near: [" + other + "]\n");
      return new RandomEdit(
          "facts set near",
          one + " and " + other,
          shipped.with(file, text.replace(entry, changed)));
    }

    /** Edits a sentence wherever it stands: in the article with its marks, in facts as a quote. */
    private PackText everywhere(String sentence, UnaryOperator<String> edit) {
      SortedMap<String, byte[]> files = new TreeMap<>(shipped.source().files());
      for (String file : List.copyOf(files.keySet())) {
        String text = shipped.text(file);
        String edited =
            file.startsWith("article/")
                ? text.lines()
                    .map(line ->
                        plain(line).equals(sentence) ? tag(line) + edit.apply(words(line)) : line)
                    .collect(Collectors.joining("\n", "", "\n"))
                : text.replace(sentence, edit.apply(sentence));
        files.put(file, edited.getBytes(StandardCharsets.UTF_8));
      }
      return new PackText(new PackSource(files));
    }

    private static String tag(String line) {
      return line.substring(0, line.length() - words(line).length());
    }

    private static String words(String line) {
      return line.replaceFirst("^\\[[^\\]]*\\] ", "");
    }

    private static String plain(String line) {
      return words(line).replaceAll("\\[\\^\\d+\\]", "");
    }
  }
}
