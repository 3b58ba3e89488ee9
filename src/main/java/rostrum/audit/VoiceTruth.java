package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.CitedSource;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Inference;
import rostrum.facts.Quotation;
import rostrum.facts.Statement;
import rostrum.lessons.Article;
import rostrum.lessons.Speaker;
import rostrum.lessons.Voice;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Spelling;

/** Whose words something is, where they were said, and what is given for them. */
public final class VoiceTruth {
  /** What is left out of a quotation. */
  public static final FamilyTruth GAPS =
      FamilyTruth.on("quotation", VoiceTruth::new, VoiceTruth::cloze);

  /** Where words were said. */
  public static final FamilyTruth OCCASIONS =
      FamilyTruth.on("quotation", VoiceTruth::new, VoiceTruth::occasions);

  /** Who says something. */
  public static final FamilyTruth SPEAKERS =
      FamilyTruth.on("statement", VoiceTruth::new, VoiceTruth::voices);

  /** What the note at a statement cites. */
  public static final FamilyTruth SOURCES =
      FamilyTruth.on("statement", VoiceTruth::new, VoiceTruth::sources);

  /** How the article stands to something. */
  public static final FamilyTruth ATTITUDES =
      FamilyTruth.on("statement", VoiceTruth::new, VoiceTruth::stances)
          .or(FamilyTruth.on("inference", VoiceTruth::new, VoiceTruth::stances));

  /** How an option names a voice; of a text in another language nothing is known. */
  private static final Map<String, Voice> STANCES =
      Map.of(
          "As the author’s own report", Voice.AUTHOR_REPORT,
          "As the author’s own conclusion", Voice.AUTHOR_INFERENCE,
          "As the words of a speaker", Voice.QUOTED_SPEAKER,
          "As the text of a party document", Voice.PARTY_DOCUMENT,
          "As a report of a state source", Voice.STATE_SOURCE,
          "As a report of another source", Voice.OTHER_SOURCE);

  private final FactBase facts;
  private final Article article;
  private final Asked asked;
  private final Speakers speakers;

  VoiceTruth(FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.asked = new Asked(facts);
    this.speakers = new Speakers(facts, article);
  }

  /** Gaps filled with what is accepted make the printed words of the one place. */
  List<Judged> cloze(Item item) {
    String filled = item.stem();
    List<Judged> judged = new ArrayList<>();
    for (int gap = 0; gap < item.accepted().size(); gap++) {
      filled = filled.replace(Cloze.mark(gap + 1), item.accepted().get(gap).getFirst());
    }
    List<String> passages = Wording.quoted(filled);
    boolean printed =
        facts.quotations().stream()
            .filter(quotation -> item.facts().contains(quotation.id()))
            .anyMatch(quotation ->
                places(quotation.words()) == 1
                    && passages.stream().anyMatch(passage -> isOf(passage, quotation.words())));
    for (List<String> accepted : item.accepted()) {
      String shown = letters(accepted.getFirst());
      for (String text : accepted) {
        judged.add(Judged.right(text, Proven.of(printed && letters(text).equals(shown), false)));
      }
    }
    return judged;
  }

  /** What counts of typed words: not the article before them. */
  private static String letters(String typed) {
    return Spelling.letters(typed.replaceFirst("(?i)^(the|an|a) ", ""));
  }

  /** Whether a passage of a stem is these words, or a whole part of them between dots. */
  private static boolean isOf(String passage, String words) {
    String bare = passage.replace("…", " ").strip();
    return !bare.isEmpty() && words.contains(bare);
  }

  private long places(String words) {
    return article.passages().filter(place -> place.quote().contains(words)).count();
  }

  /** Options are occasions on which the words in the stem were said. */
  List<Judged> occasions(Item item) {
    Optional<Speaker> speaker =
        asked
            .fact(item, facts.quotations(), Quotation::words)
            .filter(quotation -> places(quotation.words()) == 1)
            .flatMap(quotation -> quotation.attested().speech().speaker());
    return Judged.options(
        item,
        option -> {
          Optional<Speaker> other = speakers.on(option);
          if (speaker.isEmpty() || other.isEmpty()) {
            return Proven.NEITHER;
          }
          return Proven.of(
              other.equals(speaker),
              other.get().who().equals(speaker.get().who())
                  && Speakers.areApart(speaker.get(), other.get()));
        });
  }

  /** Options are people and documents who say what stands in the stem. */
  List<Judged> voices(Item item) {
    Optional<Statement> statement = asked.fact(item, facts.statements(), Statement::says);
    Optional<Speaker> speaker = statement.flatMap(one -> one.attested().speech().speaker());
    return Judged.options(
        item,
        option -> {
          Optional<Speaker> other = speakers.named(option);
          if (speaker.isEmpty() || other.isEmpty()) {
            return Proven.NEITHER;
          }
          boolean saysNearly =
              facts.statements().stream()
                  .filter(one -> statement.get().isNear(one))
                  .anyMatch(one -> one.attested().speech().speaker().equals(other));
          return Proven.of(
              other.equals(speaker), !saysNearly && Speakers.areApart(speaker.get(), other.get()));
        });
  }

  /** Options are ways in which the article presents what stands in the stem. */
  List<Judged> stances(Item item) {
    Optional<Voice> voice =
        asked
            .fact(item, facts.statements(), Statement::says)
            .<Fact>map(statement -> statement)
            .or(() -> asked.fact(item, facts.inferences(), Inference::conclusion))
            .map(fact -> fact.attested().speech().voice());
    return Judged.options(
        item,
        option -> {
          Optional<Voice> other = Optional.ofNullable(STANCES.get(option));
          if (voice.isEmpty() || other.isEmpty()) {
            return Proven.NEITHER;
          }
          boolean bothTheAuthors = !voice.get().needsSpeaker() && !other.get().needsSpeaker();
          return Proven.of(other.equals(voice), !bothTheAuthors);
        });
  }

  /** Options are sources of the note that is given for what stands in the stem. */
  List<Judged> sources(Item item) {
    Optional<Statement> statement = asked.fact(item, facts.statements(), Statement::says);
    List<CitedSource> given =
        statement.stream()
            .flatMap(one ->
                Stream.concat(Stream.of(one), facts.statements().stream().filter(one::isNear)))
            .flatMap(one -> one.note().stream())
            .flatMap(
                note -> facts.sources().stream().filter(source -> source.notes().contains(note)))
            .toList();
    Optional<Integer> note = statement.flatMap(Statement::note);
    return Judged.options(
        item,
        option -> {
          Optional<CitedSource> source = Asked.named(facts.sources(), CitedSource::title, option);
          if (note.isEmpty() || source.isEmpty()) {
            return Proven.NEITHER;
          }
          return Proven.of(
              source.get().notes().contains(note.get()),
              given.stream()
                  .noneMatch(one -> one.equals(source.get()) || one.isNear(source.get())));
        });
  }

  /**
   * The two options of a statement: that the article says so, and that it says otherwise.
   *
   * @param said whether it does
   */
  static List<Judged> yesOrNo(Item item, Proven said) {
    return Judged.options(
        item,
        option ->
            option.startsWith("Yes")
                ? said
                : option.startsWith("No") ? said.not() : Proven.NEITHER);
  }
}
