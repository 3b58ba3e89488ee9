package rostrum.attempts;

import java.util.Optional;

/**
 * What a sitting is about: practice of the whole course or of one lesson, or reviews.
 *
 * @param lesson its slug, or empty for the whole course
 * @param isReview whether its questions are those that memory asks for, each drawn when it is due
 */
public record Scope(String course, Optional<String> lesson, boolean isReview) {
  private static final int COURSE_QUESTIONS = 10;
  private static final int LESSON_QUESTIONS = 5;
  static final String LESSON = "lesson/";
  static final String REVIEW = "review";
  static final String COURSE = "course";

  /** Of practice. */
  public Scope(String course, Optional<String> lesson) {
    this(course, lesson, false);
  }

  static Scope review(String course) {
    return new Scope(course, Optional.empty(), true);
  }

  /** The scope of a stored attempt. */
  static Scope stored(String course, String text) {
    return text.equals(REVIEW)
        ? review(course)
        : new Scope(
            course,
            text.startsWith(LESSON)
                ? Optional.of(text.substring(LESSON.length()))
                : Optional.empty());
  }

  /** As it is stored. */
  String text() {
    return isReview ? REVIEW : lesson.map(slug -> LESSON + slug).orElse(COURSE);
  }

  /** How many questions a sitting of practice has at most. */
  public int most() {
    return lesson.isPresent() ? LESSON_QUESTIONS : COURSE_QUESTIONS;
  }

  /** Whether a question that is asked after this section belongs here. */
  public boolean includes(String section) {
    return lesson.map(section::equals).orElse(true);
  }
}
