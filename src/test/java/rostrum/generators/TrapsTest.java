package rostrum.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.facts.Person;
import rostrum.facts.Slogan;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;

/** Where the article contradicts itself, changes over time or slips, nothing false is asked. */
class TrapsTest {
  private static final String O_SU_YONG = "O Su Yong";
  private static final String KIM_TU_IL = "Kim Tu Il";
  private static final String KIM_JONG_UN = "Kim Jong Un";
  private static final List<String> MARSHALS = List.of("Ri Pyongchol", "Pak Jong chon");
  private static final List<String> GENERALS =
      List.of("Kwon Yong jin", "Kim Jeong Gwan", "Jong Kyong-thaek", "Ri Yong Gil");

  private final CoursePack pack = Fixtures.congress();
  private final List<Item> bank = Fixtures.congressBank();
  private final List<Draft> drafts = Fixtures.congressGenerated().choices();

  /** All but those that ask on what the article disagrees with itself. */
  private final List<Draft> others =
      drafts.stream().filter(draft -> !draft.basis().family().equals("source-criticism")).toList();

  @Test
  void The_plenary_of_April_2018_bears_three_names_and_no_other_question_names_it() {
    assertThat(shown(others))
        .noneMatch(text -> text.contains("April 2018"))
        .noneMatch(text -> text.contains("Plenary Session of the 7th Congress"))
        .noneMatch(text -> text.contains("Plenary Session of the 3rd Central Committee"));
    assertThat(quoted(others))
        .noneMatch(quote -> quote.contains("3rd Plenary Session of the 7th Congress"))
        .noneMatch(quote -> quote.contains("7th Plenary Session of the 3rd Central Committee"))
        .noneMatch(quote -> quote.contains("2nd Plenary Session of the 7th Congress"));
  }

