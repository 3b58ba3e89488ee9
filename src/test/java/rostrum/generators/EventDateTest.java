package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Event;

class EventDateTest {
  private final EventDate family = new EventDate();

  @Test
  void Every_date_of_the_shipped_course_is_asked_for() {
    List<Draft> drafts = Outcomes.drafts(Fixtures.congress(), family);

    assertThat(drafts).hasSizeGreaterThanOrEqualTo(15);
    assertThat(drafts)
        .extracting(draft -> draft.basis().stem() + " " + draft.key().text())
        .contains(
            "On which day does the article say that the 8th Congress opened? 5 January 2021",
            "In which month does the article say that Kim Jong Un paid his first visit to China?"
                + " March 2018",
            "In which year does the article say that the 7th Congress was held? 2016");
  }

  @Test
  void The_key_is_the_date_of_the_event_and_the_others_are_dates_of_others_as_exact() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Event event = event(pack, draft.basis().facts().getFirst());
        assertThat(draft.key().text()).isEqualTo(event.date().in(Locale.ENGLISH));
        assertThat(draft.distractors()).hasSizeGreaterThanOrEqualTo(2);
        for (Candidate candidate : draft.distractors()) {
          Event other = event(pack, candidate.because().getLast());
          String mine = event.date().text();
          String theirs = other.date().text();
          assertThat(candidate.because().getFirst()).isEqualTo(event.id());
          assertThat(candidate.text()).isEqualTo(other.date().in(Locale.ENGLISH));
          assertThat(candidate.why()).contains(other.says());
          assertThat(theirs).hasSameSizeAs(mine).isNotEqualTo(mine);
        }
        assertThat(draft.distractors()).extracting(Candidate::text).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void The_question_does_not_tell_the_year() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Draft draft : Outcomes.drafts(pack, family)) {
        Event event = event(pack, draft.basis().facts().getFirst());
        assertThat(draft.basis().stem()).doesNotContain(event.date().text().substring(0, 4));
      }
    }
  }

  @Test
  void Whoever_is_quoted_is_named_unless_that_would_tell_the_year() {
    List<String> stems =
        Outcomes.drafts(Fixtures.congress(), family).stream()
            .map(draft -> draft.basis().stem())
            .toList();

    assertThat(stems)
        .contains(
            "In the words of Kim Jong Un (opening address at the 8th Congress, January 2021), in"
                + " which year was it that the period of implementing the five-year strategy"
                + " ended?",
            "In which month does the article say that the Foreign Investment and Economic"
                + " Cooperation Committee released its data?");
  }

  @Test
  void A_contested_event_is_neither_asked_for_nor_offered() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "article/3.txt",
                "[author-report fact] The north quay was opened",
                "[author-report contested] The north quay was opened")
            .pack();

    List<Draft> drafts = Outcomes.drafts(pack, family);

    assertThat(drafts)
        .isNotEmpty()
        .noneMatch(draft -> draft.basis().facts().contains("event:north-quay"));
    assertThat(drafts)
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .doesNotContain("September 2014");
    assertThat(Outcomes.unproven(pack, family))
        .containsExactly("event:north-quay: the article gives two accounts of it");
  }

  @Test
  void A_date_more_exact_than_all_others_is_not_asked_for() {
    CoursePack pack =
        Outcomes.harbour().with("facts/events.yaml", "date: 2014-05", "date: 2014-05-12").pack();

    assertThat(Outcomes.unproven(pack, family))
        .containsExactly(
            "event:board-anew: fewer than two other events have a date as exact as its own");
  }

  @Test
  void Two_events_of_one_month_are_one_option() {
    CoursePack pack =
        Outcomes.harbour().with("facts/events.yaml", "date: 2014-05", "date: 2014-07").pack();

    for (Draft draft : Outcomes.drafts(pack, family)) {
      Set<String> texts =
          draft.distractors().stream().map(Candidate::text).collect(Collectors.toSet());
      assertThat(texts).hasSameSizeAs(draft.distractors()).doesNotContain(draft.key().text());
    }
  }

  private static Event event(CoursePack pack, String id) {
    return (Event) pack.facts().fact(id).orElseThrow();
  }
}
