package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import rostrum.Fixtures;
import rostrum.questions.Item;
import rostrum.questions.ItemJson;
import rostrum.questions.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every exported question again from the supplied text alone, by trying each option: with a
 * reading of the table of its own, a search of its own, and nothing of the generators or the audit.
 * Of the pack it takes only which posts include each other or are too close, and the uses of a
 * phrase.
 */
class BruteForceTest {
  private static final String TITLE =
      "(?:General Secretary|Chairman|Vice Chairman|First Vice President|Secretary|Member|Marshal"
          + "|Premier|Head|Chief|Director|Minister|General)\\b";
  private static final Pattern BETWEEN_POSTS =
      Pattern.compile("(?:,? and |, )(?:the )?(?=" + TITLE + ")");
  private static final Pattern SECTION = Pattern.compile("(?m)^(I|II|III|IV|V)\\. \\p{Lu}.*$");

  private static final Pattern PERSON_POST =
      Pattern.compile("Which of these posts does Table 1 \\(January 2021\\) list for (.+)\\?");
  private static final Pattern POST_PERSON =
      Pattern.compile("Who is listed in Table 1 \\(January 2021\\) as (.+)\\?");
  private static final Pattern OF_BODY =
      Pattern.compile(
          "According to Table 1 \\(January 2021\\), which of these people belongs to (.+)\\?");
  private static final Pattern OF_POST =
      Pattern.compile("Which of these people is listed in Table 1 \\(January 2021\\) as (.+)\\?");
  private static final Pattern SEVERAL_OF_BODY =
      Pattern.compile(
          "Which of these people does Table 1 \\(January 2021\\) place in (.+)\\? Choose all that"
              + " apply\\.");
  private static final Pattern SEVERAL_OF_POST =
      Pattern.compile(
          "Which of these people does Table 1 \\(January 2021\\) list as (.+)\\? Choose all that"
              + " apply\\.");
  private static final Pattern ODD_OF_BODY =
      Pattern.compile(
          "According to Table 1 \\(January 2021\\), three of these four people belong to (.+)\\."
              + " Which one does NOT\\?");
  private static final Pattern ODD_OF_POST =
      Pattern.compile(
          "Three of these four people are listed in Table 1 \\(January 2021\\) as (.+)\\. Which one"
              + " is NOT\\?");
  private static final Pattern MEANING =
      Pattern.compile("What does the article use the phrase “(.+)” for\\?");
  private static final Pattern PLACE =
      Pattern.compile("In which of these sections does the article use the phrase “(.+)”\\?");

  /** The families whose questions it can answer; the others have tests of their own. */
  private static final Set<String> FAMILIES =
      Set.of(
          "person-post",
          "post-person",
          "membership",
          "several-right",
          "odd-one-out",
          "slogan-meaning",
          "slogan-section");

  /** What trying an option shows. */
  private enum Answer {
    HOLDS,
    FALSE,
    ARGUABLE;

    Answer not() {
      return switch (this) {
        case HOLDS -> FALSE;
        case FALSE -> HOLDS;
        case ARGUABLE -> ARGUABLE;
      };
    }
  }

  private static final Map<String, Set<String>> POSTS_OF = new LinkedHashMap<>();
  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();
  private static final List<String> SENTENCES = new ArrayList<>();
  private static final Map<String, Set<String>> INCLUDED = new HashMap<>();
  private static final Map<String, Set<String>> TOO_CLOSE = new HashMap<>();
  private static final Map<String, Phrase> PHRASES = new HashMap<>();

  /**
   * What the pack says of a phrase.
   *
   * @param uses and the sentences of each
   */
  private record Phrase(
      String id, Set<String> spellings, Set<String> near, Map<String, Set<String>> uses) {}

  @BeforeAll
  static void read_the_supplied_text() throws Exception {
    String text = Fixtures.suppliedText();
    int caption = text.indexOf("Table 1 List of Members");
    int source = text.indexOf("Source: 《Rodong Shinmun》");
    readTable(text.substring(caption, source));
    readSections(text);
    String prose =
        (text.substring(0, caption) + "\n" + text.substring(source))
            .replaceAll("\\[footnoteRef:\\d+]", "");
    for (String sentence : prose.split("\\n|(?<=[.”])\\s+(?=[\\p{Lu}“(])")) {
      SENTENCES.add(sentence.strip());
    }
    readPosts();
    readPhrases();
  }