  @Test
  void The_era_begins_twice_and_no_other_question_asks_about_it_or_offers_it() {
    assertThat(shown(others))
        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("era of kim"))
        .noneMatch(text -> text.contains("a period started when cadres had been replaced"))
        .noneMatch(text -> text.contains("a period opened by the 7th Congress"));
  }

  @Test
  void The_Auditing_Commission_is_dismissed_or_merged_and_no_question_says_which() {
    assertThat(shown(others))
        .filteredOn(text -> text.contains("Auditing Commission"))
        .noneMatch(text -> text.matches(".*(dismiss|merge|pass|function).*"));
    assertThat(bank)
        .filteredOn(item -> !item.family().equals("source-criticism"))
        .noneMatch(item -> item.subjects().contains("body:auditing-commission"));
  }

  @Test
  void Kim_Tu_Il_is_asked_about_as_of_the_table_only() {
    Item head = Fixtures.one(bank, "post-person", "Head of the Economic Department");

    assertThat(head.options())
        .filteredOn(Option::correct)
        .extracting(Option::text)
        .containsExactly(KIM_TU_IL);
    assertThat(head.stem()).contains("Table 1 (January 2021)");
    assertThat(head.asOf()).contains("2021-01");
  }

  @Test
  void O_Su_Yong_who_followed_is_never_a_wrong_answer_for_the_post() {
    assertThat(wrong("post-person", "Head of the Economic Department")).doesNotContain(O_SU_YONG);
    assertThat(wrong("person-post", O_SU_YONG))
        .noneMatch(post -> post.contains("Economic Department"));
  }

  @Test
  void O_Su_Yong_who_became_a_secretary_later_is_never_a_wrong_answer_for_the_Secretariat() {
    assertThat(wrong("membership", "the Secretariat Bureau"))
        .isNotEmpty()
        .doesNotContain(O_SU_YONG);
    assertThat(wrong("person-post", O_SU_YONG)).noneMatch(post -> post.contains("Secretariat"));
  }

  @Test
  void The_chairman_of_a_commission_is_never_a_wrong_answer_for_its_membership() {
    assertThat(wrong("membership", "the Central Military Commission"))
        .isNotEmpty()
        .doesNotContain(KIM_JONG_UN, "Ri Pyongchol");
    assertThat(wrong("person-post", KIM_JONG_UN))
        .doesNotContain("Member of the Central Military Commission of the WPK");
  }

  @Test
  void A_General_Secretary_is_not_asked_to_be_told_from_a_secretary() {
    assertThat(wrong("membership", "the Secretariat Bureau")).doesNotContain(KIM_JONG_UN);
    assertThat(wrong("person-post", KIM_JONG_UN)).noneMatch(post -> post.startsWith("Secretary"));
    for (String secretary : inside("the Secretariat Bureau")) {
      assertThat(wrong("person-post", secretary)).doesNotContain("General Secretary of the WPK");
    }
  }

  @Test
  void Marshals_and_generals_are_never_wrong_answers_for_each_other() {
    assertThat(wrong("membership", "General of the People’s Army"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(MARSHALS);
    assertThat(wrong("membership", "Marshal of the People’s Army"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(GENERALS);
    for (String marshal : MARSHALS) {
      assertThat(wrong("person-post", marshal)).doesNotContain("General of the People’s Army");
    }
    for (String general : GENERALS) {
      assertThat(wrong("person-post", general)).doesNotContain("Marshal of the People’s Army");
    }
  }

  @Test
  void Departments_that_are_created_new_or_made_public_are_three_sets_never_set_against_another() {
    List<String> changed =
        List.of(
            "Economic Department",
            "Economic Policy Office",
            "Military Government Guidance Department",
            "Discipline Investigation Department",
            "Justice Department",
            "Inspection Commission",
            "Auditing Commission");

    assertThat(drafts)
        .filteredOn(draft -> draft.basis().family().equals("institution-change"))
        .isNotEmpty()
        .flatExtracting(Draft::distractors)
        .extracting(candidate -> ((Candidate) candidate).text())
        .noneMatch(text -> changed.stream().anyMatch(text::contains));
  }

  @Test
  void A_phrase_that_the_article_calls_several_things_has_none_of_them_as_a_wrong_answer() {
    for (Slogan slogan : pack.facts().slogans()) {
      List<String> own = slogan.uses().stream().map(use -> use.says()).toList();
      assertThat(wrong("slogan-meaning", "“" + slogan.phrase() + "”"))
          .as(slogan.phrase())
          .doesNotContainAnyElementsOf(own);
    }
  }

  @Test
  void What_one_sentence_says_of_two_phrases_is_never_a_wrong_answer_for_either() {
    for (Draft draft : drafts) {
      if (draft.basis().family().equals("slogan-meaning")) {
        String phrase =
            draft.basis().stem().replaceAll(".*“(.*)”.*", "$1").toLowerCase(Locale.ROOT);
        assertThat(draft.distractors())
            .as(draft.basis().stem())
            .flatExtracting(Candidate::evidence)
            .noneMatch(e -> e.quote().toLowerCase(Locale.ROOT).contains(phrase));
      }
    }
  }

  @Test
  void The_sentence_for_a_phrase_prints_it_as_asked_and_every_section_that_has_it_is_named() {
    Item people = Fixtures.one(bank, "slogan-section", "“the People Are God”");

    assertThat(people.evidence().getFirst().quote()).contains("“the People Are God”");
    assertThat(people.explanation()).contains(" stands in Section I. It stands in Section V too.");
    assertThat(people.options())
        .filteredOn(option -> !option.correct())
        .isNotEmpty()
        .allSatisfy(option -> assertThat(option.why()).endsWith("stands in Section I, Section V."));
    assertThat(bank)
        .filteredOn(item -> item.family().equals("slogan-section"))
        .allSatisfy(item ->
            assertThat(item.evidence().getFirst().quote())
                .contains(item.stem().replaceAll("^[^“]*“|”\\?$", "")));
  }

  @Test
  void Solo_only_and_unified_leadership_system_are_one_term_in_three_translations() {
    Item section = Fixtures.one(bank, "slogan-section", "leadership system");

    assertThat(section.stem()).contains("“solo leadership system”");
    assertThat(wrong("slogan-section", "“solo leadership system”"))
        .doesNotContain("Section I", "Section III");
    assertThat(bank)
        .filteredOn(
            item -> !List.of("cloze", "quoted-where", "source-criticism").contains(item.family()))
        .noneMatch(item -> item.stem().contains("only leadership system"))
        .noneMatch(item -> item.stem().contains("unified leadership system"));
  }

  @Test
  void The_two_Standing_Committees_are_told_apart_in_every_stem() {
    assertThat(bank)
        .filteredOn(item -> item.stem().contains("Standing Committee"))
        .filteredOn(item -> !item.stem().contains("Political Bureau (Standing Committee included)"))
        .isNotEmpty()
        .allMatch(item ->
            item.stem().contains("Standing Committee of the Political Bureau")
                || item.stem().contains("Standing Committee of the Supreme People’s Assembly"));
  }

  @Test
  void The_two_Hanoi_summits_are_told_apart_wherever_one_is_named() {
    assertThat(shown(drafts))
        .filteredOn(text -> text.contains("Hanoi"))
        .isNotEmpty()
        .allMatch(text -> text.contains("United States"));
  }

  @Test
  void Nineteen_members_at_both_Congresses_make_no_difference_and_no_false_statement() {
    List<String> both = List.of("figure:political-bureau-7", "figure:political-bureau-8");
    List<Item> asked = bank.stream().filter(item -> item.facts().containsAll(both)).toList();

    assertThat(asked).extracting(Item::family).containsOnly("then-and-now");
    assertThat(asked)
        .flatExtracting(Item::options)
        .filteredOn(Option::correct)
        .extracting(Option::text)
        .containsOnly("Yes, it says so");
  }

  @Test
  void Everybody_of_the_table_is_in_the_Political_Bureau_so_its_membership_is_not_asked_for() {
    assertThat(bank).noneMatch(item -> item.subjects().contains("body:political-bureau"));
    assertThat(
            shown(
                drafts.stream()
                    .filter(draft -> draft.basis().evidence().getFirst().table().isPresent())
                    .toList()))
        .isNotEmpty()
        .noneMatch(text -> text.contains("Member of the Political Bureau"));
  }

  @Test
  void Nobody_outside_the_closed_list_is_ever_an_option() {
    Set<String> listed =
        pack.facts().rosters().getFirst().persons().stream()
            .map(Person::name)
            .collect(Collectors.toSet());
    Set<String> named =
        pack.facts().persons().stream().map(Person::name).collect(Collectors.toSet());

    assertThat(named).hasSizeGreaterThan(listed.size());
    assertThat(drafts)
        .flatExtracting(draft -> options(draft).toList())
        .filteredOn(named::contains)
        .isNotEmpty()
        .isSubsetOf(listed);
  }

  /** Every wrong answer that any seed could choose for the questions of a family that ask this. */
  private List<String> wrong(String family, String asked) {
    return drafts.stream()
        .filter(
            draft -> draft.basis().family().equals(family) && draft.basis().stem().contains(asked))
        .flatMap(draft -> draft.distractors().stream())
        .map(Candidate::text)
        .distinct()
        .toList();
  }

  private List<String> inside(String body) {
    return drafts.stream()
        .filter(draft ->
            draft.basis().family().equals("membership") && draft.basis().stem().contains(body))
        .map(draft -> draft.key().text())
        .toList();
  }

  private static Stream<String> options(Draft draft) {
    return Stream.concat(Stream.of(draft.key()), draft.distractors().stream()).map(Candidate::text);
  }

  private static List<String> shown(List<Draft> drafts) {
    List<String> shown = new ArrayList<>();
    for (Draft draft : drafts) {
      shown.add(draft.basis().stem());
      shown.add(draft.basis().explanation());
      options(draft).forEach(shown::add);
      draft.distractors().forEach(candidate -> shown.add(candidate.why()));
    }
    return shown;
  }

  private static List<String> quoted(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft ->
            Stream.concat(Stream.of(draft.key()), draft.distractors().stream())
                .flatMap(candidate -> candidate.evidence().stream()))
        .map(Evidence::quote)
        .toList();
  }
}
