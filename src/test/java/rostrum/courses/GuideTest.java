package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rostrum.web.SmallCourse;

class GuideTest {

  @Test
  void a_pack_without_a_guide_has_an_empty_one() {
    assertThat(read(SmallCourse.pack()).pack().guide()).isEqualTo(Guide.EMPTY);
    assertThat(with("").pack().guide()).isEqualTo(Guide.EMPTY);
  }

  @Test
  void it_names_the_time_of_the_posts_and_what_the_article_does_not_discuss() {
    Guide guide =
        with("posts: {from: 2021-01, until: 2021-04}\nnot-discussed:\n  - how trees are bought\n")
            .pack()
            .guide();
    assertThat(guide.posts().orElseThrow().from().text()).isEqualTo("2021-01");
    assertThat(guide.posts().orElseThrow().until().text()).isEqualTo("2021-04");
    assertThat(guide.notDiscussed()).containsExactly("how trees are bought");
  }

  @Test
  void a_slip_of_the_pen_is_named_at_its_line() {
    PackReading reading =
        with("posts:\n  from: spring\n  until: 2021-04\nnot-discused: [how trees are bought]\n");
    assertThat(reading.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "guide.yaml:2: 'spring' is not a date like 2021, 2021-01 or 2021-01-11",
            "guide.yaml:4: there is no field 'not-discused' here");
  }

  private static PackReading with(String guide) {
    Map<String, String> pack = new TreeMap<>(SmallCourse.pack());
    pack.put("guide.yaml", guide);
    return read(pack);
  }

  private static PackReading read(Map<String, String> pack) {
    return PackReader.read(PackSource.texts(pack));
  }
}
