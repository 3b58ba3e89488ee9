package rostrum.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rostrum.attempts.Sheet;
import rostrum.lessons.Article;
import rostrum.questions.Attached;
import rostrum.questions.Citation;
import rostrum.questions.Cloze;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;
import rostrum.web.Marks;

/**
 * What a question is answered with, as its kind has it. Nothing here tells right from wrong, and
 * what was filled in before is there again.
 */
public sealed interface Inputs {
  /** What never begins a line. */
  Pattern CLINGING = Pattern.compile("[\\p{Po}\\p{Pe}\\p{Pf}]+");

  /** The same with everything marked in which sheets of one question differ. */
  default Inputs marked(Marks marks) {
    return switch (this) {
      case Options(List<Choice> options) ->
          new Options(options.stream().map(option -> option.marked(marks)).toList());
      case Lists(List<Line> lines) ->
          new Lists(lines.stream().map(line -> line.marked(marks)).toList());
      case Gaps _, Field _, Essay _ -> this;
    };
  }

  /** One or several to choose. */
  record Options(List<Choice> options) implements Inputs {}

  /** A list to choose from beside each line: right sides, or places of an order. */
  record Lists(List<Line> lines) implements Inputs {}

  /** Words with gaps between them. */
  record Gaps(List<Piece> pieces, int count) implements Inputs {}

  /** One field to type in. */
  record Field(String typed, String unit) implements Inputs {}

  /** A text to write, and fields for the sentences that are to carry it. */
  record Essay(String written, List<Attachment> attachments, int longest) implements Inputs {}

  /**
   * A field for a sentence.
   *
   * @param number counted from 1
   * @param typed its place or its words
   * @param isFlawed whether no sentence of the article, or more than one, is meant by it
   */
  record Attachment(int number, String typed, boolean isFlawed) {}

  /**
   * Something to choose.
   *
   * @param digit the key that chooses it
   * @param name what the form calls it
   * @param section where it stands in the article, or empty
   */
  record Choice(int digit, String name, String text, String section, boolean isChosen) {
    private Choice marked(Marks marks) {
      return new Choice(
          digit,
          marks.mark(name),
          marks.mark(text),
          section.isEmpty() ? section : marks.mark(section),
          isChosen);
    }
  }

  /**
   * A line and the list beside it.
   *
   * @param number counted from 1
   * @param isFlawed whether this is what keeps the form from being an answer
   */
  record Line(int number, String text, boolean isFlawed, List<Choice> choices) {
    private Line marked(Marks marks) {
      return new Line(
          number,
          marks.mark(text),
          isFlawed,
          choices.stream().map(choice -> choice.marked(marks)).toList());
    }
  }

  /**
   * Words, or a gap.
   *
   * @param words of a gap what is written right behind it, as a comma
   * @param gap counted from 1; 0 for words
   * @param width of the gap in letters: one of three, so that it says little of what belongs there
   */
  record Piece(String words, int gap, int width, String typed) {}

  /** The inputs of a sheet's next step, with what was filled in before in their order. */
  static Inputs of(Sheet sheet, Article article, List<String> filled) {
    OptionOrder order = OptionOrder.of(article);
    return switch (sheet.slot().item().question()) {
      case SingleChoice _, TrueFalse _, MultipleChoice _ -> options(sheet, order, filled);
      case Matching matching -> pairs(sheet, matching, filled);
      case Ordering ordering -> places(sheet, ordering, filled);
      case Cloze cloze -> gaps(cloze, filled);
      case NumberQuestion number -> new Field(at(filled, 0), number.number().unit());
      case ShortAnswer _ -> new Field(at(filled, 0), "");
      case Open _ -> essay(article, filled);
    };
  }

  private static Inputs essay(Article article, List<String> filled) {
    return new Essay(
        at(filled, 0),
        IntStream.rangeClosed(1, Open.MOST_SENTENCES)
            .mapToObj(number -> {
              String typed = at(filled, number);
              boolean isFlawed = !typed.isBlank() && Attached.in(article, typed).isEmpty();
              return new Attachment(number, typed, isFlawed);
            })
            .toList(),
        Open.LONGEST);
  }

  private static Inputs options(Sheet sheet, OptionOrder order, List<String> filled) {
    List<Integer> shown = sheet.options(order);
    return new Options(
        IntStream.range(0, shown.size())
            .mapToObj(place -> {
              String name = sheet.option(shown.get(place));
              String text = sheet.slot().item().options().get(shown.get(place)).text();
              return new Choice(place + 1, name, text, "", filled.contains(name));
            })
            .toList());
  }

  /** The sentences of which one proves the answer. */
  static Inputs sentences(Sheet sheet, Sections sections, List<String> filled) {
    List<Citation.Cited> cited = sheet.slot().item().citation().orElseThrow().options();
    List<Integer> shown = sheet.sentences();
    return new Options(
        IntStream.range(0, shown.size())
            .mapToObj(place -> {
              String name = sheet.sentence(shown.get(place));
              Citation.Cited sentence = cited.get(shown.get(place));
              String section = sections.label(sentence.section());
              return new Choice(place + 1, name, sentence.quote(), section, filled.contains(name));
            })
            .toList());
  }

  private static Inputs pairs(Sheet sheet, Matching matching, List<String> filled) {
    List<Integer> shown = sheet.rights(matching);
    return new Lists(
        IntStream.range(0, matching.pairs().size())
            .mapToObj(pair ->
                new Line(
                    pair + 1,
                    matching.pairs().get(pair).left(),
                    false,
                    shown.stream()
                        .map(right ->
                            choice(
                                sheet.right(right), matching.rights().get(right), at(filled, pair)))
                        .toList()))
            .toList());
  }

  private static Inputs places(Sheet sheet, Ordering ordering, List<String> filled) {
    List<Integer> shown = sheet.stages(ordering);
    boolean isBegun = filled.stream().anyMatch(value -> !value.isBlank());
    return new Lists(
        IntStream.range(0, shown.size())
            .mapToObj(line -> {
              String chosen = at(filled, line);
              boolean isTwice = filled.stream().filter(chosen::equals).count() > 1;
              return new Line(
                  line + 1,
                  ordering.sequence().get(shown.get(line)).text(),
                  isBegun && (chosen.isBlank() || isTwice),
                  IntStream.range(0, shown.size())
                      .mapToObj(place ->
                          choice(sheet.stagePlace(place), String.valueOf(place + 1), chosen))
                      .toList());
            })
            .toList());
  }

  private static Choice choice(String name, String text, String chosen) {
    return new Choice(0, name, text, "", name.equals(chosen));
  }

  private static Inputs gaps(Cloze cloze, List<String> filled) {
    List<Piece> pieces = new ArrayList<>();
    for (Cloze.Piece piece : cloze.pieces()) {
      if (piece.gap() > 0) {
        int width = Width.of(cloze.accepted().get(piece.gap() - 1).getFirst());
        pieces.add(new Piece("", piece.gap(), width, at(filled, piece.gap() - 1)));
        continue;
      }
      Matcher mark = CLINGING.matcher(piece.words());
      boolean clings = !pieces.isEmpty() && mark.lookingAt();
      if (clings) {
        Piece gap = pieces.removeLast();
        pieces.add(new Piece(mark.group(), gap.gap(), gap.width(), gap.typed()));
      }
      pieces.add(new Piece(piece.words().substring(clings ? mark.end() : 0), 0, 0, ""));
    }
    return new Gaps(List.copyOf(pieces), cloze.accepted().size());
  }

  private static String at(List<String> filled, int number) {
    return Optional.of(number).filter(place -> place < filled.size()).map(filled::get).orElse("");
  }
}
