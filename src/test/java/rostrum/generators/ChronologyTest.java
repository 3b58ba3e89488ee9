package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.facts.Event;
import rostrum.questions.Item;
import rostrum.questions.Proof;
import rostrum.questions.Stage;

class ChronologyTest {
  private final Chronology family = new Chronology();

  @Test
  void The_shipped_course_has_a_dozen_orders_of_four_events() {
    List<Item> items = Outcomes.items(Fixtures.congress(), family);

    assertThat(items).hasSizeGreaterThanOrEqualTo(12);
    assertThat(items).allMatch(item -> item.sequence().size() == 4);
    assertThat(items).extracting(Item::section).contains("introduction", "2", "3", "4");
    assertThat(items).filteredOn(item -> sections(item).size() == 1).hasSizeGreaterThan(1);
    assertThat(items).filteredOn(item -> sections(item).size() > 2).hasSizeGreaterThan(1);
  }

  @Test
  void Another_course_has_orders_without_code() {
    List<Item> items = Outcomes.items(Fixtures.harbourBoard(), family);

    assertThat(items).isNotEmpty();
    assertThat(items.getFirst().stem())
        .isEqualTo("In which order does the article date these events, earliest first?");
  }

  /** The dates are written as text whose order is that of time as far as both texts reach. */
  @Test
  void Each_date_ends_before_the_next_begins() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<String> dates = events(pack, item).stream().map(event -> event.date().text()).toList();
        for (int next = 1; next < dates.size(); next++) {
          assertThat(end(dates.get(next - 1)))
              .as(dates.toString())
              .isBefore(start(dates.get(next)));
        }
      }
    }
  }

  private static LocalDate start(String date) {
    return LocalDate.parse(
        date + "-01-01".substring(date.length() == 4 ? 0 : date.length() == 7 ? 3 : 6));
  }

  private static LocalDate end(String date) {
    return switch (date.length()) {
      case 4 -> start(date).plusYears(1).minusDays(1);
      case 7 -> start(date).plusMonths(1).minusDays(1);
      default -> start(date);
    };
  }

  @Test
  void The_stages_are_the_events_in_their_own_words() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<Event> events = events(pack, item);
        assertThat(item.sequence())
            .extracting(stage -> stage.text().substring(1))
            .containsExactlyElementsOf(
                events.stream().map(event -> event.says().substring(1)).toList());
        assertThat(item.sequence())
            .extracting(Stage::text)
            .allMatch(text -> !Character.isLowerCase(text.codePointAt(0)))
            .isEqualTo(item.proof().answers().stream().map(Proof.Answer::text).toList());
        assertThat(item.proof().answers()).allMatch(Proof.Answer::holds);
        assertThat(item.explanation())
            .contains(
                events.stream()
                    .map(event -> event.date().in(Locale.ENGLISH) + ", " + event.says())
                    .toList());
      }
    }
  }

  @Test
  void An_event_stands_in_two_orders_at_most_and_two_orders_share_half_at_most() {
    for (CoursePack pack : Outcomes.packs()) {
      List<Item> items = Outcomes.items(pack, family);
      Map<String, Integer> uses = new HashMap<>();
      items.forEach(item -> item.facts().forEach(fact -> uses.merge(fact, 1, Integer::sum)));
      assertThat(uses.values()).allMatch(times -> times <= 2);
      for (Item one : items) {
        assertThat(one.facts()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
        for (Item other : items) {
          Set<String> shared = new HashSet<>(one.facts());
          shared.retainAll(other.facts());
          assertThat(one.equals(other) || 2 * shared.size() <= one.facts().size()).isTrue();
        }
      }
    }
  }

  @Test
  void No_two_events_of_an_order_stand_in_one_sentence() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        assertThat(item.evidence()).hasSize(item.sequence().size());
      }
    }
  }

  @Test
  void No_event_of_an_order_is_said_in_words_that_are_a_part_of_another() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : Outcomes.items(pack, family)) {
        List<String> texts =
            item.sequence().stream().map(stage -> stage.text().toLowerCase(Locale.ROOT)).toList();
        assertThat(texts)
            .allMatch(one -> texts.stream().filter(text -> text.contains(one)).count() == 1);
      }
    }
  }

  @Test
  void The_order_of_the_entries_in_a_pack_changes_nothing() {
    PackText text = Outcomes.harbour();
    List<String> entries =
        List.of(text.text("facts/events.yaml").split("(?m)^(?=- id: )")).reversed();
    CoursePack backwards = text.with("facts/events.yaml", String.join("", entries)).pack();

    assertThat(Outcomes.items(backwards, family))
        .isEqualTo(Outcomes.items(Fixtures.harbourBoard(), family));
  }

  @Test
  void A_contested_event_and_one_that_tells_its_year_are_put_in_no_order() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/3.txt",
                "[author-report fact] The north quay was opened",
                "[author-report contested] The north quay was opened")
            .with("facts/events.yaml", "debts of the old board were", "debts of June 2013 were")
            .pack();

    assertThat(Outcomes.items(pack, family))
        .flatExtracting(Item::facts)
        .isNotEmpty()
        .doesNotContain("event:north-quay", "event:debts");
    assertThat(Outcomes.unproven(pack, family))
        .contains(
            "event:north-quay: the article gives two accounts of it",
            "event:debts: its clause tells its year");
  }

  @Test
  void A_month_is_put_in_no_order_with_a_day_of_it() {
    CoursePack pack =
        Outcomes.harbour().with("facts/events.yaml", "date: 2014-05", "date: 2014-07-11").pack();

    assertThat(Outcomes.items(pack, family))
        .isNotEmpty()
        .noneMatch(
            item -> item.facts().containsAll(List.of("event:board-anew", "event:harbour-dues")));
  }

  private static List<Event> events(CoursePack pack, Item item) {
    List<Event> events = new ArrayList<>();
    item.facts().forEach(id -> events.add((Event) pack.facts().fact(id).orElseThrow()));
    return events;
  }

  private static Set<String> sections(Item item) {
    Set<String> sections = new HashSet<>();
    item.evidence().forEach(evidence -> sections.add(evidence.section()));
    return sections;
  }
}
