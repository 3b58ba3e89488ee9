package rostrum.practice;

import rostrum.lessons.Article;
import rostrum.lessons.Lesson;

/** How the lessons of an article are called. */
record Sections(Article article) {

  /** The label of a lesson. */
  String label(String slug) {
    return article.lesson(slug).map(Lesson::label).orElse(slug);
  }
}
