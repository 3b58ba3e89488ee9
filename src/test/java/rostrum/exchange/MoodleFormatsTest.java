package rostrum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rostrum.EveryKind;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.exchange.ReadBack.Answer;
import rostrum.exchange.ReadBack.Couple;
import rostrum.exchange.ReadBack.Numeric;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;
import rostrum.questions.Response;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/** What Moodle reads in an exported file is what was asked, or the report says that it is not. */
class MoodleFormatsTest {
  private static final String NASTY =
      "a=b ~c #d {e} f:g ::h:: \\i \\n \\\\ <j> &amp; &k; \"l\" ’m’ “n” 한글 -> [html]o %50%p *q* //r"
          + "\n$CATEGORY: s\n\n// t\n####u ]]> &#35; {1:SHORTANSWER:=v}";

  enum Moodle {
    GIFT(Format.GIFT, GiftReader::read),
    XML(Format.MOODLE_XML, MoodleReader::read);

    private final Format format;
    private final Function<String, List<ReadBack>> reader;

    Moodle(Format format, Function<String, List<ReadBack>> reader) {
      this.format = format;
      this.reader = reader;
    }

    Export write(List<Item> items, CoursePack pack) {
      return format.write(items, pack.article(), pack.facts());
    }

    List<ReadBack> read(Export export) {
      return reader.apply(export.text());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_question_of_the_first_course_is_read_back_as_it_was(Moodle moodle) {
    assertReadBack(moodle, Fixtures.congressBank(), Fixtures.congress());
  }

  @ParameterizedTest
  @EnumSource
  void every_question_of_the_second_course_is_read_back_as_it_was(Moodle moodle) {
    assertReadBack(moodle, Fixtures.harbourBank(), Fixtures.harbourBoard());
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_survives_all_that_means_something_to_a_format(Moodle moodle) {
    List<Item> items = EightKinds.with(NASTY);
    assertThat(items.stream().map(Item::interaction).distinct()).hasSize(8);
    assertReadBack(moodle, items, Fixtures.congress());
  }

  @ParameterizedTest
  @EnumSource
  void texts_at_random_from_what_is_special_survive_too(Moodle moodle) {
    String[] pieces = {
      "=", "~", "#", "{", "}", ":", "\\", "n", "<", ">", "&", "lt;", "#35;", "\"", "’", "“", "”",
      "글", "->", "[", "]", "[html]", "[plain]", "%", "5", "0", "*", "/", "\n", " ", "x", "T", "F",
      "TRUE"
    };
    RandomGenerator random = Fixtures.random(22);
    for (int round = 0; round < 300; round++) {
      int length = random.nextInt(1, 12);
      String words =
          "w"
              .repeat(random.nextInt(2))
              .concat(
                  Stream.generate(() -> pieces[random.nextInt(pieces.length)])
                      .limit(length)
                      .collect(Collectors.joining()))
              .strip();
      if (!words.isEmpty() && !words.contains("[[")) {
        assertReadBack(moodle, EightKinds.with(words), Fixtures.congress());
      }
    }
  }

  @Test
  void what_is_written_goes_to_moodle_as_an_essay_with_its_rubric_for_those_who_mark() {
    Item item = EveryKind.item(EveryKind.open());

    Export xml = Moodle.XML.write(List.of(item), Fixtures.congress());
    Export gift = Moodle.GIFT.write(List.of(item), Fixtures.congress());

    assertThat(xml.text())
        .contains("<question type=\"essay\">", "<defaultgrade>3.5</defaultgrade>")
        .containsPattern(
            "(?s)<graderinfo format=\"html\">.*2 · Names both Congresses.*</graderinfo>");
    assertThat(gift.text()).doesNotContain("Names both Congresses").containsPattern("\\{\\s+####");
    assertThat(whats(xml, item.id())).anyMatch(what -> what.contains("attached"));
    assertThat(whats(gift, item.id())).anyMatch(what -> what.contains("its points"));
  }

  @ParameterizedTest
  @EnumSource
  void white_space_around_a_text_and_control_characters_go_and_are_reported(Moodle moodle) {
    Item item = EightKinds.with("  \tindented\u0007 \n").getFirst();

    Export export = moodle.write(List.of(item), Fixtures.congress());

    assertThat(moodle.read(export).getFirst().answers().getFirst().text()).isEqualTo("indented");
    assertThat(whats(export, "single")).anyMatch(what -> what.contains("white space"));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_left_out_is_reported_once_and_nothing_else_is_missing(Moodle moodle) {
    List<Item> items = Fixtures.congressBank();
    Export export = moodle.write(items, Fixtures.congress());

    Set<String> missing = new TreeSet<>(items.stream().map(Item::id).toList());
    moodle.read(export).forEach(question -> missing.remove(question.name()));

    assertThat(export.losses().stream().filter(Loss::whole).map(Loss::id))
        .containsExactlyInAnyOrderElementsOf(missing);
    assertThat(export.leftOut()).isEqualTo(missing.size());
    assertThat(export.losses()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_second_step_is_reported_and_its_sentence_stands_in_the_feedback(Moodle moodle) {
    Export export = moodle.write(EightKinds.with("words"), Fixtures.congress());

    assertThat(whats(export, "single")).anyMatch(what -> what.contains("second step"));
    assertThat(moodle.read(export).getFirst().feedback())
        .contains(
            "because words",
            "Section I: “words”",
            "Section I, author’s note 3: “words in a note”",
            "Section I, Table 1, row 7, Position: “words in a cell”",
            "Facts: slogan:one.")
        .anyMatch(line -> line.startsWith("How we know: Every place in which the phrase stands"));
  }

  @ParameterizedTest
  @EnumSource
  void each_weight_is_one_that_moodle_knows_and_adds_up_to_our_mark(Moodle moodle) {
    for (int keys = 2; keys <= 10; keys++) {
      MultipleChoice question = EightKinds.several(keys, "words");
      Export export =
          moodle.write(List.of(Item.of(EightKinds.COURSE, question)), Fixtures.congress());
      List<Answer> answers = moodle.read(export).getFirst().answers();

      assertThat(answers).allSatisfy(answer -> assertThat(known(answer.percent() / 100)).isTrue());
      for (int chosen = 1; chosen < 1 << answers.size(); chosen++) {
        int set = chosen;
        List<Integer> numbers =
            IntStream.range(0, answers.size())
                .filter(option -> (set >> option & 1) == 1)
                .boxed()
                .toList();
        double sum = numbers.stream().mapToDouble(at -> answers.get(at).percent() / 100).sum();
        assertThat(Math.clamp(sum, 0, 1))
            .isCloseTo(question.gradeAnswer(new Response.Chosen(numbers)).fraction(), within(1e-4));
      }
    }
  }

  /** All p/q up to q = 6 and for q = 10, all 1/q up to 10, and 1/20, to seven places. */
  private static boolean known(double fraction) {
    Set<Double> known = new HashSet<>(Set.of(.05));
    for (int q = 1; q <= 10; q++) {
      for (int p = 0; p <= q; p++) {
        if (q <= 6 || q == 10 || p == 1) {
          known.add(p / (double) q);
        }
      }
    }
    return known.stream().anyMatch(one -> Math.abs(one - Math.abs(fraction)) < 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void more_right_options_than_moodle_has_weights_for_are_reported(Moodle moodle) {
    Item item = Item.of(EightKinds.COURSE, EightKinds.several(11, "words"));

    Export export = moodle.write(List.of(item), Fixtures.congress());

    assertThat(moodle.read(export)).isEmpty();
    assertThat(export.losses()).singleElement().matches(Loss::whole);
  }

  @Test
  void an_answer_with_an_arrow_would_be_a_pair_in_gift_and_is_reported() {
    Item typed = Item.of(EightKinds.COURSE, arrow());

    Export gift = Moodle.GIFT.write(List.of(typed), Fixtures.congress());
    Export xml = Moodle.XML.write(List.of(typed), Fixtures.congress());

    assertThat(gift.text()).isEmpty();
    assertThat(gift.losses()).singleElement().matches(Loss::whole);
    assertThat(Moodle.XML.read(xml).getFirst().answers().getFirst().text()).isEqualTo("a->b");
  }

  private static ShortAnswer arrow() {
    return new ShortAnswer("typed", "What?", EightKinds.grounds("words"), List.of("a->b"));
  }

  @Test
  void gift_leaves_out_orders_and_texts_with_several_gaps() {
    Export export = Moodle.GIFT.write(EightKinds.with("words"), Fixtures.congress());

    assertThat(export.losses().stream().filter(Loss::whole).map(Loss::id))
        .containsExactlyInAnyOrder("ordering", "gaps");
    assertThat(whats(export, "number")).contains("the unit");
  }

  @Test
  void xml_shuffles_options_only_where_their_order_says_nothing() {
    OptionOrder order = OptionOrder.of(Fixtures.congress().article());
    List<Item> bank = Fixtures.congressBank();
    Map<String, ReadBack> read =
        byName(Moodle.XML.read(Moodle.XML.write(bank, Fixtures.congress())));
    for (Item item : bank) {
      if (!item.options().isEmpty()) {
        assertThat(read.get(item.id()).shuffled()).contains(!order.isNatural(item));
      }
    }
    assertThat(bank).anyMatch(order::isNatural);
  }

  @ParameterizedTest
  @EnumSource
  void versions_that_are_no_longer_asked_have_numbers_and_tags_of_their_own(Moodle moodle) {
    Item item = Fixtures.congressBank().getLast();
    List<Item> versions = List.of(item.as(1, Item.STALE), item.as(2, Item.CURRENT));

    List<ReadBack> read = moodle.read(moodle.write(versions, Fixtures.congress()));

    assertThat(read.stream().map(ReadBack::name)).containsExactly(item.id(), item.id());
    assertThat(read.stream().map(ReadBack::number)).containsExactly(item.id() + "-v1", item.id());
    assertThat(read.getFirst().tags()).contains("state:stale");
    assertThat(read.getLast().tags()).noneMatch(tag -> tag.startsWith("state:"));
  }

  @Test
  void the_xml_declares_no_document_type_and_no_entities() {
    String xml = Moodle.XML.write(EightKinds.with(NASTY), Fixtures.congress()).text();

    assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    assertThat(xml).doesNotContain("<!DOCTYPE", "<!ENTITY");
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_bank_is_a_file_without_questions(Moodle moodle) {
    Export export = moodle.write(List.of(), Fixtures.congress());

    assertThat(moodle.read(export)).isEmpty();
    assertThat(export.losses()).isEmpty();
  }

  private static void assertReadBack(Moodle moodle, List<Item> items, CoursePack pack) {
    Export export = moodle.write(items, pack);
    Map<String, ReadBack> read = byName(moodle.read(export));
    List<String> leftOut = export.losses().stream().filter(Loss::whole).map(Loss::id).toList();
    List<Item> carried = items.stream().filter(item -> !leftOut.contains(item.id())).toList();
    assertThat(read.keySet())
        .containsExactlyInAnyOrderElementsOf(carried.stream().map(Item::id).toList());
    for (Item item : carried) {
      assertSame(item, read.get(item.id()));
    }
  }

  private static void assertSame(Item item, ReadBack read) {
    assertThat(read.category()).isEqualTo("$course$/top/" + item.course() + "/" + item.family());
    assertThat(read.number()).isEqualTo(item.id());
    assertThat(read.tags())
        .containsExactly(
            "family:" + item.family(),
            "section:" + item.section(),
            "weight:" + item.weight(),
            "bloom:" + item.bloom(),
            "claim:" + item.claim(),
            "voice:" + item.voice());
    assertThat(read.stem())
        .as(item.id())
        .isEqualTo(item.stem().replaceAll("\\[\\[[0-9]+]]", "_____").strip());
    assertFeedback(item, read);
    switch (item.question()) {
      case SingleChoice choice -> assertChoice(choice.options(), 100, 0, true, read);
      case TrueFalse choice -> assertChoice(choice.options(), 100, 0, true, read);
      case Open _ -> assertThat(read.answers()).isEmpty();
      case MultipleChoice choice -> {
        double share = 100.0 / choice.options().stream().filter(Option::correct).count();
        assertChoice(choice.options(), share, -share, false, read);
      }
      case Matching matching -> {
        assertThat(read.kind()).isEqualTo("matching");
        assertThat(read.couples()).isEqualTo(couples(matching));
      }
      case Ordering ordering -> {
        assertThat(read.kind()).isEqualTo("ordering");
        assertThat(read.answers().stream().map(Answer::text))
            .containsExactlyElementsOf(
                ordering.sequence().stream().map(Stage::text).map(String::strip).toList());
        assertThat(read.answers().stream().map(Answer::percent)).isSorted().doesNotHaveDuplicates();
      }
      case Cloze cloze -> assertGaps(cloze, read);
      case NumberQuestion number ->
          assertThat(read.numeric().orElseThrow())
              .isEqualTo(
                  new Numeric(
                      number.number().value(), number.number().tolerance(), units(number, read)));
      case ShortAnswer answer -> assertTyped(answer.accepted(), read);
    }
  }

  /** Only XML has units. */
  private static List<String> units(NumberQuestion number, ReadBack read) {
    boolean isXml = !read.answers().isEmpty();
    String unit = number.number().unit().strip();
    return isXml && !unit.isEmpty() ? List.of(unit) : List.of();
  }

  private static void assertChoice(
      List<Option> options, double right, double wrong, boolean single, ReadBack read) {
    assertThat(read.kind()).isEqualTo("multichoice");
    assertThat(read.single()).isEqualTo(single);
    assertThat(read.answers()).hasSameSizeAs(options);
    for (int at = 0; at < options.size(); at++) {
      Option option = options.get(at);
      Answer answer = read.answers().get(at);
      assertThat(answer.text()).isEqualTo(option.text().strip());
      assertThat(answer.percent()).isCloseTo(option.correct() ? right : wrong, within(1e-5));
      assertThat(answer.feedback()).isEqualTo(option.why().strip());
    }
  }

  private static List<Couple> couples(Matching matching) {
    List<Couple> couples = new ArrayList<>();
    matching
        .pairs()
        .forEach(pair -> couples.add(new Couple(pair.left().strip(), pair.right().strip())));
    matching.decoys().forEach(decoy -> couples.add(new Couple("", decoy.strip())));
    return couples;
  }

  /** XML has gaps; in GIFT one gap is a typed answer. */
  private static void assertGaps(Cloze cloze, ReadBack read) {
    if (read.kind().equals("cloze")) {
      assertThat(read.gaps())
          .isEqualTo(
              cloze.accepted().stream()
                  .map(spellings -> spellings.stream().map(String::strip).toList())
                  .toList());
    } else {
      assertTyped(cloze.accepted().getFirst(), read);
    }
  }

  private static void assertTyped(List<String> accepted, ReadBack read) {
    assertThat(read.kind()).isEqualTo("shortanswer");
    assertThat(read.answers())
        .containsExactlyElementsOf(
            accepted.stream().map(spelling -> new Answer(spelling.strip(), 100, "")).toList());
  }

  private static void assertFeedback(Item item, ReadBack read) {
    String feedback = String.join("\n", read.feedback());
    assertThat(feedback).contains(item.explanation().strip());
    item.evidence().forEach(piece -> assertThat(feedback).contains("“" + piece.quote() + "”"));
  }

  private static List<String> whats(Export export, String id) {
    return export.losses().stream().filter(loss -> loss.id().equals(id)).map(Loss::what).toList();
  }

  private static Map<String, ReadBack> byName(List<ReadBack> questions) {
    return questions.stream().collect(Collectors.toMap(ReadBack::name, question -> question));
  }
}
