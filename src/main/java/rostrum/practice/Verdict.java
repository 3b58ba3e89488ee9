package rostrum.practice;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rostrum.questions.Citation;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.Ordering;
import rostrum.questions.Question;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.TrueFalse;
import rostrum.words.Messages;

/**
 * What is said first after an answer: how much of it is right, and what is missing.
 *
 * @param cited how the list is called on which the proof leans, or empty
 */
record Verdict(Item item, Messages wording, String cited) {

  String words(Response response) {
    return switch (response) {
      case Response.DontKnow() -> wording.say(item.family() + ".unsure", cited);
      case Response.Cited(Response answer, int sentence) -> both(answer, sentence);
      case Response.Written _ -> wording.say("verdict.by-hand");
      case Response.Chosen _, Response.Matched _, Response.Ordered _, Response.Typed _ ->
          answer(response);
    };
  }

  private String both(Response answer, int sentence) {
    Citation citation = item.citation().orElseThrow();
    boolean right = item.question().gradeAnswer(answer).result() == Score.Result.RIGHT;
    if (sentence == citation.right()) {
      return wording.say(right ? "verdict.both" : "verdict.sentence", answer(answer));
    }
    if (right) {
      return wording.say(
          sentence == Response.NOTHING ? "verdict.sentence.open" : "verdict.sentence.other");
    }
    return sentence == Response.NOTHING
        ? answer(answer)
        : wording.say("verdict.neither", answer(answer));
  }

  private String answer(Response answer) {
    Question question = item.question();
    Score score = question.gradeAnswer(answer);
    if (score.result() == Score.Result.RIGHT) {
      return wording.say(item.family() + ".right", cited);
    }
    return switch (question) {
      case SingleChoice _, TrueFalse _ ->
          wording.say("verdict.wrong", item.options().get(Parts.chosen(answer).getFirst()).why());
      case MultipleChoice choice -> several(choice, Parts.chosen(answer), score);
      case Matching matching -> share("pairs", score, matching.pairs().size());
      case Ordering ordering -> order(ordering, Parts.ordered(answer), score);
      case Cloze cloze -> share("gaps", score, cloze.accepted().size());
      case NumberQuestion _ -> wording.say("verdict.wrong.number");
      case ShortAnswer _ -> wording.say("verdict.wrong.words");
      case Open _ -> wording.say("verdict.by-hand");
    };
  }

  private String several(MultipleChoice choice, List<Integer> chosen, Score score) {
    List<Option> options = choice.options();
    List<String> missed =
        texts(options, number -> options.get(number).correct() && !chosen.contains(number));
    List<String> wrong =
        texts(options, number -> !options.get(number).correct() && chosen.contains(number));
    int keys = (int) options.stream().filter(Option::correct).count();
    int right = keys - missed.size();
    if (score.result() == Score.Result.WRONG) {
      return wording.say(right == 0 ? "verdict.wrong.several" : "verdict.wrong.several.even");
    }
    String verdict = wording.say("verdict.partly.several", first(right), count(keys));
    String without =
        missed.isEmpty() ? "" : " " + wording.say("verdict.partly.missed", listed(missed));
    String with = wrong.isEmpty() ? "" : " " + wording.say("verdict.partly.wrong", listed(wrong));
    return verdict + without + with;
  }

  private static List<String> texts(List<Option> options, IntPredicate which) {
    return IntStream.range(0, options.size())
        .filter(which)
        .mapToObj(number -> options.get(number).text())
        .toList();
  }

  private static String listed(List<String> texts) {
    return String.join("; ", texts);
  }

  private String order(Ordering ordering, List<Integer> stages, Score score) {
    return score.result() == Score.Result.WRONG
        ? wording.say("verdict.wrong.order")
        : wording.say(
            "verdict.partly.order",
            first(Ordering.longestRun(stages).size()),
            count(ordering.sequence().size()));
  }

  /** The verdict where the score is the share of parts that are right. */
  private String share(String parts, Score score, int of) {
    long right = Math.round(score.fraction() * of);
    return right == 0
        ? wording.say("verdict.wrong." + parts, of)
        : wording.say("verdict.partly." + parts, first((int) right), count(of));
  }

  private String count(int number) {
    return wording.say("count", number);
  }

  /** A count at the head of a sentence. */
  private String first(int number) {
    String word = count(number);
    return word.substring(0, 1).toUpperCase(wording.locale()) + word.substring(1);
  }
}
