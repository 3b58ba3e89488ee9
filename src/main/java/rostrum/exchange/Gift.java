package rostrum.exchange;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;
import rostrum.questions.Quantity;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;

/**
 * Moodle’s text format. Every text is declared as plain, so that nothing in it is taken for markup.
 *
 * <p>A yes-or-no question is written with its two options, for the format’s true and false have no
 * words of their own: “Does the article say …?” would be answered with “True”.
 */
public final class Gift {
  private static final String PLAIN = "[plain]";
  private static final String HTML = "[html]";
  private static final String ARROW = "->";
  private static final String BLANK = "_____";
  private static final String SPECIAL = "~=#{}:\\";

  private final OptionOrder order;
  private final Feedback.Of feedback;
  private final Losses losses;
  private final StringBuilder out = new StringBuilder();

  private Gift(Article article, FactBase facts) {
    this.order = OptionOrder.of(article);
    this.feedback = new Feedback.Of(article, facts);
    this.losses = new Losses(feedback.words());
  }

  /**
   * Writes items, family by family, else in the order in which they are given.
   *
   * @param article that they are about
   * @param facts that they rest on
   */
  public static Export write(List<Item> items, Article article, FactBase facts) {
    Gift gift = new Gift(article, facts);
    items.stream()
        .collect(Collectors.groupingBy(Labels::category, TreeMap::new, Collectors.toList()))
        .forEach(gift::category);
    return new Export(gift.out.toString(), gift.losses.all());
  }

  private void category(String category, List<Item> items) {
    List<String> carried = items.stream().flatMap(item -> entry(item).stream()).toList();
    if (!carried.isEmpty()) {
      out.append("$CATEGORY: ").append(category).append("\n\n");
      carried.forEach(entry -> out.append(entry).append("\n\n"));
    }
  }

  private Optional<String> entry(Item item) {
    Optional<String> text = text(item);
    if (text.isPresent()) {
      losses.addCommon(item);
      losses.addIf(!item.options().isEmpty() && order.isNatural(item), item, Lost.ORDER);
    }
    return text.map(asked -> comment(item) + "\n::" + escaped(item.id()) + "::" + PLAIN + asked);
  }

  /** Newer versions of Moodle read number and tags from it. */
  private static String comment(Item item) {
    return Stream.concat(
            Stream.of("// [id:" + Labels.number(item) + "]"),
            Labels.tags(item).stream().map(tag -> "[tag:" + tag + "]"))
        .collect(Collectors.joining(" "));
  }

  /** Stem and answers, if the format carries the question. */
  private Optional<String> text(Item item) {
    return switch (item.question()) {
      case SingleChoice choice -> asked(item, oneOf(choice.options()));
      case TrueFalse choice -> asked(item, oneOf(choice.options()));
      case MultipleChoice choice -> severalOf(item, choice);
      case Matching matching -> asked(item, pairs(matching));
      case Ordering _ -> leftOut(item, Lost.ORDERING);
      case Cloze cloze -> gap(item, cloze);
      case NumberQuestion question -> number(item, question.number());
      case ShortAnswer answer ->
          hasArrow(answer.accepted())
              ? leftOut(item, Lost.ARROW)
              : asked(item, spellings(answer.accepted()));
      case Open _ -> {
        losses.add(item, Lost.RUBRIC);
        yield asked(item, List.of());
      }
    };
  }

  private Optional<String> leftOut(Item item, Lost lost) {
    losses.add(item, lost);
    return Optional.empty();
  }

  private Optional<String> asked(Item item, List<String> answers) {
    return Optional.of(escaped(item.stem()) + block("", item, answers));
  }

  /** The answers and what is shown after them. */
  private String block(String start, Item item, List<String> answers) {
    String after =
        feedback.item(item).lines().stream().map(Gift::escaped).collect(Collectors.joining("\\n"));
    return Stream.concat(answers.stream(), Stream.of("####" + after))
        .collect(Collectors.joining("\n\t", "{" + start + "\n\t", "\n}"));
  }

  private static List<String> oneOf(List<Option> options) {
    return options.stream()
        .map(option -> (option.correct() ? "=" : wrong(option)) + withWhy(option))
        .toList();
  }

  /** What begins with a per cent sign would be read as a weight. */
  private static String wrong(Option option) {
    return Plain.of(option.text()).startsWith("%") ? weighted('~', Fractions.NOTHING) : "~";
  }

  private static String withWhy(Option option) {
    String why = Plain.of(option.why());
    return tagged(option.text()) + (why.isEmpty() ? "" : "#" + tagged(why));
  }

  private Optional<String> severalOf(Item item, MultipleChoice choice) {
    long keys = choice.options().stream().filter(Option::correct).count();
    Optional<String> share = Fractions.oneOf(keys);
    if (share.isEmpty()) {
      return leftOut(item, Lost.MARKS);
    }
    List<String> answers =
        choice.options().stream()
            .map(option ->
                weighted('~', option.correct() ? share.get() : "-" + share.get()) + withWhy(option))
            .toList();
    return asked(item, answers);
  }

  /** A decoy is the right side of nothing. */
  private static List<String> pairs(Matching matching) {
    return Stream.concat(
            matching.pairs().stream().map(pair -> pair(left(pair.left()), pair.right())),
            matching.decoys().stream().map(decoy -> pair("", decoy)))
        .toList();
  }

  private static String pair(String left, String right) {
    return "=" + left + " " + ARROW + " " + escaped(right);
  }

  /** The first arrow ends the left side, and cannot be escaped but as HTML. */
  private static String left(String text) {
    return text.contains(ARROW) ? HTML + escaped(Html.escaped(Plain.of(text))) : tagged(text);
  }

  /** A gap is where the answers stand; after it there must be text, or it is not shown. */
  private Optional<String> gap(Item item, Cloze cloze) {
    if (cloze.accepted().size() > 1) {
      return leftOut(item, Lost.GAPS);
    }
    if (hasArrow(cloze.accepted().getFirst())) {
      return leftOut(item, Lost.ARROW);
    }
    String stem = escaped(cloze.stem());
    String mark = Cloze.mark(1);
    String block = block("", item, spellings(cloze.accepted().getFirst()));
    return Optional.of(
        stem.endsWith(mark) ? stem.replace(mark, BLANK) + block : stem.replace(mark, block));
  }

  private Optional<String> number(Item item, Quantity number) {
    losses.addIf(!number.unit().isEmpty(), item, Lost.UNIT);
    String answer =
        weighted('=', Fractions.FULL)
            + number.value().toPlainString()
            + ":"
            + number.tolerance().toPlainString();
    return Optional.of(escaped(item.stem()) + block("#", item, List.of(answer)));
  }

  private static List<String> spellings(List<String> accepted) {
    return accepted.stream()
        .map(spelling -> weighted('=', Fractions.FULL) + tagged(Wildcards.escaped(spelling)))
        .toList();
  }

  private static boolean hasArrow(List<String> spellings) {
    return spellings.stream().anyMatch(spelling -> spelling.contains(ARROW));
  }

  private static String weighted(char mark, String percent) {
    return mark + "%" + percent + "%";
  }

  /** A text that begins with a bracket could be read as naming a format. */
  private static String tagged(String text) {
    String escaped = escaped(text);
    return escaped.startsWith("[") ? PLAIN + escaped : escaped;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char letter : Plain.of(text).toCharArray()) {
      if (letter == '\n') {
        escaped.append("\\n");
      } else {
        escaped.append(SPECIAL.indexOf(letter) < 0 ? "" : "\\").append(letter);
      }
    }
    return escaped.toString();
  }
}
