package rostrum.attempts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.row;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.STEP;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Row2;
import rostrum.questions.Item;
import rostrum.questions.Questions;
import rostrum.questions.Response;

/**
 * Somebody’s sittings of practice of one scope, as far as the next one depends on them: what was
 * drawn, not what was answered, so that a long history costs little.
 */
final class EarlierSittings {
  private final List<Place> places;
  private final Map<Long, Item> items;

  /**
   * @param places the newest sitting first, each in the order of its places
   * @param items by their versions
   */
  private EarlierSittings(List<Place> places, Map<Long, Item> items) {
    this.places = places;
    this.items = items;
  }

  /**
   * A place of a sitting.
   *
   * @param attempt its row
   * @param number of the sitting
   */
  private record Place(long attempt, int number, int position, long version) {}

  /**
   * @param whose which attempts are theirs
   */
  static EarlierSittings of(DSLContext sql, Questions questions, Condition whose, Scope scope) {
    List<Place> places =
        sql.select(
                ATTEMPT.ID, ATTEMPT.NUMBER, ATTEMPT_SLOT.POSITION, ATTEMPT_SLOT.QUESTION_VERSION_ID)
            .from(ATTEMPT)
            .join(COURSE)
            .on(COURSE.ID.eq(ATTEMPT.COURSE_ID))
            .join(ATTEMPT_SLOT)
            .on(ATTEMPT_SLOT.ATTEMPT_ID.eq(ATTEMPT.ID))
            .where(whose, COURSE.SLUG.eq(scope.course()), ATTEMPT.SCOPE.eq(scope.text()))
            .orderBy(ATTEMPT.ID.desc(), ATTEMPT_SLOT.POSITION)
            .fetch(Records.mapping(Place::new));
    Map<Long, Item> items =
        questions
            .find(sql, scope.course(), places.stream().map(Place::version).collect(toSet()))
            .entrySet()
            .stream()
            .collect(toMap(Map.Entry::getKey, found -> found.getValue().item()));
    return new EarlierSittings(places, items);
  }

  /** 0 if there are none. */
  int highestNumber() {
    return places.stream().mapToInt(Place::number).max().orElse(0);
  }

  /** How often each question was drawn, by its id, in whatever version. */
  Map<String, Long> timesDrawn() {
    return places.stream().collect(groupingBy(place -> item(place).id(), counting()));
  }

  /**
   * The row of the newest sitting that is not done with. Places are answered in their order, so the
   * last one of each tells.
   */
  Optional<Long> unfinished(DSLContext sql) {
    Map<Long, Place> last = new LinkedHashMap<>();
    places.forEach(place -> last.put(place.attempt(), place));
    Map<Place, Response> given = given(sql, last);
    return last.values().stream()
        .filter(place ->
            Optional.ofNullable(given.get(place)).filter(item(place)::isSettledBy).isEmpty())
        .map(Place::attempt)
        .findFirst();
  }

  /**
   * What was saved last at these places, where anything was.
   *
   * @param places one of each attempt
   */
  private static Map<Place, Response> given(DSLContext sql, Map<Long, Place> places) {
    Map<Place, Response> given = new HashMap<>();
    if (places.isEmpty()) {
      return given;
    }
    // As pairs: of two conditions, H2 may start its search by the one that leads nowhere.
    List<Row2<Long, Integer>> pairs =
        places.values().stream().map(place -> row(place.attempt(), place.position())).toList();
    sql.select(STEP.ATTEMPT_ID, STEP.POSITION, STEP.REVISION, STEP.RESPONSE)
        .from(STEP)
        .where(row(STEP.ATTEMPT_ID, STEP.POSITION).in(pairs))
        .fetch()
        .sortAsc(STEP.REVISION)
        .forEach(step ->
            given.put(
                Objects.requireNonNull(places.get(step.value1())),
                ResponseJson.read(step.value4().data())));
    return given;
  }

  private Item item(Place place) {
    return Objects.requireNonNull(items.get(place.version()));
  }
}
