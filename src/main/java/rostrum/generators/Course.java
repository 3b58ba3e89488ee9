package rostrum.generators;

import rostrum.facts.FactBase;
import rostrum.facts.Roster;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;
import rostrum.words.Messages;

/**
 * What generators work on.
 *
 * @param words the wording of questions in the article's language
 */
public record Course(String slug, Article article, FactBase facts, Messages words) {

  /** "Table 1 (January 2021)". */
  String cited(Roster roster) {
    return words.say("cited", roster.citedAs(), roster.asOf().in(words.locale()));
  }

  String label(String section) {
    return article.lesson(section).map(Lesson::label).orElse(section);
  }
}
