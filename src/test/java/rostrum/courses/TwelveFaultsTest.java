package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rostrum.Fixtures;

/**
 * The folder {@code packs/twelve-faults} is a small pack with twelve different faults, for every
 * test that needs a pack which cannot be imported. A file in it that explained them would be a
 * thirteenth fault, so they are explained here.
 */
class TwelveFaultsTest {

  @Test
  void Each_of_the_twelve_is_named_by_file_and_line() {
    PackReading reading = PackReader.read(Fixtures.source(Fixtures.TWELVE_FAULTS_FOLDER));

    assertThat(reading.read()).isEmpty();
    assertThat(reading.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "article/1.txt:5: a sentence without a voice: write '[author-report fact] ' before it",
            "article/1.txt:6: the mark [^7] has no footnote in article/notes.txt",
            "article/2.txt:4: a quoted-speaker needs '@' and the id of a speaker",
            "article/notes.txt:2: no sentence bears the mark [^2] of this footnote",
            "article/notes.txt:4: bad encoding: this line is not UTF-8",
            "facts/bodies.yaml:4: there is no field 'built' here",
            "facts/events.yaml:5: the evidence is not in section '1' word for word; the text has"
                + " 'built in 1742.' where the quote has 'build in 1742.'",
            "facts/events.yaml:10: 'June 2014' is not a date like 2021, 2021-01 or 2021-01-11",
            "facts/lists.yaml:15: the cell also says 'Keeper of the Sluice': no post accounts for"
                + " it",
            "facts/people.yaml:7: 'Dov Marrable' has no post: state one in lists.yaml or"
                + " holdings.yaml, or say with 'section' and 'mentioned' where the article names"
                + " them",
            "facts/slogans.yaml:2: 'Wait for the Moon' also stands in section '2' (s-1), and no use"
                + " accounts for it",
            "facts/weather.yaml:1: a pack has no such file");
  }
}
