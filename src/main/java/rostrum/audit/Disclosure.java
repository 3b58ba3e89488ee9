package rostrum.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rostrum.facts.Body;
import rostrum.facts.CitedSource;
import rostrum.facts.Contrast;
import rostrum.facts.Disagreement;
import rostrum.facts.Enumeration;
import rostrum.facts.Event;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Figure;
import rostrum.facts.Holding;
import rostrum.facts.Inference;
import rostrum.facts.InstitutionChange;
import rostrum.facts.Places;
import rostrum.facts.Post;
import rostrum.facts.Quotation;
import rostrum.facts.Reason;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.facts.Statement;
import rostrum.facts.Survey;
import rostrum.facts.Use;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Pair;

/**
 * Whether what is seen of one item states a fact that another asks for, or is the very sentence
 * that does. Made without regard to how a session is drawn, so that it can find fault with it.
 */
final class Disclosure {
  private final FactBase facts;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, Hidden> hidden = new HashMap<>();

  Disclosure(FactBase facts) {
    this.facts = facts;
  }

  boolean givesAway(Item shown, Item asked) {
    Seen seen = this.seen.computeIfAbsent(shown.id(), id -> seen(shown));
    Hidden hidden = this.hidden.computeIfAbsent(asked.id(), id -> hidden(asked));
    return hidden.sentences().stream().anyMatch(seen.sentences()::contains)
        || hidden.statements().stream()
            .anyMatch(parts ->
                seen.texts().stream().anyMatch(text -> parts.stream().allMatch(text::contains)));
  }

  /**
   * What an item shows before and after it is answered.
   *
   * @param texts each what is seen in one place, as bare words
   */
  private record Seen(List<String> texts, Set<String> sentences) {}

  /**
   * What must not be seen.
   *
   * @param statements each the bare words that state a fact where they stand together
   */
  private record Hidden(List<List<String>> statements, Set<String> sentences) {}

  private static Seen seen(Item item) {
    List<String> texts = new ArrayList<>(List.of(item.stem(), item.explanation()));
    List<List<Evidence>> evidence = new ArrayList<>(List.of(item.evidence()));
    item.options()
        .forEach(option -> {
          texts.add(option.text() + " | " + option.why());
          evidence.add(option.evidence());
        });
    item.pairs()
        .forEach(pair -> {
          texts.add(pair.left() + " | " + pair.right());
          evidence.add(pair.evidence());
        });
    item.sequence()
        .forEach(stage -> {
          texts.add(stage.text());
          evidence.add(stage.evidence());
        });
    Set<String> sentences = new HashSet<>();
    item.citation()
        .ifPresent(citation -> citation.options().forEach(cited -> sentences.add(cited.quote())));
    for (List<Evidence> pieces : evidence) {
      texts.add(String.join(" | ", pieces.stream().map(Evidence::quote).toList()));
      pieces.stream()
          .filter(piece -> piece.table().isEmpty())
          .forEach(piece -> sentences.add(piece.quote()));
    }
    return new Seen(texts.stream().map(Wording::words).distinct().toList(), sentences);
  }

  private Hidden hidden(Item item) {
    List<List<String>> statements = new ArrayList<>();
    Set<String> sentences = new HashSet<>();
    item.evidence().stream()
        .filter(piece -> piece.table().isEmpty())
        .forEach(piece -> sentences.add(piece.quote()));
    List<Fact> asked =
        item.facts().stream()
            .flatMap(id -> facts.fact(id).stream())
            .filter(fact -> !(fact instanceof Holding holding) || isAsked(item, holding))
            .toList();
    for (Fact fact : asked) {
      statements(fact)
          .map(parts -> parts.stream().map(Wording::words).toList())
          .forEach(statements::add);
      if (fact instanceof Places places) {
        places.passages().stream()
            .filter(place -> place.cell().isEmpty())
            .map(Passage::quote)
            .forEach(sentences::add);
      }
    }
    return new Hidden(statements, sentences);
  }

  /**
   * Whether a question is about this post or its body. That somebody belongs elsewhere does not
   * tell who is the odd one out.
   */
  private static boolean isAsked(Item item, Holding holding) {
    Post post = holding.post();
    return Stream.of(
            Stream.of(item.stem()),
            item.options().stream().map(Option::text),
            item.pairs().stream().map(Pair::right))
        .flatMap(texts -> texts)
        .anyMatch(text ->
            Stream.concat(post.printed().stream(), post.body().stream().map(Body::inSentence))
                .anyMatch(name -> Wording.says(text, name)));
  }

  /** The ways in which our own words would state a fact. */
  private Stream<List<String>> statements(Fact fact) {
    return switch (fact) {
      case Holding holding ->
          Stream.concat(Stream.of(holding.person().name()), holding.person().aliases().stream())
              .flatMap(name -> holding.post().printed().stream().map(post -> List.of(name, post)));
      case Use use -> phrases(use.slogan()).map(phrase -> List.of(phrase, use.says()));
      case Event event -> Stream.of(List.of(event.says(), event.date().in(Locale.ENGLISH)));
      case Figure figure -> written(figure.value()).map(number -> List.of(figure.says(), number));
      case InstitutionChange change -> Stream.of(List.of(change.says()));
      case Quotation quotation ->
          quotation.attested().speech().speaker().map(Speaker::occasion).stream()
              .map(occasion -> List.of(quotation.words(), occasion));
      case Enumeration list -> list.members().stream().map(member -> List.of(list.asks(), member));
      case Reason reason -> Stream.of(List.of(reason.effect(), reason.reason()));
      case Inference inference ->
          Stream.of(List.of(inference.observation(), inference.conclusion()));
      case Statement statement ->
          statement.attested().speech().speaker().map(Speaker::who).stream()
              .map(who -> List.of(statement.says(), who));
      case Contrast contrast -> Stream.of(List.of(contrast.says(), contrast.at()));
      case Disagreement disagreement -> Stream.of(List.of(disagreement.differs()));
      case CitedSource source -> Stream.of();
      case Places places -> Stream.of();
      case Roster roster -> Stream.of();
      case Survey survey -> Stream.of();
    };
  }

  private Stream<String> phrases(String slogan) {
    return facts.slogans().stream()
        .filter(one -> one.id().equals(slogan))
        .flatMap((Slogan one) -> Stream.concat(Stream.of(one.phrase()), one.also().stream()));
  }

  private static Stream<String> written(BigDecimal number) {
    return Stream.of(number.toPlainString(), "%,d".formatted(number.toBigInteger())).distinct();
  }
}
