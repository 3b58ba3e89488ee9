package rostrum.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.courses.CoursePack;
import rostrum.questions.Item;

/**
 * What is worth marking in the evidence of a question: a name of what it is about, or else the
 * words that answer it.
 *
 * @param names of what it is about, the most telling first
 * @param keys what answers it
 */
record Marks(List<String> names, List<String> keys) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words of a passage. */
  public record Piece(String words, boolean isMarked) {}

  static Marks of(CoursePack course, Item item, List<String> keys) {
    List<String> subjects = item.subjects();
    Stream<String> names =
        Stream.of(
                course.facts().posts().stream()
                    .filter(post -> subjects.contains(post.subject()))
                    .flatMap(post -> post.printed().stream()),
                course.facts().slogans().stream()
                    .filter(slogan -> subjects.contains(slogan.subject()))
                    .flatMap(slogan ->
                        Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream())),
                course.facts().bodies().stream()
                    .filter(body -> subjects.contains(body.subject()))
                    .map(body -> body.name()))
            .flatMap(found -> found);
    return new Marks(names.toList(), keys);
  }

  /** A passage in pieces, marked and unmarked, none of them empty. */
  List<Piece> in(String passage) {
    Predicate<String> stands = words -> whole(words).matcher(passage).find();
    Optional<String> name = names.stream().filter(stands).findFirst();
    List<String> marked = name.map(List::of).orElse(keys.stream().filter(stands).toList());
    return marked.isEmpty()
        ? List.of(new Piece(passage, false))
        : pieces(passage, marked.stream().map(Marks::whole).toList(), name.isPresent());
  }

  private static List<Piece> pieces(String passage, List<Pattern> marked, boolean once) {
    Matcher marks =
        Pattern.compile(
                marked.stream().map(Pattern::pattern).collect(Collectors.joining("|")), FLAGS)
            .matcher(passage);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (marks.find()) {
      pieces.add(new Piece(passage.substring(from, marks.start()), false));
      pieces.add(new Piece(marks.group(), true));
      from = marks.end();
      if (once) {
        break;
      }
    }
    pieces.add(new Piece(passage.substring(from), false));
    return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
  }

  /** These words where no letter and no digit goes on before or after them. */
  private static Pattern whole(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])", FLAGS);
  }
}
