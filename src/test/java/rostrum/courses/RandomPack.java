package rostrum.courses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rostrum.Fixtures;

/**
 * A pack made at random within the format: an article of nonsense that states its facts, with
 * everything that makes a proof fail now and then: shared posts, later holders, names alike, dates
 * that overlap, open lists, equal figures, contested sentences.
 */
public final class RandomPack {
  private static final List<String> NOUNS =
      List.of(
          "lantern", "harvest", "orchard", "timber", "granite", "saddle", "mirror", "kettle",
          "ladder", "meadow", "copper", "barley", "anchor", "thimble", "bridge", "furnace",
          "pasture", "cellar", "spindle", "quarry", "willow", "basket", "cobbler", "ferry",
          "garden", "hammer", "island", "jacket", "marble", "needle", "oyster", "pepper", "ribbon",
          "sulphur", "tunnel", "velvet", "walnut", "zephyr", "almond", "bellows", "candle",
          "dagger", "ember", "fennel", "goblet", "hazel", "indigo", "juniper");
  private static final List<String> GIVEN =
      List.of("Ada", "Bram", "Cora", "Dov", "Edda", "Finn", "Greta", "Hugo", "Isa", "Jon", "Ilsa");
  private static final List<String> FAMILY =
      List.of("Quill", "Oster", "Lind", "Lindt", "Marr", "Thorne", "Vance", "Pell", "Kerrow");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SECTIONS = List.of("1", "2", "3", "4");
  private static final List<String> MEETINGS = List.of("the 1st Congress", "the 2nd Congress");

  private final RandomGenerator random;
  private final Map<String, List<String>> sentences = new TreeMap<>();
  private final Map<String, StringBuilder> files = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> unused = new LinkedHashSet<>();
  private final List<String> table = new ArrayList<>();
  private String tableSection = "";

  private RandomPack(long seed) {
    this.random = Fixtures.random(seed);
    SECTIONS.forEach(section -> sentences.put(section, new ArrayList<>()));
    List<String> pairs = new ArrayList<>();
    for (String one : NOUNS) {
      for (String other : NOUNS) {
        if (!one.equals(other)) {
          pairs.add(one + " " + other);
        }
      }
    }
    Collections.shuffle(pairs, Random.from(random));
    unused.addAll(pairs);
  }

