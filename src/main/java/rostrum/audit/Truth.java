package rostrum.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Item;

/**
 * Answers items anew from facts and text, from their own words alone: what a proof says is not
 * believed, but for the query of a calculation. What is not understood is proven neither true nor
 * false, so that it fails.
 */
final class Truth {

  /**
   * What an item is.
   *
   * @param sort of its first fact: {@code event} of {@code event:opening}
   */
  private record Form(String family, String sort) {}

  private final Map<Form, Function<Item, List<Judged>>> judges;

  Truth(FactBase facts, Article article) {
    PostTruth posts = new PostTruth(facts);
    PhraseTruth phrases = new PhraseTruth(facts, article);
    ListTruth lists = new ListTruth(facts);
    DateTruth dates = new DateTruth(facts, article);
    FigureTruth figures = new FigureTruth(facts);
    VoiceTruth voices = new VoiceTruth(facts, article);
    ArgumentTruth arguments = new ArgumentTruth(facts, article);
    judges =
        Map.ofEntries(
            form("person-post", "holding", posts::postsOfPerson),
            form("post-person", "holding", posts::people),
            form("membership", "holding", posts::people),
            form("membership", "enumeration", lists::members),
            form("odd-one-out", "holding", posts::people),
            form("odd-one-out", "enumeration", lists::members),
            form("several-right", "holding", posts::people),
            form("several-right", "enumeration", lists::members),
            form("matching", "holding", posts::pairs),
            form("matching", "use", phrases::pairs),
            form("matching", "event", dates::pairs),
            form("typed", "holding", posts::typedPerson),
            form("typed", "use", phrases::typedPhrase),
            form("typed", "event", dates::typedYear),
            form("slogan-meaning", "use", phrases::uses),
            form("slogan-section", "places", phrases::sections),
            form("chronology", "event", dates::order),
            form("event-date", "event", dates::dates),
            form("figure", "figure", figures::figure),
            form("figure-comparison", "figure", figures::comparison),
            form("then-and-now", "figure", figures::saysFigure),
            form("then-and-now", "contrast", arguments::contrast),
            form("cloze", "quotation", voices::cloze),
            form("quoted-where", "quotation", voices::occasions),
            form("whose-voice", "statement", voices::voices),
            form("stance", "statement", voices::stances),
            form("stance", "inference", voices::stances),
            form("claim-source", "statement", voices::sources),
            form("reason", "reason", arguments::reasons),
            form("inference", "inference", arguments::conclusions),
            form("source-criticism", "disagreement", arguments::differences),
            form("institution-change", "institution", arguments::changed));
  }

  private static Map.Entry<Form, Function<Item, List<Judged>>> form(
      String family, String sort, Function<Item, List<Judged>> judge) {
    return Map.entry(new Form(family, sort), judge);
  }

  /** The families that can be judged. */
  Set<String> families() {
    Set<String> families = new TreeSet<>();
    judges.keySet().forEach(form -> families.add(form.family()));
    return families;
  }

  /** Every answer that an item claims to be right or wrong; none if it is not understood. */
  List<Judged> judge(Item item) {
    String sort = item.facts().isEmpty() ? "" : item.facts().getFirst().split(":", 2)[0];
    Function<Item, List<Judged>> judge = judges.get(new Form(item.family(), sort));
    return judge == null ? List.of() : judge.apply(item);
  }
}
