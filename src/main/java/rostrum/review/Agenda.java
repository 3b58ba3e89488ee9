package rostrum.review;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is to review today.
 *
 * @param due what is to be asked again, in the order in which it matters: what is likeliest to be
 *     forgotten first; of a backlog, what is likeliest to be known
 * @param fresh what may be asked for the first time
 * @param later how many cards come back before the day turns
 * @param postponed how many of a backlog are left for the coming week
 */
public record Agenda(List<Askable> due, List<Askable> fresh, int later, int postponed) {

  /** With more cards due than these, the rest is left for the coming week. */
  static final int BACKLOG = 40;

  private static final Agenda NOTHING = new Agenda(List.of(), List.of(), 0, 0);

  /**
   * When somebody looks.
   *
   * @param zone in which the learner’s days are counted
   */
  public record Moment(Instant now, ZoneId zone) {
    LocalDate day() {
      return StudyDay.of(now, zone);
    }
  }

  /**
   * Makes the agenda. The same cards, moment and seed give the same.
   *
   * @param cards all that the learner may be asked, in the order of the article
   * @param introduced how many were asked for the first time today
   * @param seed decides between cards that are equally likely to be recalled
   */
  public static Agenda of(
      List<Askable> cards,
      Plan plan,
      Scheduler scheduler,
      int introduced,
      Moment moment,
      long seed) {
    LocalDate day = moment.day();
    if (plan.isPausedOn(day)) {
      return NOTHING;
    }
    List<Askable> due =
        cards.stream()
            .filter(askable -> askable.isDueAgain(moment.now()))
            .sorted(byRetrievability(scheduler, day).thenComparing(byChance(seed)))
            .toList();
    boolean isBacklog = due.size() > BACKLOG;
    List<Askable> today = isBacklog ? due.reversed().subList(0, BACKLOG) : due;
    Stream<Askable> unseen = cards.stream().filter(Askable::isNew);
    Instant tomorrow = StudyDay.start(day.plusDays(1), moment.zone());
    return new Agenda(
        List.copyOf(today),
        (plan.coreFirst() ? unseen.sorted(comparing(askable -> !askable.isCore())) : unseen)
            .limit(Math.max(0, plan.newADay() - introduced))
            .toList(),
        (int)
            cards.stream()
                .filter(askable -> !askable.isNew() && !askable.isDueAgain(moment.now()))
                .filter(askable -> askable.isDueAgain(tomorrow.minusNanos(1)))
                .count(),
        due.size() - today.size());
  }

  private static Comparator<Askable> byRetrievability(Scheduler scheduler, LocalDate day) {
    return comparing(askable -> askable.card().retrievability(scheduler, day).orElseThrow());
  }

  private static Comparator<Askable> byChance(long seed) {
    return comparing(askable -> askable.card().key().random(seed).nextLong());
  }

  /** How many cards there are to review now. */
  public int size() {
    return due.size() + fresh.size();
  }

  /**
   * How long that takes.
   *
   * @param pace how long an answer takes
   */
  public Duration about(Duration pace) {
    return pace.multipliedBy(size());
  }

  /**
   * The cards of a session, one of a fact, due ones before new ones; two of one section follow each
   * other only where nothing else is left. What was asked already in this session counts towards
   * its limit, and comes again at the end when it is due again, what was asked longest ago first.
   *
   * @param pace how long an answer takes
   * @param asked the cards that were asked so far in this session
   */
  public List<Askable> session(Plan plan, Duration pace, Set<CardKey> asked) {
    Set<Fact> facts = new HashSet<>(asked.stream().map(Fact::of).collect(toSet()));
    int most = Math.max(0, plan.mostCards(pace) - asked.size());
    List<Askable> session =
        mixed(
            Stream.concat(due.stream(), fresh.stream())
                .filter(askable -> facts.add(Fact.of(askable.card().key())))
                .limit(most)
                .toList());
    Stream<Askable> again =
        due.stream()
            .filter(askable -> asked.contains(askable.card().key()))
            .sorted(comparing(askable -> askable.card().memory().orElseThrow().at()));
    return Stream.concat(session.stream(), again).toList();
  }

  private record Fact(String course, String id) {
    static Fact of(CardKey key) {
      return new Fact(key.course(), key.fact());
    }
  }

  private static List<Askable> mixed(List<Askable> order) {
    List<Askable> left = new ArrayList<>(order);
    List<Askable> mixed = new ArrayList<>();
    Optional<Askable> last = Optional.empty();
    while (!left.isEmpty()) {
      Optional<Askable> before = last;
      Askable next =
          left.stream()
              .filter(askable ->
                  before.map(Agenda::section).map(at -> !at.equals(section(askable))).orElse(true))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      mixed.add(next);
      last = Optional.of(next);
    }
    return mixed;
  }

  private static String section(Askable askable) {
    return askable.card().key().course() + " " + askable.section();
  }
}