  /** The pack of a seed; it has no faults. */
  public static PackText of(long seed) {
    RandomPack pack = new RandomPack(seed);
    pack.people();
    pack.slogans();
    pack.events();
    pack.figures();
    pack.quotations();
    pack.enumerations();
    pack.reasons();
    pack.inferences();
    pack.statements();
    pack.contrasts();
    pack.disagreements();
    return new PackText(PackSource.texts(pack.texts()));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Two words that stand nowhere else. */
  private String words() {
    String next = unused.iterator().next();
    unused.remove(next);
    return next;
  }

  private String section() {
    return any(SECTIONS);
  }

  private String weight() {
    return chance(.4) ? "core" : "detail";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Puts a sentence into the article, between others. */
  private void say(String section, String tag, String sentence) {
    List<String> lines = sentences.get(section);
    lines.add(random.nextInt(lines.size() + 1), "[" + tag + "] " + sentence);
  }

  private void file(String name, String entry) {
    files.computeIfAbsent("facts/" + name + ".yaml", path -> new StringBuilder()).append(entry);
  }

  private String evidence(String section, String quote, String voice, String claim) {
    return """
      section: "%s"
      quote: >-
        %s
      voice: %s
      claim: %s
      weight: %s
    """
        .formatted(section, quote, voice, claim, weight());
  }

  private String near(String id, List<String> ids) {
    List<String> near = ids.stream().filter(other -> !other.equals(id) && chance(.15)).toList();
    return near.isEmpty() ? "" : "  near: [" + String.join(", ", near) + "]\n";
  }

  private static List<String> ids(String kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> kind + "-" + number).toList();
  }

  private record Post(String id, String name) {}

  private void people() {
    int bodies = between(2, 4);
    List<Post> posts = new ArrayList<>();
    for (int body = 1; body <= bodies; body++) {
      String name = capital(words()) + " Board";
      file("bodies", "- id: body-%d\n  name: %s\n  the: the %s\n".formatted(body, name, name));
      posts.add(new Post("member-" + body, "Member of the " + name));
      file(
          "posts",
          "- id: member-%d\n  name: Member of the %s\n  kind: member\n  body: body-%d\n"
              .formatted(body, name, body));
      posts.add(new Post("chair-" + body, "Chair of the " + name));
      file(
          "posts",
          "- id: chair-%d\n  name: Chair of the %s\n  kind: chair\n  body: body-%d\n%s"
              .formatted(
                  body, name, body, chance(.5) ? "  includes: [member-" + body + "]\n" : ""));
    }
    for (int office = 1; office <= between(5, 9); office++) {
      String name = "Keeper of the " + capital(words());
      posts.add(new Post("keeper-" + office, name));
      file(
          "posts",
          "- id: keeper-%d\n  name: %s\n  kind: %s\n%s"
              .formatted(
                  office,
                  name,
                  chance(.6) ? "keeper" : "warden",
                  chance(.2) && office > 1 ? "  too-close: [keeper-1]\n" : ""));
    }
    Set<String> names = new LinkedHashSet<>();
    int count = between(5, 11);
    while (names.size() < count) {
      names.add(any(GIVEN) + " " + any(FAMILY));
    }
    List<String> persons = List.copyOf(names);
    boolean closed = chance(.85);
    StringBuilder list =
        new StringBuilder(
            """
            - id: leaders
              table: table-1
              cited-as: Table 1
              as-of: 2014-05
              closed: %s
              person-column: Name
              post-column: Position
              joins: [and, ","]
              voice: author-report
              claim: fact
              entries:
            """
                .formatted(closed));
    tableSection = section();
    table.add("[table table-1 author-report fact]");
    table.add("caption: Table 1 Who was what");
    table.add("| Name | Position |");
    for (int number = 0; number < count; number++) {
      List<Post> held = new ArrayList<>(posts);
      Collections.shuffle(held, Random.from(random));
      held = held.subList(0, between(1, 3));
      String cell = held.stream().map(Post::name).collect(Collectors.joining(" and "));
      String id = "person-" + number;
      String alias = chance(.15) ? "  aliases: [" + any(GIVEN) + " " + any(FAMILY) + "ne]\n" : "";
      file("people", "- id: %s\n  name: %s\n%s".formatted(id, persons.get(number), alias));
      table.add("| " + persons.get(number) + " | " + cell + " |");
      list.append(
          "    - person: %s\n      cell: %s\n      posts: [%s]\n      weight: %s\n"
              .formatted(
                  id,
                  cell,
                  held.stream().map(Post::id).collect(Collectors.joining(", ")),
                  weight()));
    }
    table.add("source: Source: the town crier");
    file("lists", list.toString());
    for (int later = 1; later <= between(0, 4); later++) {
      Post post = any(posts);
      int who = random.nextInt(count);
      String section = section();
      String sentence =
          "After the %s %s became %s.".formatted(words(), persons.get(who), post.name());
      boolean contested = chance(.15);
      say(section, "author-report " + (contested ? "contested" : "fact"), sentence);
      file(
          "holdings",
          "- id: later-%d\n  person: person-%d\n  post: %s\n%s"
                  .formatted(later, who, post.id(), chance(.5) ? "  from: 2014-07\n" : "")
              + evidence(section, sentence, "author-report", contested ? "contested" : "fact"));
    }
  }

  private void slogans() {
    List<String> ids = ids("slogan", between(3, 7));
    for (String id : ids) {
      String phrase = capital(words());
      StringBuilder uses = new StringBuilder();
      for (int use = 1; use <= between(1, 2); use++) {
        String section = section();
        String purpose = "a call for " + words() + " and " + any(NOUNS);
        String sentence = "“%s” was used as %s in the %s.".formatted(phrase, purpose, words());
        boolean contested = chance(.1);
        String claim = contested ? "contested" : "slogan";
        say(section, "author-report " + claim, sentence);
        uses.append("    - id: use-%d\n      says: %s\n".formatted(use, purpose))
            .append(evidence(section, sentence, "author-report", claim).indent(4));
      }
      file(
          "slogans",
          "- id: %s\n  phrase: %s\n%s  uses:\n%s".formatted(id, phrase, near(id, ids), uses));
    }
  }

  private void events() {
    for (String id : ids("event", between(4, 12))) {
      int year = between(1990, 1996);
      int month = between(1, 12);
      int day = between(1, 28);
      String date;
      String printed;
      switch (random.nextInt(3)) {
        case 0 -> {
          date = String.valueOf(year);
          printed = "In " + year;
        }
        case 1 -> {
          date = "%d-%02d".formatted(year, month);
          printed = "In " + MONTHS.get(month - 1) + " " + year;
        }
        default -> {
          date = "%d-%02d-%02d".formatted(year, month, day);
          printed = "On " + day + " " + MONTHS.get(month - 1) + " " + year;
        }
      }
      String happened = "the " + words() + " was opened";
      String section = section();
      boolean contested = chance(.1);
      String claim = contested ? "contested" : "fact";
      say(section, "author-report " + claim, printed + " " + happened + ".");
      file(
          "events",
          "- id: %s\n  date: \"%s\"\n  says: %s\n".formatted(id, date, happened)
              + evidence(section, printed + " " + happened + ".", "author-report", claim));
    }
  }

  private void figures() {
    for (String id : ids("series", between(1, 4))) {
      String counts = words() + " delegates";
      int value = between(3, 900);
      for (int at = 0; at < 2; at++) {
        String section = section();
        String sentence = "There were %d %s at %s.".formatted(value, counts, MEETINGS.get(at));
        say(section, "author-report fact", sentence);
        file(
            "figures",
            "- id: %s-%d\n  value: %d\n  unit: delegates\n  counts: %s\n  at: %s\n"
                    .formatted(id, at + 1, value, counts, MEETINGS.get(at))
                + evidence(section, sentence, "author-report", "fact"));
        value = chance(.2) ? value : between(3, 900);
      }
    }
    for (String id : ids("figure", between(2, 6))) {
      String what = words() + " houses";
      int value = between(2, 50_000);
      String section = section();
      String sentence = "The plan named %d %s.".formatted(value, what);
      say(section, "author-report fact", sentence);
      file(
          "figures",
          "- id: %s\n  value: %d\n  unit: houses\n  says: %s in the plan\n"
                  .formatted(id, value, what)
              + evidence(section, sentence, "author-report", "fact"));
    }
  }

  private void quotations() {
    for (String id : ids("quotation", between(3, 6))) {
      String gap = words();
      String quoted = "the " + gap + " of the town is its " + words();
      String section = section();
      String speaker = "speech-" + between(1, 4);
      String sentence = "Ada said that “" + quoted + "”.";
      say(section, "quoted-speaker fact @" + speaker, sentence);
      file(
          "quotations",
          "- id: %s\n  words: %s\n  gaps: [%s]\n  speaker: %s\n".formatted(id, quoted, gap, speaker)
              + evidence(section, sentence, "quoted-speaker", "fact"));
    }
  }

  private void enumerations() {
    List<String> ids = ids("list", between(3, 7));
    List<String> pool = NOUNS.subList(0, 20);
    for (String id : ids) {
      Set<String> members = new LinkedHashSet<>();
      while (members.size() < between(3, 5)) {
        members.add(any(pool));
      }
      String asks = words() + " goods";
      boolean closed = chance(.75);
      String section = section();
      String sentence =
          "The %s %s %s.".formatted(asks, closed ? "are" : "include", String.join(", ", members));
      say(section, "author-report fact", sentence);
      file(
          "enumerations",
          "- id: %s\n  asks: %s\n  kind: %s\n  closed: %s\n  members: [%s]\n%s"
                  .formatted(
                      id,
                      asks,
                      chance(.7) ? "goods" : "wares",
                      closed,
                      String.join(", ", members),
                      near(id, ids))
              + evidence(section, sentence, "author-report", "fact"));
    }
  }

  private void reasons() {
    List<String> ids = ids("reason", between(3, 7));
    for (String id : ids) {
      boolean purpose = chance(.3);
      String effect = "the " + words() + " was closed";
      String reason = (purpose ? "to save the " : "the storm had broken the ") + words();
      String section = section();
      String sentence = capital(effect) + (purpose ? " in order " : " because ") + reason + ".";
      boolean contested = chance(.1);
      String claim = contested ? "contested" : "fact";
      say(section, "author-report " + claim, sentence);
      file(
          "reasons",
          "- id: %s\n  kind: %s\n  effect: %s\n  reason: %s\n%s%s"
                  .formatted(
                      id,
                      purpose ? "purpose" : "cause",
                      effect,
                      reason,
                      chance(.1) ? "  as-distractor: false\n" : "",
                      near(id, ids))
              + evidence(section, sentence, "author-report", claim));
    }
    survey("reasons", "because, in order");
  }

  private void inferences() {
    List<String> ids = ids("inference", between(3, 7));
    for (String id : ids) {
      String observation = "the " + words() + " was sung";
      String conclusion = "the town had no fear of the " + words();
      String section = section();
      String seen = capital(observation) + " at noon.";
      String shown = "This showed that " + conclusion + ".";
      say(section, "author-report fact", seen);
      say(section, "author-inference interpretation", shown);
      file(
          "inferences",
          "- id: %s\n  observation: %s\n  conclusion: %s\n  from:\n    - {section: \"%s\", quote: %s}\n%s"
                  .formatted(id, observation, conclusion, section, seen, near(id, ids))
              + evidence(section, shown, "author-inference", "interpretation"));
    }
    survey("inferences", "This showed");
  }

  private void survey(String of, String words) {
    if (chance(.85)) {
      file("surveys", "- id: %s\n  of: %s\n  words: [%s]\n".formatted(of, of, words));
    }
  }

  private void statements() {
    List<String> ids = ids("statement", between(4, 9));
    Map<String, List<Integer>> sources = new LinkedHashMap<>();
    for (String id : ids) {
      String says = "the " + words() + " was worth saving";
      String section = section();
      boolean quoted = chance(.5);
      String voice = quoted ? "quoted-speaker" : any(List.of("author-report", "author-inference"));
      String speaker = "speech-" + between(1, 4);
      boolean noted = chance(.6);
      String sentence = (quoted ? "She said that " : "It is known that ") + says;
      String claim = voice.equals("author-inference") ? "interpretation" : "fact";
      if (noted) {
        notes.add("The ledger of the " + words() + ", 1990, p. 4.");
        sources
            .computeIfAbsent("source-" + between(1, 5), source -> new ArrayList<>())
            .add(notes.size());
      }
      say(
          section,
          voice + " " + claim + (quoted ? " @" + speaker : ""),
          sentence + (noted ? "[^" + notes.size() + "]." : "."));
      file(
          "statements",
          "- id: %s\n  says: %s\n%s%s%s"
                  .formatted(
                      id,
                      says,
                      noted ? "  note: " + notes.size() + "\n" : "",
                      quoted ? "  speaker: " + speaker + "\n" : "",
                      near(id, ids))
              + evidence(section, sentence + ".", voice, claim));
    }
    sources.forEach((id, numbers) ->
        file(
            "sources",
            "- id: %s\n  name: Ledger of the %s\n  notes: %s\n  weight: detail\n"
                .formatted(id, capital(words()), numbers)));
  }

  private void contrasts() {
    for (String id : ids("contrast", between(1, 4))) {
      String says = "the " + words() + " was shown";
      boolean first = chance(.5);
      String at = MEETINGS.get(first ? 0 : 1);
      String notAt = MEETINGS.get(first ? 1 : 0);
      String section = section();
      String sentence = "At " + at + " " + says + ", and not at " + notAt + ".";
      say(section, "author-report fact", sentence);
      file(
          "contrasts",
          "- id: %s\n  says: %s\n  at: %s\n  not-at: %s\n".formatted(id, says, at, notAt)
              + evidence(section, sentence, "author-report", "fact"));
    }
  }

  private void disagreements() {
    StringBuilder told = new StringBuilder();
    List<String> ids = ids("disagreement", between(2, 5));
    for (String id : ids) {
      String thing = "the " + words();
      StringBuilder accounts = new StringBuilder();
      StringBuilder places = new StringBuilder();
      for (String word : List.of("green", "yellow")) {
        String section = section();
        String words = thing + " was " + word;
        String sentence = "It is held that " + words + ".";
        say(section, "author-report contested", sentence);
        accounts.append(
            "    - {section: \"%s\", quote: %s, words: %s, says: %s}\n"
                .formatted(section, sentence, words, words));
        places.append("    - {section: \"%s\", quote: %s}\n".formatted(section, sentence));
      }
      file(
          "disagreements",
          "- id: %s\n  differs: which colour %s had\n%s  voice: author-report\n  claim: contested\n  weight: %s\n  accounts:\n%s"
              .formatted(id, thing, near(id, ids), weight(), accounts));
      told.append(
          "- id: %s\n  kind: disagrees\n  text: The colour of %s is told in two ways.\n  places:\n%s"
              .formatted(id, thing, places));
    }
    files.put("editor-notes.yaml", told);
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((path, text) -> texts.put(path, text.toString()));
    StringBuilder course =
        new StringBuilder(
            """
            slug: nonsense
            language: en
            about: An article at random
            source: {title: not stated, author: nobody, affiliation: none, date: not stated, rights: none, sha256: none}
            lessons:
            """);
    SECTIONS.forEach(section ->
        course.append(
            "  - {slug: \"%s\", label: Section %s, short: Part %s, numbered: true}\n"
                .formatted(section, section, section)));
    texts.put("course.yaml", course.toString());
    StringBuilder voices = new StringBuilder();
    for (int speech = 1; speech <= 4; speech++) {
      voices.append(
          "- id: speech-%d\n  who: %s\n  occasion: speech at the %s gate\n"
              .formatted(speech, speech < 4 ? "Ada" : "Bram", NOUNS.get(speech)));
    }
    texts.put("voices.yaml", voices.toString());
    for (String section : SECTIONS) {
      StringBuilder text = new StringBuilder("# Part " + section + "\n\n");
      text.append("[author-report fact] Here begins part ").append(section).append(".\n");
      sentences.get(section).forEach(line -> text.append(line).append('\n'));
      if (section.equals(tableSection)) {
        text.append('\n').append(String.join("\n", table)).append('\n');
      }
      texts.put("article/" + section + ".txt", text.toString());
    }
    StringBuilder footnotes = new StringBuilder();
    for (int note = 1; note <= notes.size(); note++) {
      footnotes.append("[^%d] %s\n".formatted(note, notes.get(note - 1)));
    }
    texts.put("article/notes.txt", footnotes.toString());
    return texts;
  }
}
