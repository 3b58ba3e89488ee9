package rostrum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rostrum.facts.Disagreement;
import rostrum.facts.Disagreement.Account;
import rostrum.facts.Fact;
import rostrum.facts.FactBase;
import rostrum.facts.Quotation;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;
import rostrum.questions.Citation;
import rostrum.questions.Citation.Cited;
import rostrum.questions.Item;

/** Whether what is right is right and what is wrong is wrong. */
final class TruthChecks {
  private static final int MOST_SENTENCES = 5;

  private final FactBase facts;
  private final Article article;
  private final Truth truth;

  TruthChecks(Map<String, FamilyTruth> families, FactBase facts, Article article) {
    this.facts = facts;
    this.article = article;
    this.truth = new Truth(families, facts, article);
  }

  /** Everything that is keyed is proven, and nothing else is. */
  List<String> keys(Item item) {
    List<Judged> judged = truth.judge(item);
    List<String> faults = new ArrayList<>();
    if (judged.stream().noneMatch(Judged::claimed)) {
      faults.add("nobody can judge it: family or facts are not understood");
    }
    for (Judged answer : judged) {
      if (answer.claimed() && !answer.isSound()) {
        faults.add("“" + answer.answer() + "” is not proven to hold");
      } else if (!answer.claimed() && answer.is() == Proven.TRUE) {
        faults.add("“" + answer.answer() + "” holds as well");
      }
    }
    return faults;
  }

  /** Everything that is offered as wrong is certainly so. */
  List<String> wrongs(Item item) {
    List<Judged> wrong = truth.judge(item).stream().filter(answer -> !answer.claimed()).toList();
    List<String> faults =
        new ArrayList<>(
            wrong.stream()
                .filter(answer -> !answer.isSound())
                .map(answer -> "“" + answer.answer() + "” is not proven false")
                .toList());
    boolean mayHaveNone = Kind.of(item).equals(Optional.of(Kind.SHORT_ANSWER));
    if (wrong.isEmpty() && !mayHaveNone) {
      faults.add("nothing that it offers as wrong can be judged");
    }
    return faults;
  }

  /** Of at most five sentences, all of the article, one proves the answer and no other could. */
  List<String> citation(Item item) {
    Citation citation = item.citation().orElseThrow();
    List<Cited> sentences = citation.options();
    List<Cited> right = sentences.stream().filter(Cited::correct).toList();
    List<String> faults = new ArrayList<>();
    if (sentences.size() < 2 || sentences.size() > MOST_SENTENCES || right.size() != 1) {
      faults.add(right.size() + " of " + sentences.size() + " sentences prove it");
    }
    if (sentences.stream().map(Cited::quote).distinct().count() < sentences.size()) {
      faults.add("a sentence is offered twice");
    }
    if (!(citation.share() > 0 && citation.share() < 1)) {
      faults.add("the second step is worth " + citation.share());
    }
    for (Cited cited : sentences) {
      Optional<Passage> place =
          article
              .find(cited.section(), cited.quote())
              .filter(found -> article.sentence(found).isPresent());
      if (place.isEmpty()) {
        faults.add("no sentence of section " + cited.section() + ": “" + cited.quote() + "”");
      } else if (cited.correct() != proving(item).contains(place.get())) {
        faults.add(
            (cited.correct() ? "does not prove it: “" : "could be the proof as well: “")
                + cited.quote()
                + "”");
      } else if (!cited.correct() && couldProve(item, place.get())) {
        faults.add("carries the key as well: “" + cited.quote() + "”");
      }
    }
    return faults;
  }

  /** The sentences that prove the key: of a disagreement those that the stem does not show. */
  private Set<Passage> proving(Item item) {
    List<String> shown = Wording.quoted(item.stem());
    return about(item).stream()
        .map(fact ->
            fact instanceof Disagreement disagreement
                ? disagreement.accounts().stream()
                    .filter(account -> !shown.contains(account.words()))
                    .map(Account::place)
                    .toList()
                : List.of(fact.attested().evidence().getFirst()))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /** Whether a sentence is evidence of the same fact, or has the words that are asked for. */
  private boolean couldProve(Item item, Passage place) {
    List<String> keys =
        item.options().stream()
            .filter(option -> option.correct())
            .map(option -> option.text())
            .toList();
    boolean evidence =
        about(item).stream().anyMatch(fact -> fact.attested().evidence().contains(place));
    boolean quoted =
        about(item).stream()
            .anyMatch(fact ->
                fact instanceof Quotation quotation && place.quote().contains(quotation.words()));
    return evidence || quoted || keys.stream().anyMatch(key -> Wording.says(place.quote(), key));
  }

  private List<Fact> about(Item item) {
    return item.facts().stream().flatMap(id -> facts.fact(id).stream()).toList();
  }
}
