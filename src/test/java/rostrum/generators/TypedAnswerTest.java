package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.facts.Event;
import rostrum.facts.Person;
import rostrum.facts.Post;
import rostrum.facts.Roster;
import rostrum.questions.Item;
import rostrum.questions.Response;
import rostrum.questions.Score;
import rostrum.questions.Spelling;

class TypedAnswerTest {
  private final TypedAnswer family = new TypedAnswer();

  @Test
  void A_name_is_asked_for_only_where_one_person_alone_has_the_post() {
    for (CoursePack pack : Outcomes.packs()) {
      Known known = Known.of(pack);
      for (Item item : of(pack, "holding:")) {
        Roster roster = known.roster(item.asOf().orElseThrow());
        Set<Post> asked = known.seats(item.subjects());
        List<String> having =
            pack.facts().persons().stream()
                .filter(person -> known.has(roster, person, asked))
                .map(Person::name)
                .toList();
        assertThat(having).as(item.stem()).containsExactly(item.accepted().getFirst().getFirst());
        assertThat(roster.closed()).isTrue();
      }
    }
  }

  @Test
  void Every_spelling_of_the_name_is_right_but_none_that_is_somebody_else_s() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : of(pack, "holding:")) {
        String name = item.accepted().getFirst().getFirst();
        Person person = Known.of(pack).person(name);
        List<String> others =
            pack.facts().persons().stream()
                .filter(other -> !other.equals(person))
                .flatMap(other -> other.spellings().stream())
                .toList();
        List<String> letters = others.stream().map(Spelling::letters).toList();
        for (String spelling : person.spellings()) {
          boolean ambiguous = letters.contains(Spelling.letters(spelling));
          assertThat(score(item, spelling)).isEqualTo(ambiguous ? Score.NOTHING : Score.FULL);
        }
        assertThat(others).allMatch(other -> score(item, other).equals(Score.NOTHING));
      }
    }
  }

  @Test
  void A_slip_that_could_be_somebody_else_s_name_is_not_forgiven() {
    CoursePack pack = named(Outcomes.harbour(), "hugo-dell", "Hugo Dell", "").pack();
    Item item = about(pack, "Collector of Harbour Dues");

    assertThat(score(item, "hugo-pell")).isEqualTo(Score.FULL);
    assertThat(score(item, "Hugo Pel")).isEqualTo(Score.FULL);
    assertThat(score(item, "Hugo Dell")).isEqualTo(Score.NOTHING);
    assertThat(score(item, "Hugo ell")).isEqualTo(Score.NOTHING);
    assertThat(score(item, "Hugo Bell")).isEqualTo(Score.NOTHING);
    assertThat(score(about(Fixtures.harbourBoard(), "Collector of Harbour Dues"), "Hugo Bell"))
        .isEqualTo(Score.FULL);
  }

  @Test
  void A_name_that_shares_a_spelling_with_another_is_not_asked_for() {
    PackText pell =
        Outcomes.harbour()
            .with(
                "facts/people.yaml",
                "  name: Hugo Pell\n",
                "  name: Hugo Pell\n  aliases: [Hugh]\n");
    CoursePack pack = named(pell, "hugh-ray", "Hugh Ray", "aliases: [Hugh]").pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains(
            "holding:board-2014-05:hugo-pell:collector-dues: a spelling of the name is a spelling"
                + " of somebody else’s too");
  }

  @Test
  void A_name_that_is_printed_as_another_is_spelled_is_not_asked_for() {
    CoursePack pack =
        named(Outcomes.harbour(), "bart-ray", "Bart Ray", "aliases: [Hugo-Pell]").pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains(
            "holding:board-2014-05:hugo-pell:collector-dues: a spelling of the name is a spelling"
                + " of somebody else’s too");
  }

  @Test
  void A_phrase_is_asked_for_only_where_no_near_one_could_be_meant() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : of(pack, "use:")) {
        String phrase = item.accepted().getFirst().getFirst();
        String use =
            pack.facts().slogans().stream()
                .flatMap(slogan -> slogan.uses().stream())
                .filter(one -> item.facts().contains(one.id()))
                .findFirst()
                .orElseThrow()
                .says();
        assertThat(item.stem()).contains(use).doesNotContain(phrase);
        assertThat(
                pack.facts().slogans().stream()
                    .filter(
                        slogan -> slogan.uses().stream().anyMatch(one -> one.says().equals(use))))
            .hasSize(1);
      }
    }
    assertThat(of(Fixtures.congress(), "use:"))
        .extracting(item -> item.accepted().getFirst().getFirst())
        .contains("zero cases")
        .doesNotContain(
            "solo leadership system",
            "Chollima Speed",
            "Scientific Self-Reliance",
            "frontal breakthrough war");
  }

  @Test
  void What_another_phrase_is_used_for_in_the_same_words_is_asked_for_of_neither() {
    CoursePack pack =
        Outcomes.harbour()
            .with(
                "facts/slogans.yaml",
                "says: a limit on the unloading of cargo during the night",
                "says: a patrol of volunteers along the unlit breakwaters")
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains("use:quiet-quays:limit: another phrase could be meant as well");
  }

  @Test
  void Long_phrases_and_those_with_an_article_before_them_are_not_to_be_typed() {
    assertThat(Outcomes.unproven(Fixtures.harbourBoard(), family))
        .contains(
            "use:berth-for-every-boat:promise: the phrase is too long to be typed",
            "use:lantern-watch:patrol: the phrase begins with an article, which could be left"
                + " out");
  }

  @Test
  void A_year_is_that_of_the_event_and_the_question_does_not_tell_it() {
    for (CoursePack pack : Outcomes.packs()) {
      for (Item item : of(pack, "event:")) {
        Event event = (Event) pack.facts().fact(item.facts().getFirst()).orElseThrow();
        String year = String.valueOf(event.date().first().getYear());
        assertThat(item.accepted()).containsExactly(List.of(year));
        assertThat(item.stem()).contains(event.says()).doesNotContain(year);
        assertThat(item.explanation().toLowerCase(Locale.ROOT)).contains(year);
        assertThat(score(item, String.valueOf(event.date().first().getYear() + 1)))
            .isEqualTo(Score.NOTHING);
      }
    }
  }

  @Test
  void Two_years_of_the_same_words_are_asked_for_of_neither() {
    CoursePack pack =
        Outcomes.harbour()
            .append(
                "facts/events.yaml",
                """
                - id: north-quay-again
                  date: 2015
                  says: the north quay was opened
                  section: "3"
                  quote: The north quay was opened in September 2014.
                  voice: author-report
                  claim: fact
                  weight: detail
                """)
            .pack();

    assertThat(Outcomes.unproven(pack, family))
        .contains(
            "event:north-quay: another year has an event of the same words",
            "event:north-quay-again: another year has an event of the same words");
  }

  @Test
  void A_list_that_is_not_closed_proves_of_nobody_that_they_are_alone() {
    PackText open = Outcomes.harbour().with("facts/lists.yaml", "closed: true", "closed: false");

    assertThat(of(open.pack(), "holding:")).isEmpty();
  }

  /** The pack with somebody else whom the article names. */
  private static PackText named(PackText pack, String id, String name, String also) {
    String sentence = name + " owned a boat.";
    String before = "[author-report fact] Three bodies kept";
    return pack.with("article/1.txt", before, "[author-report fact] " + sentence + "\n" + before)
        .append(
            "facts/people.yaml",
            "- {id: %s, name: %s, section: \"1\", mentioned: %s%s}\n"
                .formatted(id, name, sentence, also.isEmpty() ? "" : ", " + also));
  }

  private List<Item> of(CoursePack pack, String fact) {
    return Outcomes.items(pack, family).stream()
        .filter(item -> item.facts().getFirst().startsWith(fact))
        .toList();
  }

  private Item about(CoursePack pack, String stem) {
    return of(pack, "holding:").stream()
        .filter(item -> item.stem().contains(stem))
        .findFirst()
        .orElseThrow();
  }

  private static Score score(Item item, String text) {
    return item.question().grade(new Response.Typed(List.of(text)));
  }
}
