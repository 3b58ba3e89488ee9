package rostrum.generators;

import java.util.Locale;
import rostrum.facts.Attested;
import rostrum.facts.Fact;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;

/** What may be asked at all. */
final class Provable {
  private Provable() {}

  /** Whether a key may rest on it: of a contested fact the article gives two accounts. */
  static boolean isUncontested(Attested attested) {
    return attested.speech().claim() != Claim.CONTESTED;
  }

  /** Whether the sentence there says nothing of which the article gives two accounts. */
  static boolean isUncontested(Article article, Passage place) {
    return article
        .sentence(place)
        .map(sentence -> sentence.speech().claim() != Claim.CONTESTED)
        .orElse(true);
  }

  static boolean isUncontested(Article article, Fact fact) {
    return isUncontested(article, fact.attested());
  }

  /** Whether neither the fact nor a sentence that carries it is contested. */
  static boolean isUncontested(Article article, Attested attested) {
    return isUncontested(attested)
        && attested.evidence().stream().allMatch(place -> isUncontested(article, place));
  }

  /** Whether the phrase stands there, capitals or not, and not only another spelling of it. */
  static boolean prints(Passage place, String phrase) {
    return place.quote().toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
  }
}
