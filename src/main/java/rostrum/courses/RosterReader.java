package rostrum.courses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.facts.Attested;
import rostrum.facts.Holding;
import rostrum.facts.PartialDate;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Speech;

/** Reads {@code facts/lists.yaml} against the printed tables, to the last word of each cell. */
final class RosterReader {
  private final Article article;
  private final EvidenceReader evidence;
  private final Map<String, Person> persons;
  private final Map<String, Post> posts;
  private final List<Holding> holdings = new ArrayList<>();

  RosterReader(
      Article article,
      EvidenceReader evidence,
      Map<String, Person> persons,
      Map<String, Post> posts) {
    this.article = article;
    this.evidence = evidence;
    this.persons = persons;
    this.posts = posts;
  }

  List<Roster> read(List<Fields> entries) {
    Set<String> ids = new HashSet<>();
    List<Roster> rosters = new ArrayList<>();
    for (Fields entry : entries) {
      ids.add(Ids.unique(entry, ids));
      roster(entry).ifPresent(rosters::add);
      entry.noOthers();
    }
    return List.copyOf(rosters);
  }

  /** What the lists that were read say. */
  List<Holding> holdings() {
    return List.copyOf(holdings);
  }

  private record Place(Lesson lesson, Block.Table table) {}

  private Optional<Roster> roster(Fields entry) {
    String name = entry.text("id");
    String table = entry.text("table");
    Optional<Place> place =
        article.lessons().stream()
            .flatMap(lesson -> lesson.tables().map(found -> new Place(lesson, found)))
            .filter(found -> found.table().id().equals(table))
            .findFirst();
    String citedAs = entry.text("cited-as");
    entry.text("as-of");
    Optional<PartialDate> asOf = FactReader.date(entry, "as-of");
    boolean closed = entry.yes("closed", false);
    String personColumn = entry.text("person-column");
    String postColumn = entry.text("post-column");
    List<String> joins = entry.texts("joins");
    Map<String, String> groups = entry.map("groups");
    Speech speech = evidence.speech(entry);
    List<Fields> rows = entry.entries("entries");
    if (place.isEmpty()) {
      entry.fault("table", "there is no table '" + table + "' in the article");
      return Optional.empty();
    }
    if (asOf.isEmpty()) {
      return Optional.empty();
    }
    int nameAt = column(entry, "person-column", place.get().table(), personColumn);
    int postAt = column(entry, "post-column", place.get().table(), postColumn);
    if (nameAt < 0 || postAt < 0) {
      return Optional.empty();
    }
    Rows reading =
        new Rows(
            name, place.get(), nameAt, postAt, asOf.get(), speech, joins, posted(entry, groups));
    rows.forEach(reading::row);
    reading.unaccounted(entry);
    Attested attested = new Attested(List.copyOf(reading.cells), speech, Weight.CORE);
    if (reading.cells.isEmpty()) {
      entry.fault("entries", "this list has no entry");
      return Optional.empty();
    }
    return Optional.of(
        new Roster(
            name,
            table,
            citedAs,
            asOf.get(),
            closed,
            List.copyOf(reading.listed.values()),
            List.copyOf(reading.groups.values()),
            attested));
  }

  private Map<String, Post> posted(Fields entry, Map<String, String> groups) {
    Map<String, Post> posted = new LinkedHashMap<>();
    groups.forEach((group, id) -> {
      Post post = posts.get(id);
      if (post == null) {
        entry.fault("groups", "there is no post '" + id + "'");
      } else {
        posted.put(group, post);
      }
    });
    return posted;
  }

  private static int column(Fields entry, String field, Block.Table table, String head) {
    int column = table.column(head);
    if (column < 0) {
      entry.fault(field, "the table has no column '" + head + "'");
    }
    return column;
  }

  private final class Rows {
    private final String list;
    private final Place place;
    private final int nameAt;
    private final int postAt;
    private final PartialDate asOf;
    private final Speech speech;
    private final List<String> joins;
    private final Map<String, Post> groups;
    private final Map<Integer, Person> listed = new LinkedHashMap<>();
    private final List<Passage> cells = new ArrayList<>();

