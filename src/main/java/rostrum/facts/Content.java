package rostrum.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;

/**
 * What facts say, as text that changes when, and only when, their meaning or their evidence does: a
 * sentence that was merely moved by another one before it stays the same.
 */
public final class Content {
  private Content() {}

  /**
   * SHA-256 over the content of the facts with these ids, in hexadecimal; a missing fact counts
   * too.
   */
  public static String hash(FactBase facts, Collection<String> ids) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String id : new TreeSet<>(ids)) {
        String content = facts.fact(id).map(Content::of).orElse("missing");
        digest.update((id + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String of(Fact fact) {
    List<Object> says =
        switch (fact) {
          case Holding holding ->
              List.of(
                  holding.person().name(),
                  post(holding.post()),
                  date(holding.from()),
                  date(holding.until()));
          case Use use -> List.of(use.says());
          case Places places -> List.of(new TreeSet<>(places.sections()), places.searched());
          case Roster roster -> List.of(roster.citedAs(), roster.asOf().text(), roster.closed());
          case Event event -> List.of(event.date().text(), event.says());
          case Figure figure ->
              List.of(
                  figure.value(),
                  figure.unit(),
                  figure.says(),
                  figure.tolerance(),
                  figure.series(),
                  figure.part());
          case InstitutionChange change -> List.of(change.body(), change.change(), change.says());
          case Quotation quotation -> List.of(quotation.words(), quotation.gaps());
          case Enumeration list ->
              List.of(
                  list.asks(),
                  list.kind(),
                  list.closed(),
                  list.members(),
                  new TreeSet<>(list.near()));
          case Reason reason ->
              List.of(
                  reason.purpose(),
                  reason.effect(),
                  reason.reason(),
                  reason.distractor(),
                  new TreeSet<>(reason.near()));
          case Inference inference ->
              List.of(
                  inference.observation(), inference.conclusion(), new TreeSet<>(inference.near()));
          case Statement statement ->
              List.of(statement.says(), statement.note(), new TreeSet<>(statement.near()));
          case CitedSource source ->
              List.of(source.title(), source.notes(), new TreeSet<>(source.near()));
          case Contrast contrast -> List.of(contrast.says(), contrast.at(), contrast.notAt());
          case Disagreement disagreement ->
              List.of(
                  disagreement.differs(),
                  disagreement.accounts().stream()
                      .map(account -> account.words() + "\n" + account.says())
                      .toList(),
                  new TreeSet<>(disagreement.near()));
          case Survey survey -> List.of(survey.of(), survey.words());
        };
    Attested attested = fact.attested();
    return String.join(
        "\n",
        says.toString(),
        attested.speech().voice().slug(),
        attested.speech().claim().slug(),
        attested.speech().speaker().map(Speaker::named).orElse(""),
        attested.weight().slug(),
        fact instanceof Roster || fact instanceof Places || fact instanceof Survey
            ? ""
            : attested.evidence().stream().map(Passage::quote).toList().toString());
  }

  private static List<Object> post(Post post) {
    return List.of(
        post.name(),
        post.printed(),
        post.kind(),
        post.body(),
        new TreeSet<>(post.includes()),
        new TreeSet<>(post.tooClose()));
  }

  private static String date(Optional<PartialDate> date) {
    return date.map(PartialDate::text).orElse("");
  }
}
