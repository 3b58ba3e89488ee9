package rostrum.courses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rostrum.facts.Attested;
import rostrum.facts.CitedSource;
import rostrum.facts.Contrast;
import rostrum.facts.Disagreement;
import rostrum.facts.Disagreement.Account;
import rostrum.facts.Enumeration;
import rostrum.facts.Inference;
import rostrum.facts.Reason;
import rostrum.facts.Statement;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Footnote;
import rostrum.lessons.Lesson;
import rostrum.lessons.Passage;
import rostrum.lessons.Sentence;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;

/** Reads the facts that running text states: lists, reasons, conclusions and who said what. */
final class ProseReader {
  private final Function<String, List<Fields>> files;
  private final Article article;
  private final EvidenceReader evidence;

  ProseReader(Function<String, List<Fields>> files, Article article, EvidenceReader evidence) {
    this.files = files;
    this.article = article;
    this.evidence = evidence;
  }

  List<Enumeration> enumerations() {
    return entries("enumerations", this::enumeration);
  }

  List<Reason> reasons() {
    return entries("reasons", this::reason);
  }

  List<Inference> inferences() {
    return entries("inferences", this::inference);
  }

  List<Statement> statements() {
    return entries("statements", this::statement);
  }

  List<Contrast> contrasts() {
    return entries("contrasts", this::contrast);
  }

  /**
   * @param told ids of the editor’s notes on where the article disagrees with itself
   */
  List<Disagreement> disagreements(Set<String> told) {
    return entries("disagreements", (entry, ids) -> disagreement(entry, ids, told));
  }

  /** What the footnotes cite: every footnote once. */
  List<CitedSource> sources() {
    Map<Integer, String> cited = new HashMap<>();
    List<CitedSource> sources = entries("sources", (entry, ids) -> source(entry, ids, cited));
    List<Fields> entries = files.apply("sources");
    if (!entries.isEmpty()) {
      article.footnotes().stream()
          .filter(note -> !cited.containsKey(note.number()))
          .filter(note -> footnote(note.number()).isPresent())
          .forEach(
              note -> entries.getLast().fault("notes", "no source has footnote " + note.number()));
    }
    return sources;
  }

  /** What reads an entry, and knows the ids of all entries of its file. */
  private interface Reading<T> {
    Optional<T> read(Fields entry, Set<String> ids);
  }

  private <T> List<T> entries(String file, Reading<T> reading) {
    List<Fields> entries = files.apply(file);
    Set<String> ids = new LinkedHashSet<>();
    for (Fields entry : entries) {
      ids.add(Ids.unique(entry, ids));
    }
    List<T> read = new ArrayList<>();
    for (Fields entry : entries) {
      reading.read(entry, ids).ifPresent(read::add);
      entry.noOthers();
    }
    return List.copyOf(read);
  }