    Rows(
        String list,
        Place place,
        int nameAt,
        int postAt,
        PartialDate asOf,
        Speech speech,
        List<String> joins,
        Map<String, Post> groups) {
      this.list = list;
      this.place = place;
      this.nameAt = nameAt;
      this.postAt = postAt;
      this.asOf = asOf;
      this.speech = speech;
      this.joins = joins;
      this.groups = groups;
    }

    void row(Fields entry) {
      Optional<Person> person = FactReader.known(entry, "person", entry.text("person"), persons);
      String cell = entry.text("cell");
      Weight weight = evidence.weight(entry);
      List<Post> held = new ArrayList<>();
      for (String id : entry.texts("posts")) {
        Post post = posts.get(id);
        if (post == null) {
          entry.fault("posts", "there is no post '" + id + "'");
        } else {
          held.add(post);
        }
      }
      entry.noOthers();
      person.ifPresent(known -> row(entry, known, cell, held, weight));
    }

    private void row(Fields entry, Person person, String cell, List<Post> held, Weight weight) {
      Optional<Block.Row> found =
          place.table().rows().stream()
              .filter(row -> row.cells().get(nameAt).equals(person.name()))
              .findFirst();
      if (found.isEmpty()) {
        entry.fault("person", "the table has no row for '" + person.name() + "'");
        return;
      }
      Block.Row row = found.get();
      if (listed.putIfAbsent(row.number(), person) != null) {
        entry.fault("person", "'" + person.name() + "' has two entries");
        return;
      }
      if (!row.cells().get(postAt).equals(cell)) {
        entry.fault(
            "cell",
            "the evidence is not in the text: the cell reads '" + row.cells().get(postAt) + "'");
        return;
      }
      if (held.isEmpty()) {
        entry.fault("posts", "'" + person.name() + "' has no post");
      }
      accounted(entry, cell, held);
      Passage name = Article.cell(place.lesson(), place.table(), row.number(), nameAt);
      Passage position = Article.cell(place.lesson(), place.table(), row.number(), postAt);
      cells.add(name);
      cells.add(position);
      held.forEach(post -> hold(person, post, List.of(position, name), weight));
      Post group = groups.get(row.group());
      if (group != null) {
        Passage head = Article.cell(place.lesson(), place.table(), row.groupStart(), 0);
        hold(person, group, List.of(name, head), weight);
      }
    }

    private void hold(Person person, Post post, List<Passage> passages, Weight weight) {
      holdings.add(
          new Holding(
              list + ":" + person.id() + ":" + post.id(),
              person,
              post,
              Optional.of(list),
              Optional.of(asOf),
              Optional.empty(),
              new Attested(passages, speech, weight)));
    }

    /** What is left of the cell without its posts and the words between them must be nothing. */
    private void accounted(Fields entry, String cell, List<Post> held) {
      String rest = cell;
      for (Post post :
          held.stream()
              .sorted(Comparator.comparingInt((Post one) -> -one.name().length()))
              .toList()) {
        Optional<String> printed =
            post.printed().stream()
                .sorted(Comparator.comparingInt((String text) -> -text.length()))
                .filter(rest::contains)
                .findFirst();
        if (printed.isEmpty()) {
          entry.fault("posts", "the cell does not print '" + post.name() + "'");
          return;
        }
        rest = without(rest, printed.get());
      }
      for (String join : joins) {
        rest =
            Character.isLetter(join.codePointAt(0))
                ? rest.replaceAll("(?U)\\b" + java.util.regex.Pattern.quote(join) + "\\b", " ")
                : rest.replace(join, " ");
      }
      if (!rest.isBlank()) {
        entry.fault("posts", "the cell also says '" + rest.strip() + "': no post accounts for it");
      }
    }

    private static String without(String text, String part) {
      int at = text.indexOf(part);
      return text.substring(0, at) + " " + text.substring(at + part.length());
    }

    void unaccounted(Fields entry) {
      place.table().rows().stream()
          .filter(row -> !listed.containsKey(row.number()))
          .forEach(row ->
              entry.fault(
                  "entries",
                  "row "
                      + row.number()
                      + " of the table, '"
                      + row.cells().get(nameAt)
                      + "', has no entry"));
    }
  }
}
