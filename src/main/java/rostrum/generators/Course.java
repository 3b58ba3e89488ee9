package rostrum.generators;

import java.util.Set;
import rostrum.facts.FactBase;
import rostrum.facts.Roster;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.words.Messages;

/**
 * What generators work on.
 *
 * @param words the wording of questions in the article's language
 */
public record Course(String slug, Article article, FactBase facts, Messages words) {
  private static final Speaker NOBODY = new Speaker("", "", "", Set.of());

  /** "Table 1 (January 2021)". */
  String cited(Roster roster) {
    return words.say("cited", roster.citedAs(), roster.asOf().in(words.locale()));
  }

  /** "According to the author", "In the words of Kim Jong Un (opening address …)" and so on. */
  String according(Speech speech) {
    Speaker speaker = speech.speaker().orElse(NOBODY);
    return words.say("according." + speech.voice().slug(), speaker.who(), speaker.occasion());
  }

  String label(String section) {
    return article.lesson(section).map(Lesson::label).orElse(section);
  }
}
