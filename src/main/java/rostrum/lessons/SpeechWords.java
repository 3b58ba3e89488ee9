package rostrum.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rostrum.words.Messages;

/** Says in words who is speaking and what kind of statement it is; never whether it is true. */
public final class SpeechWords {
  private final Messages words;

  public SpeechWords(Messages words) {
    this.words = words;
  }

  /**
   * "Quoted: Kim Jong Un, concluding report at the 8th Congress", or that the author reports or
   * concludes.
   */
  public String who(Speech speech) {
    return speech
        .speaker()
        .map(speaker -> words.say("voice." + speech.voice().slug(), speaker.named()))
        .orElseGet(() -> words.say("voice." + speech.voice().slug()));
  }

  /** "Stated in the article", "Slogan, as quoted" and so on. */
  public String kind(Speech speech) {
    return words.say("claim." + claimKey(speech));
  }

  /** Both in a few words: what goes without saying is left out. */
  public String label(Speech speech) {
    if (byAuthor(speech)) {
      return kind(speech);
    }
    if (speech.claim() == Claim.FACT) {
      return who(speech);
    }
    return words.say("speech.both", who(speech), kind(speech));
  }

  /** "Author’s note 5": a note has no speaker of its own. */
  public String note(int number) {
    return words.say("speech.note", number);
  }

  /** What is said of a heading. */
  public String heading() {
    return words.say("speech.heading");
  }

  /**
   * An entry of the legend.
   *
   * @param mark voice or claim whose hairline stands beside it
   */
  public record Meaning(String word, String meaning, String mark) {}

  /** The kinds of statement and the voices among these, each once, explained. */
  public List<Meaning> legend(Stream<Speech> speeches) {
    List<Speech> all = speeches.toList();
    Stream<Meaning> kinds =
        all.stream()
            .sorted(Comparator.comparing(Speech::claim))
            .map(SpeechWords::claimKey)
            .distinct()
            .map(key -> new Meaning(words.say("claim." + key), words.say("legend." + key), key));
    Stream<Meaning> voices =
        all.stream()
            .map(Speech::voice)
            .filter(Voice::needsSpeaker)
            .distinct()
            .sorted()
            .map(Voice::slug)
            .map(voice ->
                new Meaning(
                    words.say("legend.voice." + voice + ".word"),
                    words.say("legend.voice." + voice),
                    voice));
    return Stream.concat(kinds, voices).toList();
  }

  /** Whether an entry of the legend with this mark explains it. */
  public static boolean isMarked(Speech speech, String mark) {
    return claimKey(speech).equals(mark) || speech.voice().slug().equals(mark);
  }

  /** A voice in one or two words, whoever it is: "The author reports", "Quoted". */
  public String voice(Voice voice) {
    return words.say(
        voice.needsSpeaker() ? "legend.voice." + voice.slug() + ".word" : "voice." + voice.slug());
  }

  private static String claimKey(Speech speech) {
    boolean readByAnother = speech.claim() == Claim.INTERPRETATION && !byAuthor(speech);
    return speech.claim().slug() + (readByAnother ? ".quoted" : "");
  }

  private static boolean byAuthor(Speech speech) {
    return speech.voice() == Voice.AUTHOR_REPORT || speech.voice() == Voice.AUTHOR_INFERENCE;
  }
}