  private static void readTable(String table) {
    String group = "";
    for (String row : table.split("\n\n")) {
      List<String> cells = List.of(row.split("\\n")).stream().map(String::strip).toList();
      if (cells.size() == 3 && !cells.get(1).equals("Name")) {
        group = cells.get(0).isEmpty() ? group : cells.get(0);
        Set<String> posts = new LinkedHashSet<>(List.of(BETWEEN_POSTS.split(cells.get(2))));
        posts.add(group.replaceFirst("^Members", "Member"));
        POSTS_OF.put(cells.get(1), posts);
      }
    }
  }

  private static void readSections(String text) {
    Matcher heading = SECTION.matcher(text);
    String label = "";
    int from = 0;
    while (heading.find()) {
      SECTIONS.put(label, flat(text.substring(from, heading.start())));
      label = "Section " + heading.group(1);
      from = heading.start();
    }
    SECTIONS.put(label, flat(text.substring(from)));
    SECTIONS.remove("");
  }

  private static void readPosts() throws Exception {
    Map<String, Map<String, Object>> posts = new HashMap<>();
    yaml("posts").forEach(post -> posts.put((String) post.get("id"), post));
    posts.forEach((id, post) -> {
      for (String spelling : spellings(post)) {
        INCLUDED.put(spelling, names(posts, closure(posts, id)));
        TOO_CLOSE.put(spelling, names(posts, texts(post, "too-close")));
      }
    });
  }

  private static Set<String> closure(Map<String, Map<String, Object>> posts, String id) {
    Set<String> reached = new HashSet<>(Set.of(id));
    texts(posts.get(id), "includes").forEach(other -> reached.addAll(closure(posts, other)));
    return reached;
  }

