package rostrum.questions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rostrum.lessons.Article;
import rostrum.lessons.Lesson;

/**
 * In which order options are shown: sections in reading order, numbers and dates ascending, as a
 * reader would look for them, and that the article says so before that it says otherwise;
 * everything else shuffled. Positions are not balanced, for balancing can be exploited.
 *
 * @param sections labels of the numbered sections in reading order
 * @param locale in which dates are written
 */
public record OptionOrder(List<String> sections, Locale locale) {
  /** What is no date at all is told without trying to read it, for each page asks. */
  private static final Pattern YEAR = Pattern.compile("\\d{4}$");

  public static OptionOrder of(Article article) {
    return new OptionOrder(
        article.lessons().stream().filter(Lesson::numbered).map(Lesson::label).toList(),
        Locale.forLanguageTag(article.language()));
  }

  /** The numbers of an item’s options, counted from 0, in the order in which they are shown. */
  public List<Integer> shown(Item item, RandomGenerator random) {
    List<Integer> order = numbers(item.options());
    Optional<Comparator<Integer>> natural = natural(item);
    if (natural.isPresent()) {
      order.sort(natural.get());
    } else {
      Collections.shuffle(order, Random.from(random));
    }
    return List.copyOf(order);
  }

  /** Whether the order of an item’s options is the same for everybody. */
  public boolean isNatural(Item item) {
    return natural(item).isPresent();
  }

  private Optional<Comparator<Integer>> natural(Item item) {
    List<String> texts = item.options().stream().map(Option::text).toList();
    if (item.interaction().equals(Item.TRUE_FALSE)) {
      return Optional.of(Comparator.naturalOrder());
    }
    if (!texts.isEmpty() && Set.copyOf(sections).containsAll(texts)) {
      return Optional.of(Comparator.comparingInt(option -> sections.indexOf(texts.get(option))));
    }
    return by(texts, text -> Numbers.read(text, ""), BigDecimal::compareTo)
        .or(() -> by(texts, this::day, LocalDate::compareTo));
  }

  /** The order of what all texts mean, if all of them mean something of the sort. */
  private static <T> Optional<Comparator<Integer>> by(
      List<String> texts, Function<String, Optional<T>> meaning, Comparator<T> order) {
    List<T> meant = new ArrayList<>();
    for (String text : texts) {
      Optional<T> one = meaning.apply(text);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      meant.add(one.get());
    }
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of((one, other) -> order.compare(meant.get(one), meant.get(other)));
  }

  /** The first day of a date as questions write it: a day, a month or a year. */
  private Optional<LocalDate> day(String text) {
    if (!YEAR.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text, dates()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private DateTimeFormatter dates() {
    return new DateTimeFormatterBuilder()
        .appendPattern("[[d ]MMMM ]uuuu")
        .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(locale);
  }

  private static List<Integer> numbers(List<Option> options) {
    return new ArrayList<>(IntStream.range(0, options.size()).boxed().toList());
  }
}
