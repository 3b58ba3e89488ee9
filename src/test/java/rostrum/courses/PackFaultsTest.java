package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.Fixtures;

/** Whatever slips from the pen of a pack's author is named, at its line, all of it at once. */
class PackFaultsTest {
  private static final String THREE = "article/3.txt";
  private static final String FOUR = "article/4.txt";
  private static final String FIVE = "article/5.txt";
  private static final String NOTES = "article/notes.txt";
  private static final String BODIES = "facts/bodies.yaml";
  private static final String EVENTS = "facts/events.yaml";
  private static final String FIGURES = "facts/figures.yaml";
  private static final String INSTITUTIONS = "facts/institutions.yaml";
  private static final String LISTS = "facts/lists.yaml";
  private static final String PEOPLE = "facts/people.yaml";
  private static final String SLOGANS = "facts/slogans.yaml";

  private static final PackText SHIPPED = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));

  /**
   * A slip of the pen in the shipped pack.
   *
   * @param at a text that begins on the line of the fault
   * @param what the message; it may name a line of the edited pack
   */
  private record Slip(
      String name,
      UnaryOperator<PackText> edit,
      String file,
      String at,
      Function<PackText, String> what) {

    Fault fault(PackText edited) {
      return new Fault(file, at.isEmpty() ? 1 : edited.line(file, at), what.apply(edited));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Slip slip(
      String name, UnaryOperator<PackText> edit, String file, String at, String what) {
    return new Slip(name, edit, file, at, edited -> what);
  }

  private static UnaryOperator<PackText> replacing(String file, String old, String replacement) {
    return pack -> pack.with(file, old, replacement);
  }

  static Stream<Slip> slips() {
    return Stream.of(
        slip(
            "a speaker who could be somebody who does not speak",
            replacing(
                "voices.yaml",
                "could-be: [kju-opening-address, kju-report-8]",
                "could-be: [kju-opening-address, kju-report-9]"),
            "voices.yaml",
            "could-be: [kju-opening-address, kju-report-9]",
            "there is no speaker 'kju-report-9'"),
        slip(
            "a gap that ends words from which the quotation runs on",
            replacing(
                "facts/quotations.yaml",
                "gaps: [fighting efficiency, leadership ability]",
                "gaps: [fighting efficiency, remarkably developed]"),
            "facts/quotations.yaml",
            "gaps: [fighting efficiency, remarkably developed]",
            "'remarkably developed' is the edge of words that run on in the quote, so that more"
                + " words fit too: take in more words, or leave the gap out"),
        slip(
            "a gap that begins words before which the quotation has more",
            replacing(
                "facts/quotations.yaml",
                "words: ended in 2020, almost all sectors",
                "words: almost all sectors"),
            "facts/quotations.yaml",
            "gaps: [almost all sectors, set objectives]",
            "'almost all sectors' is the edge of words that run on in the quote, so that more words"
                + " fit too: take in more words, or leave the gap out"),
        slip(
            "one letter of the evidence is not the text's",
            replacing(
                EVENTS,
                "    In September 1991, North Korea officially joined",
                "    In September 1991, North Korea officially joyned"),
            EVENTS,
            "quote: >-\n    In September 1991",
            "the evidence is not in section '4' word for word; the text has 'joined the United"
                + " Nations.' where the quote has 'joyned the United Nations.'"),
        slip(
            "the evidence stands in another section",
            replacing(
                EVENTS,
                "  section: \"4\"\n  quote: >-\n    In April 2019",
                "  section: \"3\"\n  quote: >-\n    In April 2019"),
            EVENTS,
            "quote: >-\n    In April 2019",
            "the evidence is not in section '3' word for word; it stands in section '4'"),
        slip(
            "a person without a post",
            pack -> pack.append(PEOPLE, "- id: an-nobody\n  name: An Nobody\n"),
            PEOPLE,
            "id: an-nobody",
            "'An Nobody' has no post: state one in lists.yaml or holdings.yaml, or say with"
                + " 'section' and 'mentioned' where the article names them"),
        slip(
            "a section that is not there",
            replacing(
                FIGURES,
                "  says: houses planned in the Komdok area\n  section: \"1\"",
                "  says: houses planned in the Komdok area\n  section: \"6\""),
            FIGURES,
            "section: \"6\"",
            "there is no section '6'"),
        slip(
            "an id given twice",
            replacing(EVENTS, "- id: xi-visit", "- id: singapore-summit"),
            EVENTS,
            "id: singapore-summit\n  date: 2019-06",
            "a second 'singapore-summit' in this file"),
        new Slip(
            "a footnote marked twice",
            replacing(THREE, "was held in April.", "was held in April.[^13]"),
            THREE,
            "[author-report fact] The Six Conference",
            edited ->
                "footnote 13 is marked a second time; first at article/3.txt:"
                    + edited.line(THREE, "[author-report fact] He was succeeded")),
        slip(
            "a mark without its footnote",
            replacing(
                FOUR,
                "more than 160 countries and organizations.",
                "more than 160 countries and organizations[^20]."),
            FOUR,
            "[author-report fact] Currently",
            "the mark [^20] has no footnote in article/notes.txt"),
        slip(
            "a footnote without its mark",
            replacing(NOTES, "[^1] ", "[^21] A note on nothing.\n[^1] "),
            NOTES,
            "[^21]",
            "no sentence bears the mark [^21] of this footnote"),
        slip(
            "a sentence without a voice",
            replacing(FOUR, "[author-report fact] North Korea advocates", "North Korea advocates"),
            FOUR,
            "North Korea advocates",
            "a sentence without a voice: write '[author-report fact] ' before it"),
        slip(
            "a voice without a claim",
            replacing(
                FOUR,
                "[author-inference interpretation] These actions",
                "[author-inference] These actions"),
            FOUR,
            "[author-inference] These actions",
            "a sentence without a claim"),
        slip(
            "a quoted speaker without a name",
            replacing(
                FOUR,
                "[quoted-speaker fact @kju-at-congress-8] Kim Jong Un stressed",
                "[quoted-speaker fact] Kim Jong Un stressed"),
            FOUR,
            "[quoted-speaker fact] Kim Jong Un stressed",
            "a quoted-speaker needs '@' and the id of a speaker"),
        slip(
            "bytes that are not UTF-8",
            pack -> pack.withBadByteAfter(NOTES, "“Congress of Struggle and Advance"),
            NOTES,
            "[^19]",
            "bad encoding: this line is not UTF-8"),
        slip(
            "a field that is not known",
            replacing(BODIES, "- id: general-staff\n", "- id: general-staff\n  founded: 1948\n"),
            BODIES,
            "founded: 1948",
            "there is no field 'founded' here"),
        slip(
            "a field that is missing",
            replacing(
                BODIES,
                "  name: Ministry of Social Security\n  the: the Ministry of Social Security\n",
                "  name: Ministry of Social Security\n"),
            BODIES,
            "id: ministry-of-social-security",
            "'the' is missing"),
        slip(
            "a file that is not known",
            pack -> pack.with("facts/songs.yaml", "- id: internationale\n"),
            "facts/songs.yaml",
            "",
            "a pack has no such file"),
        slip(
            "a cell that says more than its posts",
            replacing(
                LISTS,
                "posts: [minister-national-defense, member-cmc, general-kpa]",
                "posts: [member-cmc, general-kpa]"),
            LISTS,
            "posts: [member-cmc, general-kpa]",
            "the cell also says 'Minister of National Defense': no post accounts for it"),
        slip(
            "a row without an entry",
            replacing(
                LISTS,
                """
                    - person: o-su-yong
                      cell: Chief of the Second Economic Committee of the Central Committee of the WPK and Member of the Central Military Commission of the WPK
                      posts: [chief-second-economic-committee, member-cmc]
                      weight: detail
                """,
                ""),
            LISTS,
            "entries:",
            "row 15 of the table, 'O Su Yong', has no entry"),
        slip(
            "a place of a slogan for which no use accounts",
            replacing(
                SLOGANS,
                """
                      also-at:
                        - section: "1"
                          quote: >-
                            All of this fully reflected the political philosophies of “the People Are God” and “the People-First Principle” of the WPK.
                """,
                ""),
            SLOGANS,
            "phrase: the People Are God",
            "'the People Are God' also stands in section '1' (s-27), and no use accounts for it"),
        slip(
            "a date that is none",
            replacing(EVENTS, "date: 2018-06", "date: 2018-13"),
            EVENTS,
            "date: 2018-13",
            "'2018-13' is not a date like 2021, 2021-01 or 2021-01-11"),
        slip(
            "YAML that is broken",
            pack -> pack.append(INSTITUTIONS, "- id: one\n  says: created: twice\n"),
            INSTITUTIONS,
            "  says: created: twice",
            "this is not YAML: mapping values are not allowed here"),
        slip(
            "residue of a word processor",
            replacing(
                FIVE,
                "In the future, based on the consensus",
                "In the future[footnoteRef:20], based on the consensus"),
            FIVE,
            "[author-inference interpretation] In the future",
            "residue of a word processor: '[footnoteRef'"));
  }

  @Test
  void The_shipped_pack_has_no_fault() {
    PackReading reading = SHIPPED.read();

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.read()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("slips")
  void One_slip_is_one_message_at_its_line(Slip slip) {
    PackText edited = slip.edit().apply(SHIPPED);

    PackReading reading = edited.read();

    assertThat(reading.faults()).containsExactly(slip.fault(edited));
    assertThat(reading.read()).isEmpty();
  }

  @Test
  void Many_slips_are_all_named_at_once_by_file_and_line() {
    List<Slip> slips = slips().toList();
    PackText edited = SHIPPED;
    for (Slip slip : slips) {
      edited = slip.edit().apply(edited);
    }
    PackText last = edited;

    List<Fault> faults = last.read().faults();

    assertThat(slips).hasSizeGreaterThanOrEqualTo(12);
    assertThat(faults)
        .containsExactlyInAnyOrderElementsOf(slips.stream().map(slip -> slip.fault(last)).toList());
    assertThat(faults).isSorted();
  }

  @Test
  void A_fault_reads_as_file_line_and_what_is_wrong() {
    assertThat(new Fault("facts/events.yaml", 18, "there is no section '6'"))
        .hasToString("facts/events.yaml:18: there is no section '6'");
  }

  @Test
  void A_pack_with_faults_cannot_be_used_and_the_refusal_names_each() {
    PackText edited =
        SHIPPED
            .with(EVENTS, "date: 2018-06", "date: 2018-13")
            .with("facts/songs.yaml", "- id: internationale\n");

    PackReading reading = edited.read();

    assertThatThrownBy(reading::pack)
        .isInstanceOf(PackFaults.class)
        .hasMessage(
            "facts/events.yaml:"
                + edited.line(EVENTS, "date: 2018-13")
                + ": '2018-13' is not a date like 2021, 2021-01 or 2021-01-11\n"
                + "facts/songs.yaml:1: a pack has no such file");
  }
}
