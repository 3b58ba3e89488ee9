package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rostrum.facts.CitedSource;
import rostrum.facts.Contrast;
import rostrum.facts.Disagreement;
import rostrum.facts.Enumeration;
import rostrum.facts.Event;
import rostrum.facts.Fact;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Inference;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Places;
import rostrum.facts.Quotation;
import rostrum.facts.Reason;
import rostrum.facts.Roster;
import rostrum.facts.Statement;
import rostrum.facts.Survey;
import rostrum.facts.Use;
import rostrum.questions.Tokens;

/** Reads the wording of questions: what they quote, what they take from a fact, which words. */
final class Wording {
  private Wording() {}

  /** What stands outside curly quotes, with a space in place of each passage in them. */
  static String outsideQuotes(String text) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '“') {
        depth++;
      } else if (sign == '”' && depth > 0) {
        depth--;
        outside.append(' ');
      } else if (depth == 0) {
        outside.append(sign);
      }
    }
    return outside.toString();
  }

  /** The outermost passages in curly quotes, without these quotes. */
  static List<String> quoted(String text) {
    List<String> passages = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '“' && depth++ == 0) {
        start = at + 1;
      } else if (sign == '”' && depth > 0 && --depth == 0) {
        passages.add(text.substring(start, at));
      }
    }
    return passages;
  }

  /** The words of a text in lower case, one space between and around them. */
  static String words(String text) {
    return Tokens.spaced(text);
  }

  /** Whether a text contains another, word for word, whatever the case. */
  static boolean says(String text, String part) {
    return words(text).contains(words(part));
  }

  /** Whether two texts are the same, word for word, whatever the case and the full stop. */
  static boolean same(String one, String other) {
    return words(one).equals(words(other));
  }

  /** What a question takes from a fact into its stem or its options, in the pack’s words. */
  static List<String> told(Fact fact) {
    return switch (fact) {
      case Holding holding -> List.of(holding.person().name(), holding.post().name());
      case Use use -> List.of(use.says());
      case Event event -> List.of(event.says());
      case Figure figure -> figure(figure);
      case InstitutionChange change -> List.of(change.says(), change.body().name());
      case Quotation quotation -> List.of(quotation.words());
      case Enumeration list ->
          Stream.concat(Stream.of(list.asks()), list.members().stream()).toList();
      case Reason reason -> List.of(reason.effect(), reason.reason());
      case Inference inference -> List.of(inference.observation(), inference.conclusion());
      case Statement statement -> List.of(statement.says());
      case CitedSource source -> List.of(source.title());
      case Contrast contrast -> List.of(contrast.says());
      case Disagreement disagreement ->
          Stream.concat(
                  Stream.of(disagreement.differs()),
                  disagreement.accounts().stream().map(Disagreement.Account::words))
              .toList();
      case Roster roster -> List.of(roster.citedAs());
      case Places places -> List.of();
      case Survey survey -> List.of();
    };
  }

  private static List<String> figure(Figure figure) {
    List<String> told = new ArrayList<>(List.of(figure.says()));
    figure.series().ifPresent(series -> told.add(series.counts()));
    figure.part().ifPresent(part -> told.add(part.rest()));
    return told;
  }
}
