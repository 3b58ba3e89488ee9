package rostrum.reference;

import java.util.Optional;
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
import rostrum.facts.Quotation;
import rostrum.facts.Reason;
import rostrum.facts.Roster;
import rostrum.facts.Slogan;
import rostrum.facts.Statement;
import rostrum.facts.Survey;
import rostrum.facts.Use;
import rostrum.words.Messages;

/** Says a fact in one line. */
final class FactWords {
  private final FactBase facts;
  private final Messages words;

  FactWords(FactBase facts, Messages words) {
    this.facts = facts;
    this.words = words;
  }

  /** Empty for what is no statement of one passage: lists, searches, sources. */
  Optional<String> of(Fact fact) {
    return switch (fact) {
      case Holding holding -> said("holding", holding.person().name(), holding.post().name());
      case Use use -> said("use", phrase(use), use.says());
      case Event event -> said("event", event.date().in(words.locale()), event.says());
      case Figure figure ->
          said("figure", figure.says(), figure.value().toPlainString(), figure.unit());
      case InstitutionChange change -> Optional.of(change.says());
      case Quotation quotation -> said("quotation", quotation.words());
      case Enumeration list -> said("list", list.asks(), String.join(", ", list.members()));
      case Reason reason -> said("reason", reason.effect(), reason.reason());
      case Inference inference -> Optional.of(inference.conclusion());
      case Statement statement -> Optional.of(statement.says());
      case Contrast contrast -> said("contrast", contrast.says(), contrast.at(), contrast.notAt());
      case Disagreement disagreement -> said("disagreement", disagreement.differs());
      case CitedSource source -> Optional.empty();
      case Survey survey -> Optional.empty();
      case Roster roster -> Optional.empty();
      case Places places -> Optional.empty();
    };
  }

  private Optional<String> said(String kind, Object... places) {
    return Optional.of(words.say("fact." + kind, places));
  }

  private String phrase(Use use) {
    return facts.slogans().stream()
        .filter(slogan -> slogan.id().equals(use.slogan()))
        .map(Slogan::phrase)
        .findFirst()
        .orElse(use.slogan());
  }
}
