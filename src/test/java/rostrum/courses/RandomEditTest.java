package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;

class RandomEditTest {

  @Test
  void Every_kind_of_edit_leaves_another_pack_without_faults() {
    PackText shipped = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));
    Set<String> kinds = new HashSet<>();
    Set<String> edits = new HashSet<>();

    for (long seed = 0; seed < 27; seed++) {
      RandomEdit edit = RandomEdit.of(shipped, Fixtures.congress().facts(), seed);
      kinds.add(edit.kind());
      edits.add(edit.what());
      assertThat(edit.pack().read().faults()).as(edit.what()).isEmpty();
      assertThat(edit.pack().pack().sha256()).isNotEqualTo(Fixtures.congress().sha256());
    }

    assertThat(kinds).hasSize(9);
    assertThat(edits).hasSizeGreaterThan(20);
  }
}
