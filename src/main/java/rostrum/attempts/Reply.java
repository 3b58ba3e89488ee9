package rostrum.attempts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import rostrum.attempts.Meaning.Clear;
import rostrum.attempts.Meaning.Flawed;
import rostrum.attempts.Meaning.Foreign;
import rostrum.questions.Attached;
import rostrum.questions.Cloze;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Numbers;
import rostrum.questions.Open;
import rostrum.questions.Ordering;
import rostrum.questions.Response;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;

/**
 * The values that came back on a sheet.
 *
 * @param values of the form's fields called response, in the order in which they stand
 * @param sentences finds the sentence of the article that somebody means who attaches one
 */
public record Reply(
    Sheet sheet, List<String> values, Function<String, Optional<Attached>> sentences) {
  private static final int LONGEST_TEXT = 200;

  /** No keyboard types them, and PostgreSQL keeps no text with a zero. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

  public Reply {
    values =
        values.stream()
            .map(value -> CONTROL.matcher(value.replace("\r\n", "\n")).replaceAll(" "))
            .toList();
  }

  /** A reply to what asks for no sentence of the article. */
  public Reply(Sheet sheet, List<String> values) {
    this(sheet, values, words -> Optional.empty());
  }

  /** What is meant, at the step that comes next. */
  public Meaning meaning() {
    Slot slot = sheet.slot();
    boolean unsure = values.contains(sheet.dontKnow());
    if (slot.isProving()) {
      Response answer = slot.step().orElseThrow().response();
      int sentences = slot.item().citation().orElseThrow().options().size();
      return unsure
          ? new Clear(new Response.Cited(answer, Response.NOTHING))
          : one(sentences, sheet::sentence, sentence -> new Response.Cited(answer, sentence));
    }
    return unsure ? new Clear(new Response.DontKnow()) : answer();
  }

  private Meaning answer() {
    return switch (sheet.slot().item().question()) {
      case SingleChoice choice -> oneOption(choice.options().size());
      case TrueFalse choice -> oneOption(choice.options().size());
      case MultipleChoice choice -> several(choice.options().size());
      case Matching matching -> matched(matching);
      case Ordering ordering -> ordered(ordering);
      case Cloze cloze -> typed(cloze.accepted().size());
      case ShortAnswer _ -> typed(1);
      case NumberQuestion number -> number(number.number().unit());
      case Open _ -> written();
    };
  }

  private Meaning oneOption(int count) {
    return one(count, sheet::option, option -> new Response.Chosen(List.of(option)));
  }

  private Meaning one(int count, IntFunction<String> name, IntFunction<Response> response) {
    return of(
        filled(),
        count,
        name,
        chosen -> {
          if (chosen.isEmpty()) {
            return new Flawed(Flaw.NOTHING_CHOSEN);
          }
          return chosen.size() == 1 ? new Clear(response.apply(chosen.getFirst())) : new Foreign();
        });
  }

  private Meaning several(int count) {
    return of(
        filled(),
        count,
        sheet::option,
        chosen ->
            chosen.isEmpty()
                ? new Flawed(Flaw.NOTHING_CHOSEN)
                : new Clear(new Response.Chosen(chosen.stream().distinct().sorted().toList())));
  }

  private Meaning matched(Matching matching) {
    return of(
        values,
        matching.rights().size(),
        sheet::right,
        rights -> {
          if (rights.size() != matching.pairs().size()) {
            return new Foreign();
          }
          return filled().isEmpty()
              ? new Flawed(Flaw.NOTHING_CHOSEN)
              : new Clear(new Response.Matched(rights));
        });
  }

  private Meaning ordered(Ordering ordering) {
    int count = ordering.sequence().size();
    return of(
        values,
        count,
        sheet::stagePlace,
        places -> {
          if (places.size() != count) {
            return new Foreign();
          }
          if (filled().isEmpty()) {
            return new Flawed(Flaw.NOTHING_CHOSEN);
          }
          return places.containsAll(Sheet.numbers(count))
              ? new Clear(new Response.Ordered(inOrder(places, sheet.stages(ordering))))
              : new Flawed(Flaw.NOT_EACH_PLACE_ONCE);
        });
  }

  /** The stages as shown, in the order of the places that they were given. */
  private static List<Integer> inOrder(List<Integer> places, List<Integer> shown) {
    return Sheet.numbers(places.size()).stream().map(places::indexOf).map(shown::get).toList();
  }

  /**
   * What these names mean: the numbers of what they name, {@link Response#NOTHING} for a blank; or
   * nothing of this sheet.
   */
  private static Meaning of(
      List<String> names,
      int count,
      IntFunction<String> name,
      Function<List<Integer>, Meaning> meaning) {
    List<String> known = Sheet.numbers(count).stream().map(name::apply).toList();
    return names.stream().allMatch(value -> value.isBlank() || known.contains(value))
        ? meaning.apply(names.stream().map(known::indexOf).toList())
        : new Foreign();
  }

  private Meaning typed(int count) {
    if (values.size() != count) {
      return new Foreign();
    }
    if (filled().isEmpty()) {
      return new Flawed(Flaw.NOTHING_TYPED);
    }
    return values.stream().anyMatch(text -> text.length() > LONGEST_TEXT)
        ? new Flawed(Flaw.TOO_LONG)
        : new Clear(new Response.Typed(values));
  }

  private Meaning number(String unit) {
    Meaning typed = typed(1);
    return typed instanceof Clear && Numbers.read(values.getFirst(), unit).isEmpty()
        ? new Flawed(Flaw.NO_NUMBER)
        : typed;
  }

  /** The text stands in the first field, sentences in those after it. */
  private Meaning written() {
    if (values.size() != 1 + Open.MOST_SENTENCES) {
      return new Foreign();
    }
    String text = values.getFirst().strip();
    List<String> attached =
        values.stream().skip(1).filter(value -> !value.isBlank()).distinct().toList();
    List<Attached> found =
        attached.stream().flatMap(words -> sentences.apply(words).stream()).distinct().toList();
    if (text.isEmpty()) {
      return new Flawed(Flaw.NOTHING_WRITTEN);
    }
    if (text.length() > Open.LONGEST) {
      return new Flawed(Flaw.TOO_MUCH_WRITTEN);
    }
    if (attached.isEmpty()) {
      return new Flawed(Flaw.NOTHING_ATTACHED);
    }
    return attached.stream().allMatch(words -> sentences.apply(words).isPresent())
        ? new Clear(new Response.Written(text, found))
        : new Flawed(Flaw.NOT_IN_ARTICLE);
  }

  private List<String> filled() {
    return values.stream().filter(value -> !value.isBlank()).toList();
  }
}
