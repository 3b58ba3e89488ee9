package rostrum.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.facts.Weight;
import rostrum.lessons.Claim;
import rostrum.lessons.Voice;
import rostrum.questions.Bloom;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;
import rostrum.questions.Cloze;
import rostrum.questions.Evidence;
import rostrum.questions.Grounds;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Pair;
import rostrum.questions.Proof;
import rostrum.questions.Quantity;
import rostrum.questions.Question;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/** A question of each kind, with the same words in every place that can hold any. */
final class EightKinds {
  static final String COURSE = "wpk-8th-congress";

  private EightKinds() {}

  static List<Item> with(String words) {
    Stream<Question> questions =
        Stream.of(
            new SingleChoice("single", "Q " + words, grounds(words), options(words, 1)),
            new TrueFalse("yes-no", words, grounds(words), options(words, 1).subList(0, 2)),
            several(3, words),
            new Matching(
                "matching",
                words,
                grounds(words),
                List.of(pair(words, "1"), pair(words, "2"), pair(words, "3")),
                List.of("decoy " + words, words + " decoy")),
            new Ordering(
                "ordering",
                words,
                grounds(words),
                List.of(stage("1" + words), stage(words + "2"), stage("3" + words + "3"))),
            new Cloze(
                "gap",
                "before " + words + "[[1]]" + words + " after",
                grounds(words),
                List.of(List.of(typed(words), "other " + typed(words)))),
            new Cloze(
                "last-gap", "ends with [[1]]", grounds(words), List.of(List.of(typed(words)))),
            new Cloze(
                "gaps",
                words + "[[2]]" + words + "[[1]]",
                grounds(words),
                List.of(List.of("1" + typed(words), typed(words) + "b"), List.of(typed(words)))),
            new NumberQuestion(
                "number",
                words,
                grounds(words),
                new Quantity(new BigDecimal("-30.70"), new BigDecimal("0.05"), "USD " + words)),
            new ShortAnswer(
                "typed", words, grounds(words), List.of(typed(words), "other " + typed(words))));
    return questions.map(question -> Item.of(COURSE, question)).toList();
  }

  /** A question with so many right options, and one wrong one. */
  static MultipleChoice several(int keys, String words) {
    return new MultipleChoice("several", words, grounds(words), options(words, keys));
  }

  /** Words that GIFT can hold as a typed answer: it would take an arrow for a pair. */
  private static String typed(String words) {
    return words.replace("->", "→");
  }

  private static List<Option> options(String words, int keys) {
    Stream<Option> wrong = Stream.of(new Option(words, false, "no: " + words, List.of()));
    Stream<Option> right =
        Stream.iterate(1, number -> number <= keys, number -> number + 1)
            .map(number -> new Option(words + number, true, words, List.of()));
    return Stream.concat(wrong, right).toList();
  }

  private static Pair pair(String words, String number) {
    return new Pair(words + number, number + words, List.of());
  }

  private static Stage stage(String words) {
    return new Stage(words, List.of());
  }

  static Grounds grounds(String words) {
    return new Grounds(
        "slogan-meaning",
        "1",
        List.of("slogan:one"),
        List.of("slogan:one"),
        List.of(
            evidence(words, Optional.empty()),
            evidence(words + " in a note", Optional.of(3)),
            new Evidence(
                "1",
                words + " in a cell",
                Optional.empty(),
                Optional.of("table-1"),
                Optional.of(7),
                Optional.of("Position"))),
        Optional.empty(),
        Claim.SLOGAN,
        Voice.AUTHOR_REPORT,
        Optional.empty(),
        Weight.CORE,
        Bloom.UNDERSTAND,
        .5,
        "because " + words,
        new Proof("query", Optional.empty(), List.of()),
        Optional.of(
            new Citation(
                List.of(new Cited("1", "that one", true), new Cited("1", "another", false)),
                Citation.HALF)));
  }

  private static Evidence evidence(String quote, Optional<Integer> note) {
    return new Evidence("1", quote, note, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