  private static Set<String> near(Fields entry, Set<String> ids) {
    List<String> near = entry.texts("near");
    near.stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> entry.fault("near", "there is no '" + id + "' in this file"));
    return Set.copyOf(new HashSet<>(near));
  }

  private Optional<Enumeration> enumeration(Fields entry, Set<String> ids) {
    String asks = entry.text("asks");
    String kind = entry.text("kind");
    boolean closed = entry.yes("closed", false);
    List<String> members = entry.texts("members");
    Set<String> near = near(entry, ids);
    if (members.size() < 2) {
      entry.fault("members", "a list has two members or more");
    }
    if (new HashSet<>(members).size() < members.size()) {
      entry.fault("members", "a member is given twice");
    }
    return evidence
        .attested(entry)
        .map(attested -> {
          for (String member : members) {
            if (!holds(attested.evidence().getFirst(), member)) {
              entry.fault("members", "'" + member + "' is not in the quote");
            }
          }
          return new Enumeration(entry.text("id"), asks, kind, closed, members, near, attested);
        });
  }

  private Optional<Reason> reason(Fields entry, Set<String> ids) {
    String kind = entry.text("kind");
    if (!Set.of("cause", "purpose", "").contains(kind)) {
      entry.fault("kind", "'" + kind + "' is no kind of reason: write cause or purpose");
    }
    String effect = entry.text("effect");
    String reason = entry.text("reason");
    boolean distractor = entry.yes("as-distractor", true);
    Set<String> near = near(entry, ids);
    return evidence
        .attested(entry)
        .map(attested ->
            new Reason(
                entry.text("id"),
                kind.equals("purpose"),
                effect,
                reason,
                distractor,
                near,
                attested));
  }

  private Optional<Inference> inference(Fields entry, Set<String> ids) {
    String observation = entry.text("observation");
    String conclusion = entry.text("conclusion");
    Set<String> near = near(entry, ids);
    List<Passage> from = places(entry, "from");
    if (from.isEmpty()) {
      entry.fault(
          "from", "name the sentence with the observation: 'from: [{section: …, quote: …}]'");
    }
    return evidence
        .attested(entry)
        .map(attested ->
            new Inference(
                entry.text("id"), observation, conclusion, near, withFurther(attested, from)));
  }

  private Optional<Statement> statement(Fields entry, Set<String> ids) {
    String says = entry.text("says");
    Optional<Integer> note = entry.maybe("note").flatMap(text -> number(entry, "note", text));
    Set<String> near = near(entry, ids);
    return evidence
        .attested(entry)
        .map(attested -> {
          Optional<Sentence> sentence = article.sentence(attested.evidence().getFirst());
          note.filter(number ->
                  sentence.stream()
                      .flatMap(stated -> stated.marks().stream())
                      .noneMatch(mark -> mark.note() == number))
              .ifPresent(number ->
                  entry.fault("note", "the mark of footnote " + number + " is not in the quote"));
          return new Statement(entry.text("id"), says, note, near, attested);
        });
  }

  private Optional<CitedSource> source(Fields entry, Set<String> ids, Map<Integer, String> cited) {
    String name = entry.text("id");
    String title = entry.text("name");
    Set<String> near = near(entry, ids);
    List<Integer> numbers = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (String text : entry.texts("notes")) {
      Optional<Integer> number = number(entry, "notes", text);
      Optional<Passage> place = number.flatMap(this::footnote);
      if (number.isPresent() && place.isEmpty()) {
        entry.fault("notes", "there is no footnote " + text);
      }
      if (number.isPresent() && place.isPresent()) {
        String other = cited.putIfAbsent(number.get(), name);
        if (other != null) {
          entry.fault("notes", "footnote " + text + " belongs to '" + other + "' already");
        }
        numbers.add(number.get());
        passages.add(place.get());
      }
    }
    if (numbers.isEmpty()) {
      entry.fault("notes", "a source has a footnote or more");
      return Optional.empty();
    }
    Speech speech = new Speech(Voice.AUTHOR_REPORT, Claim.FACT, Optional.empty());
    Attested attested = new Attested(List.copyOf(passages), speech, evidence.weight(entry));
    return Optional.of(new CitedSource(name, title, List.copyOf(numbers), near, attested));
  }

  private Optional<Passage> footnote(int number) {
    Optional<Footnote> note = article.footnote(number);
    return article.lessons().stream()
        .filter((Lesson lesson) -> note.map(article.footnotes(lesson)::contains).orElse(false))
        .flatMap(lesson -> article.passages(lesson))
        .filter(passage -> passage.note().equals(Optional.of(number)))
        .findFirst();
  }

  private Optional<Contrast> contrast(Fields entry, Set<String> ids) {
    String says = entry.text("says");
    String at = entry.text("at");
    String notAt = entry.text("not-at");
    if (at.equals(notAt) && !at.isEmpty()) {
      entry.fault("not-at", "both sides are '" + at + "'");
    }
    List<Passage> also = places(entry, "also-at");
    return evidence
        .attested(entry)
        .map(attested ->
            new Contrast(entry.text("id"), says, at, notAt, withFurther(attested, also)));
  }

  private Optional<Disagreement> disagreement(Fields entry, Set<String> ids, Set<String> told) {
    String id = entry.text("id");
    String differs = entry.text("differs");
    Set<String> near = near(entry, ids);
    List<Account> accounts = new ArrayList<>();
    for (Fields account : entry.entries("accounts")) {
      String words = account.text("words");
      String says = account.text("says");
      evidence
          .passage(account, "quote")
          .ifPresent(place -> {
            if (!place.quote().contains(words)) {
              account.fault("words", "the words are not in the quote");
            }
            accounts.add(new Account(place, words, says));
          });
      account.noOthers();
    }
    Speech speech = evidence.speech(entry);
    if (speech.claim() != Claim.CONTESTED) {
      entry.fault("claim", "what the article gives two accounts of is contested");
    }
    if (!told.contains(id)) {
      entry.fault("id", "no editor’s note '" + id + "' tells a reader: add one of kind disagrees");
    }
    if (accounts.size() < 2) {
      entry.fault("accounts", "it takes two accounts to disagree");
      return Optional.empty();
    }
    Attested attested =
        new Attested(
            accounts.stream().map(Account::place).distinct().toList(),
            speech,
            evidence.weight(entry));
    return Optional.of(new Disagreement(id, differs, List.copyOf(accounts), near, attested));
  }

  private List<Passage> places(Fields entry, String field) {
    List<Passage> places = new ArrayList<>();
    for (Fields place : entry.entries(field)) {
      evidence.passage(place, "quote").ifPresent(places::add);
      place.noOthers();
    }
    return places;
  }

  private static Attested withFurther(Attested attested, List<Passage> further) {
    List<Passage> all = new ArrayList<>(attested.evidence());
    further.stream().filter(place -> !all.contains(place)).forEach(all::add);
    return new Attested(List.copyOf(all), attested.speech(), attested.weight());
  }

  private static boolean holds(Passage place, String words) {
    return place.quote().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static Optional<Integer> number(Fields entry, String field, String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      entry.fault(field, "'" + text + "' is no number of a footnote");
      return Optional.empty();
    }
  }
}