  private static Set<String> names(Map<String, Map<String, Object>> posts, Set<String> ids) {
    return ids.stream()
        .flatMap(id -> spellings(posts.get(id)).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> spellings(Map<String, Object> post) {
    Set<String> spellings = new HashSet<>(texts(post, "printed"));
    spellings.add((String) post.get("name"));
    return spellings;
  }

  private static void readPhrases() throws Exception {
    for (Map<String, Object> slogan : yaml("slogans")) {
      String phrase = (String) slogan.get("phrase");
      Set<String> spelled = new LinkedHashSet<>(List.of(phrase));
      spelled.addAll(texts(slogan, "also"));
      Map<String, Set<String>> uses = new LinkedHashMap<>();
      for (Map<String, Object> use : entries(slogan.get("uses"))) {
        Set<String> quotes = new HashSet<>(Set.of((String) use.get("quote")));
        if (use.get("also-at") != null) {
          entries(use.get("also-at")).forEach(place -> quotes.add((String) place.get("quote")));
        }
        uses.put((String) use.get("says"), quotes);
      }
      PHRASES.put(
          phrase, new Phrase((String) slogan.get("id"), spelled, texts(slogan, "near"), uses));
    }
  }

  private static List<Map<String, Object>> yaml(String name) throws Exception {
    Path file = Fixtures.CONGRESS_FOLDER.resolve("facts").resolve(name + ".yaml");
    return entries(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> entries(Object list) {
    return (List<Map<String, Object>>) list;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> texts(Map<String, Object> entry, String field) {
    return new HashSet<>((List<String>) entry.getOrDefault(field, List.of()));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  @Test
  void The_table_is_read_to_its_last_post() {
    assertThat(POSTS_OF).hasSize(19);
    assertThat(POSTS_OF.values().stream().mapToInt(Set::size).sum()).isEqualTo(41 + 19);
    assertThat(POSTS_OF.get("Ri Pyongchol"))
        .containsExactly(
            "Secretary of the Secretariat Bureau of the Central Committee of the WPK",
            "Vice Chairman of the Central Military Commission",
            "Marshal of the People’s Army",
            "Member of the Standing Committee of the Political Bureau");
    assertThat(SECTIONS)
        .containsOnlyKeys("Section I", "Section II", "Section III", "Section IV", "Section V");
  }

  @Test
  void Of_every_question_the_key_is_the_only_right_answer_and_the_others_are_certainly_false() {
    List<String> wrong = new ArrayList<>();
    List<Item> bank =
        Fixtures.congressBank().stream()
            .filter(item -> FAMILIES.contains(item.family()) && isOfTableOrPhrase(item.facts()))
            .toList();

    bank.forEach(item -> wrong.addAll(complaints(item)));

    assertThat(bank).hasSizeGreaterThan(75);
    assertThat(wrong).isEmpty();
  }

  /** Lists in running text have tests of their own. */
  private static boolean isOfTableOrPhrase(List<String> facts) {
    return facts.stream().noneMatch(fact -> fact.startsWith("enumeration:"));
  }

  @Test
  void Whatever_a_seed_could_choose_as_a_wrong_answer_is_certainly_false() {
    List<Draft> drafts =
        Fixtures.congressGenerated().choices().stream()
            .filter(draft ->
                FAMILIES.contains(draft.basis().family())
                    && isOfTableOrPhrase(draft.basis().facts()))
            .toList();

    List<String> wrong = new ArrayList<>();
    for (Draft draft : drafts) {
      if (answer(draft.basis().stem(), draft.key().text()) != Answer.HOLDS) {
        wrong.add(draft.basis().stem() + " " + draft.key().text());
      }
      draft.distractors().stream()
          .map(Candidate::text)
          .filter(text -> answer(draft.basis().stem(), text) != Answer.FALSE)
          .forEach(text -> wrong.add(draft.basis().stem() + " not surely " + text));
    }

    assertThat(drafts).hasSizeGreaterThan(75);
    assertThat(wrong).isEmpty();
  }

  @Test
  void A_later_holder_among_the_options_would_be_noticed() {
    Item item =
        Fixtures.one(Fixtures.congressBank(), "post-person", "Head of the Economic Department");

    assertThat(complaints(instead(item, "O Su Yong")))
        .containsExactly(item.id() + ": O Su Yong is ARGUABLE");
  }

  @Test
  void A_chairman_among_the_options_would_be_noticed() {
    Item item = membership("the Central Military Commission of the WPK", "O Il Jong");

    assertThat(complaints(instead(item, "Kim Jong Un")))
        .containsExactly(item.id() + ": Kim Jong Un is HOLDS");
  }

  @Test
  void A_section_that_has_the_phrase_among_the_options_would_be_noticed() {
    Item item = Fixtures.one(Fixtures.congressBank(), "slogan-section", "“Self-Reliance”");

    assertThat(complaints(instead(item, "Section V")))
        .containsExactly(item.id() + ": Section V is HOLDS");
  }

  @Test
  void A_use_of_the_same_sentence_among_the_options_would_be_noticed() {
    Item item = Fixtures.one(Fixtures.congressBank(), "slogan-meaning", "“Chollima Speed”");

    assertThat(complaints(instead(item, "a slogan for localizing materials and technologies")))
        .containsExactly(
            item.id() + ": a slogan for localizing materials and technologies is ARGUABLE");
  }

  @Test
  void A_wrong_key_would_be_noticed() {
    Item item = Fixtures.one(Fixtures.congressBank(), "person-post", "Kim Tok-Hun");
    List<Option> shifted = new ArrayList<>();
    item.options()
        .forEach(option ->
            shifted.add(
                new Option(
                    option.text(),
                    option.text().equals("Minister of National Defense"),
                    option.why(),
                    option.evidence())));

    assertThat(complaints(item.withOptions(shifted)))
        .containsExactlyInAnyOrder(
            item.id() + ": Premier of North Korea is HOLDS",
            item.id() + ": the key Minister of National Defense is FALSE");
  }

  private static Item membership(String body, String key) {
    return Fixtures.congressBank().stream()
        .filter(item -> item.stem().contains(body))
        .filter(item -> item.options().stream().anyMatch(o -> o.correct() && o.text().equals(key)))
        .findFirst()
        .orElseThrow();
  }

  /** The item with another text in place of its last wrong one. */
  private static Item instead(Item item, String text) {
    List<Option> options = new ArrayList<>(item.options());
    Option last = options.stream().filter(option -> !option.correct()).toList().getLast();
    options.replaceAll(option ->
        option.equals(last) ? new Option(text, false, option.why(), option.evidence()) : option);
    return item.withOptions(options);
  }

  private static List<String> complaints(Item item) {
    JsonNode json = JsonMapper.shared().readTree(ItemJson.write(item));
    String id = json.get("id").asString();
    String stem = json.get("stem").asString();
    List<String> complaints = new ArrayList<>();
    int keys = 0;
    for (JsonNode option : json.get("options")) {
      String text = option.get("text").asString();
      Answer answer = answer(stem, text);
      if (option.get("correct").asBoolean()) {
        keys++;
        if (answer != Answer.HOLDS) {
          complaints.add(id + ": the key " + text + " is " + answer);
        }
      } else if (answer != Answer.FALSE) {
        complaints.add(id + ": " + text + " is " + answer);
      }
    }
    boolean several = item.family().equals("several-right");
    if (several ? keys < 2 || keys > 3 : keys != 1) {
      complaints.add(id + ": " + keys + " keys");
    }
    return complaints;
  }

  private static Answer answer(String stem, String option) {
    Matcher asked = PERSON_POST.matcher(stem);
    if (asked.matches()) {
      return has(asked.group(1), option);
    }
    asked = POST_PERSON.matcher(stem);
    if (asked.matches()) {
      return has(option, asked.group(1));
    }
    asked = OF_POST.matcher(stem);
    if (asked.matches()) {
      return has(option, asked.group(1));
    }
    asked = OF_BODY.matcher(stem);
    if (asked.matches()) {
      return belongs(option, asked.group(1));
    }
    asked = SEVERAL_OF_POST.matcher(stem);
    if (asked.matches()) {
      return has(option, asked.group(1));
    }
    asked = SEVERAL_OF_BODY.matcher(stem);
    if (asked.matches()) {
      return belongs(option, asked.group(1));
    }
    asked = ODD_OF_POST.matcher(stem);
    if (asked.matches()) {
      return has(option, asked.group(1)).not();
    }
    asked = ODD_OF_BODY.matcher(stem);
    if (asked.matches()) {
      return belongs(option, asked.group(1)).not();
    }
    asked = MEANING.matcher(stem);
    if (asked.matches()) {
      return means(asked.group(1), option);
    }
    asked = PLACE.matcher(stem);
    if (asked.matches()) {
      return stands(asked.group(1), option);
    }
    throw new AssertionError("no way to answer: " + stem);
  }

  private static Answer has(String person, String post) {
    Set<String> own = new HashSet<>();
    POSTS_OF.get(person).forEach(printed -> own.addAll(INCLUDED.get(printed)));
    if (own.contains(post)) {
      return Answer.HOLDS;
    }
    Set<String> ever = new HashSet<>(own);
    // Everybody in the table is a full member, so nobody in it is an alternate one.
    INCLUDED.keySet().stream()
        .filter(other -> !other.toLowerCase(Locale.ROOT).startsWith("alternate"))
        .filter(other -> isNamedWith(person, office(other)))
        .forEach(other -> ever.addAll(INCLUDED.get(other)));
    boolean close =
        ever.stream()
            .anyMatch(
                held -> TOO_CLOSE.get(held).contains(post) || TOO_CLOSE.get(post).contains(held));
    return close || ever.contains(post) ? Answer.ARGUABLE : Answer.FALSE;
  }

  private static Answer belongs(String person, String body) {
    String name = stripped(body.replaceFirst("^the ", ""));
    if (POSTS_OF.get(person).stream().anyMatch(post -> post.contains(name))) {
      return Answer.HOLDS;
    }
    Set<String> seats =
        POSTS_OF.values().stream()
            .flatMap(Set::stream)
            .filter(post -> post.contains(name))
            .collect(Collectors.toSet());
    boolean outside = seats.stream().allMatch(seat -> has(person, seat) == Answer.FALSE);
    return outside && !seats.isEmpty() && !isNamedWith(person, name)
        ? Answer.FALSE
        : Answer.ARGUABLE;
  }

  /** Whether a sentence of the running text names the person together with these words. */
  private static boolean isNamedWith(String person, String words) {
    return SENTENCES.stream()
        .anyMatch(sentence -> sentence.contains(person) && sentence.contains(words));
  }

  /** What a sentence has to say of somebody so that the post may be theirs. */
  private static String office(String post) {
    String title = stripped(post);
    boolean plain =
        title.matches("(Marshal|General|Premier|Minister|General Secretary|President)\\b.*");
    int of = title.indexOf(" of ");
    return plain || of < 0
        ? title
        : title.substring(of + " of ".length()).replaceFirst("^the ", "");
  }

  private static String stripped(String name) {
    return name.replaceFirst(" of the WPK$", "").replaceFirst(" of the Central Committee$", "");
  }

  private static Answer means(String phrase, String use) {
    Phrase asked = PHRASES.get(phrase);
    if (asked.uses().containsKey(use)) {
      return Answer.HOLDS;
    }
    boolean apart = false;
    for (Phrase other : PHRASES.values()) {
      if (other.uses().containsKey(use)) {
        boolean near = asked.near().contains(other.id()) || other.near().contains(asked.id());
        boolean together =
            other.uses().get(use).stream()
                .map(BruteForceTest::flat)
                .anyMatch(quote ->
                    asked.spellings().stream().map(BruteForceTest::flat).anyMatch(quote::contains));
        if (near || together) {
          return Answer.ARGUABLE;
        }
        apart = true;
      }
    }
    return apart ? Answer.FALSE : Answer.ARGUABLE;
  }

  private static Answer stands(String phrase, String section) {
    String text = SECTIONS.get(section);
    if (text.contains(flat(phrase))) {
      return Answer.HOLDS;
    }
    return PHRASES.get(phrase).spellings().stream()
            .map(BruteForceTest::flat)
            .anyMatch(text::contains)
        ? Answer.ARGUABLE
        : Answer.FALSE;
  }
}
