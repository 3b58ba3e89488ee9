package rostrum.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;

/**
 * In which order options are shown: sections in reading order, as a reader would look for them;
 * everything else shuffled. Positions are not balanced, for balancing can be exploited.
 */
public record OptionOrder(List<String> sections) {

  public static OptionOrder of(Article article) {
    return new OptionOrder(
        article.lessons().stream().filter(Lesson::numbered).map(Lesson::label).toList());
  }

  /** The numbers of the options, counted from 0, in the order in which they are shown. */
  public List<Integer> shown(List<Option> options, RandomGenerator random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, options.size()).boxed().toList());
    if (isOfSections(options)) {
      order.sort((one, other) -> Integer.compare(place(options, one), place(options, other)));
    } else {
      Collections.shuffle(order, Random.from(random));
    }
    return List.copyOf(order);
  }

  /** Whether these options are shown in reading order. */
  public boolean isOfSections(List<Option> options) {
    return Set.copyOf(sections).containsAll(options.stream().map(Option::text).toList());
  }

  private int place(List<Option> options, int number) {
    return sections.indexOf(options.get(number).text());
  }
}
