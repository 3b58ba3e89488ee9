package rostrum.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.facts.Roster;
import rostrum.lessons.Article;
import rostrum.lessons.Block;
import rostrum.lessons.Lesson;
import rostrum.lessons.Sentence;
import rostrum.progress.Spots.Spot;

/**
 * The article as a map: every sentence and every row of a table, how far it was read, whether it
 * was asked, whether it is remembered.
 *
 * @param stretches in reading order
 */
public record Coverage(List<Stretch> stretches) {

  /**
   * The sentences of a lesson, or the rows of a table in it.
   *
   * @param lesson its slug
   * @param label how the lesson or the table is called
   * @param anchor where it begins on the lesson’s page
   * @param isTable whether these are rows
   */
  public record Stretch(
      String lesson, String label, String anchor, boolean isTable, List<Place> places) {

    public long read() {
      return places.stream().filter(Place::read).count();
    }

    public long asked() {
      return places.size() - neverAsked();
    }

    public long remembered() {
      return places.stream().filter(place -> place.standing() == Standing.REMEMBERED).count();
    }

    public long neverAsked() {
      return places.stream().filter(place -> place.standing() == Standing.NEVER_ASKED).count();
    }
  }

  /**
   * A sentence or a row.
   *
   * @param number counted from 1 in its stretch
   */
  public record Place(String anchor, int number, boolean read, Standing standing) {}

  /** What is known of the spots. */
  private record Known(Map<String, Integer> reached, Set<Spot> asked, Set<Spot> remembered) {
    Standing of(Spot spot) {
      if (remembered.contains(spot)) {
        return Standing.REMEMBERED;
      }
      return asked.contains(spot) ? Standing.ASKED : Standing.NEVER_ASKED;
    }
  }

  /**
   * The map of a course.
   *
   * @param reached how many sentences of each lesson were read, from its start
   */
  static Coverage of(
      CoursePack course, Map<String, Integer> reached, Set<Spot> asked, Set<Spot> remembered) {
    Known known = new Known(reached, asked, remembered);
    List<Stretch> stretches = new ArrayList<>();
    for (Lesson lesson : course.article().lessons()) {
      stretches.add(sentences(lesson, known));
      lesson.tables().forEach(table -> stretches.add(rows(course, lesson, table, known)));
    }
    return new Coverage(List.copyOf(stretches));
  }

  private static Stretch sentences(Lesson lesson, Known known) {
    int reached = reached(lesson, known);
    return new Stretch(
        lesson.slug(),
        lesson.label(),
        Lesson.HEADING_ANCHOR,
        false,
        lesson
            .sentences()
            .map(sentence ->
                new Place(
                    sentence.anchor(),
                    sentence.number(),
                    sentence.number() <= reached,
                    known.of(Spots.sentence(lesson, sentence))))
            .toList());
  }

  /** A table counts as read once everything before it is, since nobody is asked row by row. */
  private static Stretch rows(CoursePack course, Lesson lesson, Block.Table table, Known known) {
    int reached = reached(lesson, known);
    boolean read = reached > 0 && reached >= before(lesson, table);
    int head = table.columns().getFirst().isEmpty() ? 1 : 0;
    String label =
        course.facts().rosters().stream()
            .filter(roster -> roster.table().equals(table.id()))
            .map(Roster::citedAs)
            .findFirst()
            .orElse(table.caption());
    return new Stretch(
        lesson.slug(),
        label,
        table.id(),
        true,
        IntStream.range(0, table.rows().size())
            .mapToObj(at -> {
              int row = table.rows().get(at).number();
              return new Place(
                  Article.cellAnchor(table, row, head),
                  at + 1,
                  read,
                  known.of(Spots.row(lesson, table.id(), row)));
            })
            .toList());
  }

  private static long before(Lesson lesson, Block.Table table) {
    return lesson.blocks().stream()
        .takeWhile(block -> !block.equals(table))
        .flatMap(Coverage::sentences)
        .count();
  }

  private static Stream<Sentence> sentences(Block block) {
    return block instanceof Block.Paragraph(List<Sentence> sentences)
        ? sentences.stream()
        : Stream.empty();
  }

  private static int reached(Lesson lesson, Known known) {
    return known.reached().getOrDefault(lesson.slug(), 0);
  }
}
