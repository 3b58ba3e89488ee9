package rostrum.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.attempts.Answer;
import rostrum.attempts.Attempt;
import rostrum.attempts.Saving;
import rostrum.attempts.Scope;
import rostrum.attempts.Slot;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Response;

/** The feedback, for every question of the bank and every way to answer it. */
class AnsweredTest {
  private static final String PRACTICE = "/courses/" + TestApp.COURSE + "/practice";

  private static TestApp app;

  private final Map<String, Document> lessons = new HashMap<>();

  @BeforeAll
  static void start() {
    app = TestApp.choosing();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** How somebody answers. */
  enum Way {
    RIGHTLY,
    WRONGLY,
    NOT_KNOWING
  }

  @ParameterizedTest
  @EnumSource
  void every_question_of_the_bank_can_be_asked_and_its_feedback_says_what_it_must(Way way) {
    Reader mina = app.reader();
    mina.get(PRACTICE);
    Scope scope = new Scope(TestApp.COURSE, Optional.empty());
    Set<String> answered = new HashSet<>();

    for (int turn = 0; answered.size() < app.bank().size(); turn++) {
      assertThat(turn).as("answers until everything was asked").isLessThan(5 * app.bank().size());
      Attempt attempt = app.attempts().current(mina.actor(), app.course(), scope);
      Slot slot = attempt.next().orElseThrow();
      Answer answer =
          new Answer(
              List.of(response(attempt, slot, way)),
              attempt.steps(),
              Optional.empty(),
              "turn-" + turn,
              Optional.empty(),
              Optional.empty());
      Saving saving = app.attempts().answer(mina.actor(), app.course(), scope, answer);
      assertThat(saving).isInstanceOf(Saving.Saved.class);
      if (answered.add(slot.item().id())) {
        Attempt after = ((Saving.Saved) saving).attempt();
        String address = PRACTICE + "/" + after.publicId().orElseThrow() + "/" + slot.position();
        says(mina.get(address), slot.item(), way);
      }
    }
  }

  private static String response(Attempt attempt, Slot slot, Way way) {
    List<Integer> key = ((Response.Chosen) slot.item().question().key()).options();
    return switch (way) {
      case RIGHTLY -> attempt.sheet(slot).option(key.getFirst());
      case WRONGLY ->
          attempt.sheet(slot).option((key.getFirst() + 1) % slot.item().options().size());
      case NOT_KNOWING -> attempt.sheet(slot).dontKnow();
    };
  }

  private void says(Page page, Item item, Way way) {
    assertThat(page.status()).as(item.id()).isEqualTo(200);
    assertThat(page.text()).as(item.id()).doesNotContain("{0}").doesNotContain("{1}");
    assertThat(page.one(".stem").text()).isEqualTo(item.stem());
    assertThat(page.one("#saved").text()).isEqualTo("Saved 10:00:00");
    saysTheVerdict(page, item, way);
    saysWhatIsRight(page, item, way);
    leadsToTheEvidence(page, item);
    proves(page, item);
  }

  private static void saysTheVerdict(Page page, Item item, Way way) {
    String verdict = page.one("#verdict span[lang]").text();
    assertThat(verdict).doesNotContain("!");
    assertThat(page.one("#feedback").attr("data-result"))
        .isEqualTo(way == Way.RIGHTLY ? "right" : "wrong");
    assertThat(page.one("title").text())
        .startsWith(way == Way.RIGHTLY ? "Right · Question" : "Not this one · Question");
    switch (way) {
      case RIGHTLY -> assertThat(verdict).isEqualTo(right(item.family()));
      case WRONGLY ->
          assertThat(verdict)
              .isIn(wrong(item).map(option -> "Not this one. " + option.why()).toList());
      case NOT_KNOWING -> assertThat(verdict).isEqualTo(unsure(item));
    }
  }

  private static String unsure(Item item) {
    if (item.family().equals("membership")) {
      return "Fair. Here is where it stands.";
    }
    return isFromTable(item) ? "Fair. Here is the row." : "Fair. Here is the sentence.";
  }

  private static String right(String family) {
    return switch (family) {
      case "membership" -> "Right. That is what the article lists.";
      case "slogan-meaning" -> "Right. That is what the article uses the phrase for.";
      case "slogan-section" -> "Right. That is where the article uses the phrase.";
      default -> "Right. That is what Table 1 lists.";
    };
  }

  private static void saysWhatIsRight(Page page, Item item, Way way) {
    String key = TestApp.options(item, true).getFirst();
    assertThat(page.one(".key").text()).isEqualTo("Right answer: " + key);
    assertThat(page.one(".option.is-right > span:not(.tag, .why)").text()).isEqualTo(key);
    assertThat(page.texts(".option.is-right .tag"))
        .containsExactly(way == Way.RIGHTLY ? "✓ right, your answer" : "✓ right");
    assertThat(page.html().select(".option.is-wrong")).hasSize(way == Way.WRONGLY ? 1 : 0);
    if (way != Way.RIGHTLY) {
      assertThat(page.one("#feedback").text()).contains(item.explanation());
    }
  }

  /** Each piece stands on the page word for word, and at the place to which its link leads. */
  private void leadsToTheEvidence(Page page, Item item) {
    List<String> places =
        page.html().select("a[rel=evidence]").stream().map(this::place).map(Element::text).toList();
    List<String> quotes = item.evidence().stream().map(Evidence::quote).toList();
    if (isFromTable(item)) {
      assertThat(places).as(item.id()).hasSize(1).isSubsetOf(quotes);
      assertThat(page.texts(".evidence th, .evidence td"))
          .containsExactlyInAnyOrderElementsOf(quotes);
    } else {
      assertThat(places).as(item.id()).isEqualTo(quotes);
      assertThat(page.texts(".evidence blockquote")).isEqualTo(quotes);
    }
    assertThat(page.texts(".evidence h3")).doesNotContain("").noneMatch(h -> h.startsWith("·"));
  }

  private Element place(Element link) {
    String[] address = link.attr("href").split("[?#]");
    Document lesson = lessons.computeIfAbsent(address[0], path -> app.reader().get(path).html());
    Element place = lesson.getElementById(address[address.length - 1]);
    assertThat(place).as(link.attr("href")).isNotNull();
    Element bare = place.clone();
    bare.select(".note-back").remove();
    return bare;
  }

  private static void proves(Page page, Item item) {
    assertThat(page.one(".proof summary").text()).isEqualTo("How we know that this is the answer");
    assertThat(page.texts(".proof li > span:first-child"))
        .containsExactlyInAnyOrderElementsOf(item.options().stream().map(Option::text).toList());
    assertThat(page.texts(".proof .holds")).hasSize(1);
    assertThat(page.texts(".proof .holds-not")).hasSize(item.options().size() - 1);
  }

  private static Stream<Option> wrong(Item item) {
    return item.options().stream().filter(option -> !option.correct());
  }

  private static boolean isFromTable(Item item) {
    return item.evidence().stream().anyMatch(evidence -> evidence.table().isPresent());
  }

  @Test
  void the_verdict_comes_first_then_what_is_right_then_why_then_the_evidence() {
    Reader mina = app.reader();
    Page page = mina.submit(app.wrongly(mina.get(PRACTICE)));

    List<String> order =
        page.one("#feedback").children().stream()
            .map(part -> part.id().isEmpty() ? part.className() : part.id())
            .distinct()
            .toList();
    assertThat(order).containsExactly("verdict", "key", "yours", "", "evidence", "proof");
    assertThat(page.one("#feedback").attr("aria-labelledby")).isEqualTo("verdict");
    assertThat(page.one("#feedback").hasAttr("autofocus")).isTrue();
  }

  @Test
  void the_option_that_was_chosen_says_why_it_is_not_right() {
    Reader mina = app.reader();
    Page question = mina.get(PRACTICE);
    Item item = app.asked(question);
    Option chosen = wrong(item).findFirst().orElseThrow();

    Page page = mina.submit(question.choosing(chosen.text()));

    assertThat(page.one(".is-wrong > span:not(.tag, .why)").text()).isEqualTo(chosen.text());
    assertThat(page.one(".is-wrong .tag").text()).isEqualTo("✕ your answer");
    assertThat(page.one("#verdict span[lang]").text()).isEqualTo("Not this one. " + chosen.why());
  }

  @Test
  void i_dont_know_is_neither_praised_nor_blamed() {
    Reader mina = app.reader();
    Page question = mina.get(PRACTICE);
    Page page = mina.submit(question.notKnowing());

    assertThat(page.one("#verdict span[lang]").text()).isEqualTo(unsure(app.asked(question)));
    assertThat(page.has(".is-wrong")).isFalse();
  }

  @Test
  void the_feedback_stands_at_an_address_of_its_own() {
    Reader mina = app.reader();
    Page answer = mina.send(app.rightly(mina.get(PRACTICE)));

    Page feedback = mina.get(answer.location());
    Page again = mina.get(answer.location());

    assertThat(feedback.status()).isEqualTo(200);
    assertThat(again.one("#question").html()).isEqualTo(feedback.one("#question").html());
  }

  @Test
  void the_way_to_the_evidence_leads_back_to_the_question() {
    Reader mina = app.reader();
    Page answer = mina.send(app.rightly(mina.get(PRACTICE)));
    Page feedback = mina.get(answer.location());

    Page lesson = mina.get(feedback.html().select("a[rel=evidence]").first().attr("href"));

    assertThat(lesson.one(".wayback a").attr("href")).isEqualTo(answer.location());
  }
}
