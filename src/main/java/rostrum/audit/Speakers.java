package rostrum.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Sentence;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;

/** Everybody who speaks in a course, by its sentences, tables and facts. */
final class Speakers {
  private static final Pattern UNNAMED = Pattern.compile("(?i)\\bnot name\\b|\\bunnamed\\b");

  private final List<Speaker> all;

  Speakers(FactBase facts, Article article) {
    Set<Speaker> found = new LinkedHashSet<>();
    Stream<Speech> spoken =
        article.lessons().stream()
            .flatMap(lesson ->
                Stream.concat(
                    lesson.sentences().map(Sentence::speech),
                    lesson.tables().map(Block.Table::speech)));
    Stream<Speech> stated = facts.facts().map(fact -> fact.attested().speech());
    Stream.concat(spoken, stated).flatMap(speech -> speech.speaker().stream()).forEach(found::add);
    this.all = List.copyOf(found);
  }

  List<Speaker> all() {
    return all;
  }

  /** Who spoke on the occasion with these words. */
  Optional<Speaker> on(String occasion) {
    return all.stream().filter(speaker -> speaker.occasion().equals(occasion)).findFirst();
  }

  Optional<Speaker> named(String text) {
    return all.stream().filter(speaker -> speaker.named().equals(text)).findFirst();
  }

  /**
   * Whether two are certainly not one: a speech that the article does not name may be any other by
   * the same person.
   */
  static boolean areApart(Speaker one, Speaker other) {
    boolean unnamed =
        UNNAMED.matcher(one.occasion()).find() || UNNAMED.matcher(other.occasion()).find();
    return !one.named().equals(other.named()) && !(one.who().equals(other.who()) && unnamed);
  }
}
