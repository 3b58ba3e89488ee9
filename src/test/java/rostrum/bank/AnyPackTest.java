package rostrum.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rostrum.Fixtures;
import rostrum.audit.Audit;
import rostrum.audit.Verdict;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.courses.RandomEdit;
import rostrum.courses.RandomPack;
import rostrum.generators.Drafted;
import rostrum.generators.Families.Generated;
import rostrum.questions.Item;

/** What must hold whatever stands in a pack: no unsound question ever comes out. */
class AnyPackTest {
  private static final int PACKS = 60;
  private static final int EDITS = 200;

  @Test
  void Of_any_pack_made_at_random_every_question_passes_every_blocking_check() {
    List<String> unsound = new ArrayList<>();
    Set<String> families = new HashSet<>();
    int questions = 0;
    for (long seed = 0; seed < PACKS; seed++) {
      CoursePack pack = RandomPack.of(seed).pack();
      List<Item> bank = Fixtures.exported(pack, seed);
      questions += bank.size();
      bank.forEach(item -> families.add(item.family()));
      unsound.addAll(unsound("seed " + seed, pack, bank));
    }

    assertThat(unsound).isEmpty();
    assertThat(questions).isGreaterThan(20 * PACKS);
    assertThat(families).hasSizeGreaterThan(15);
  }

  @Test
  void After_any_of_200_edits_no_unsound_question_comes_out() {
    PackText shipped = new PackText(Fixtures.source(Fixtures.CONGRESS_FOLDER));
    List<Item> before = Fixtures.stored(Fixtures.congress(), Fixtures.SEED);
    List<String> unsound = new ArrayList<>();
    Map<String, List<Integer>> stale = new TreeMap<>();
    for (long seed = 0; seed < EDITS; seed++) {
      RandomEdit edit = RandomEdit.of(shipped, Fixtures.congress().facts(), seed);
      CoursePack pack = edit.pack().pack();
      Generated generated = Fixtures.generated(pack, Fixtures.SEED);
      List<Item> bank = Fixtures.exported(pack, Fixtures.SEED);
      unsound.addAll(unsound(edit.kind() + ": " + edit.what(), pack, bank));
      Map<String, Drafted> drafts =
          generated.drafts().stream()
              .collect(Collectors.toMap(draft -> draft.id(pack.slug()), draft -> draft));
      int touched =
          (int)
              before.stream()
                  .filter(item ->
                      !drafts.containsKey(item.id())
                          || !drafts.get(item.id()).admits(pack.slug(), item))
                  .count();
      stale.computeIfAbsent(edit.kind(), kind -> new ArrayList<>()).add(touched);
    }

    assertThat(unsound).isEmpty();
    assertThat(stale).hasSize(9);
    assertThat(stale.get("post moved")).allMatch(touched -> touched > 0);
    assertThat(stale.get("second holder")).allMatch(touched -> touched > 0);
    assertThat(stale.get("date changed")).allMatch(touched -> touched > 0);
    assertThat(stale.get("figure changed")).allMatch(touched -> touched > 0);
  }

  private static List<String> unsound(String where, CoursePack pack, List<Item> bank) {
    return Audit.ofItems(bank, pack.facts(), pack.article()).stream()
        .filter(Verdict::isBlocking)
        .flatMap(verdict -> verdict.details().stream().map(what -> verdict.check() + " " + what))
        .map(what -> where + ": " + what)
        .toList();
  }
}
