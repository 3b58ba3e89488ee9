package rostrum.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rostrum.assignments.Judgement;
import rostrum.assignments.NewKey;
import rostrum.assignments.QuizQuestion;
import rostrum.assignments.Regrade;
import rostrum.entrance.Filled;
import rostrum.questions.Item;
import rostrum.questions.MultipleChoice;
import rostrum.questions.Numbers;
import rostrum.questions.Option;
import rostrum.questions.Quantity;
import rostrum.web.Form;

/**
 * The form by which a question is judged otherwise.
 *
 * @param judgements the words of those that are possible
 * @param options to choose those that are right from
 * @param isSeveral whether two or more have to be right, and not all, since several can be chosen
 * @param gaps what is right in each at present, where words are typed
 * @param unit of a number; empty if it asks for none
 */
public record Otherwise(
    List<String> judgements,
    List<String> options,
    boolean isSeveral,
    List<String> gaps,
    Optional<String> unit) {
  private static final int LONGEST_SPELLING = 200;

  static Otherwise of(QuizQuestion asked) {
    Item item = asked.item();
    List<String> judgements = new ArrayList<>();
    if (NewKey.isPossible(item)) {
      judgements.add(Judgement.NEW_KEY.slug());
    }
    judgements.add(Judgement.FULL_CREDIT.slug());
    judgements.add(Judgement.DROPPED.slug());
    if (QuestionCard.judged(asked).isPresent()) {
      judgements.add(Judgement.AS_BEFORE.slug());
    }
    return new Otherwise(
        judgements,
        item.options().stream().map(Option::text).toList(),
        item.question() instanceof MultipleChoice,
        NewKey.isPossible(item) ? item.accepted().stream().map(List::getFirst).toList() : List.of(),
        item.number().map(Quantity::unit));
  }

  /** The numbers of the options that are right by the question’s own key. */
  static Set<String> right(QuizQuestion asked) {
    List<Option> options = asked.item().options();
    return IntStream.range(0, options.size())
        .filter(at -> options.get(at).correct())
        .mapToObj(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** An option and whether it is to be right. */
  public record Tick(int number, String text, boolean isRight) {}

  List<Tick> ticks(Collection<String> right) {
    return IntStream.range(0, options.size())
        .mapToObj(at -> new Tick(at, options.get(at), right.contains(String.valueOf(at))))
        .toList();
  }

  /** A field as it was sent, to be sent once more. */
  public record Sent(String name, String value) {}

  List<Sent> sent(Form form) {
    List<Sent> sent = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("judgement", "reason", "option", "number"));
    IntStream.range(0, gaps.size()).forEach(gap -> names.add("accepted-" + gap));
    for (String name : names) {
      form.texts(name).forEach(value -> sent.add(new Sent(name, value)));
    }
    return sent;
  }

  /** What is wished, or what is wrong with it. */
  Optional<Regrade> read(Form form, Filled filled, Instant now) {
    String judgement = filled.text("judgement");
    String reason = filled.text("reason");
    Optional<NewKey> key = key(form, filled, judgement.equals(Judgement.NEW_KEY.slug()));
    if (!judgements.contains(judgement)) {
      filled.flaw("judgement", "results.flaw.judgement");
    }
    if (reason.isEmpty()) {
      filled.flaw("reason", "results.flaw.reason");
    } else if (reason.length() > Regrade.LONGEST_REASON) {
      filled.flaw("reason", "results.flaw.reason.long");
    }
    return Judgement.of(judgement)
        .filter(one -> filled.isSound())
        .map(one -> new Regrade(one, key, reason, now));
  }

  /** Read in any case, so that what was typed stays; what is wrong with it matters if wanted. */
  private Optional<NewKey> key(Form form, Filled filled, boolean isWanted) {
    Set<Integer> right =
        form.texts("option").stream()
            .filter(one -> one.matches("\\d{1,3}"))
            .map(Integer::parseInt)
            .filter(one -> one < options.size())
            .collect(Collectors.toSet());
    List<List<String>> accepted =
        IntStream.range(0, gaps.size())
            .mapToObj(gap -> spellings(filled.text("accepted-" + gap)))
            .toList();
    String typed = filled.text("number");
    Optional<BigDecimal> number = unit.flatMap(one -> Numbers.read(typed, one));
    if (!isWanted) {
      return Optional.empty();
    }
    if (!options.isEmpty() && right.isEmpty()) {
      filled.flaw("option", "results.flaw.option");
    } else if (isSeveral && (right.size() < 2 || right.size() == options.size())) {
      filled.flaw("option", "results.flaw.option.several");
    }
    if (!gaps.isEmpty() && accepted.stream().allMatch(List::isEmpty)) {
      filled.flaw("accepted-0", "results.flaw.accepted");
    }
    if (accepted.stream().flatMap(List::stream).anyMatch(one -> one.length() > LONGEST_SPELLING)) {
      filled.flaw("accepted-0", "results.flaw.accepted.long");
    }
    if (unit.isPresent() && number.isEmpty()) {
      filled.flaw("number", "results.flaw.number");
    }
    return Optional.of(new NewKey(right, accepted, number));
  }

  private static List<String> spellings(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
