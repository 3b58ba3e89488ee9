package rostrum.generators;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rostrum.Fixtures;
import rostrum.courses.CoursePack;
import rostrum.courses.PackText;
import rostrum.courses.RandomPack;
import rostrum.questions.Item;

/** What one family makes of a pack, and packs on which what holds of a family must hold. */
final class Outcomes {
  private static final int RANDOM_PACKS = 12;

  private Outcomes() {}

  /** The shipped course, the invented one, and some made at random. */
  static List<CoursePack> packs() {
    return Stream.concat(
            Stream.of(Fixtures.congress(), Fixtures.harbourBoard()),
            LongStream.range(0, RANDOM_PACKS).mapToObj(RandomPack::of).map(PackText::pack))
        .toList();
  }

  static PackText harbour() {
    return new PackText(Fixtures.source(Fixtures.HARBOUR_FOLDER));
  }

  static List<Outcome> of(CoursePack pack, Generator family) {
    return family.outcomes(Fixtures.course(pack)).toList();
  }

  /** The questions to which nothing is missing. */
  static List<Item> items(CoursePack pack, Generator family) {
    return of(pack, family).stream()
        .filter(Complete.class::isInstance)
        .map(complete -> Item.of(pack.slug(), ((Complete) complete).question()))
        .toList();
  }

  static List<Draft> drafts(CoursePack pack, Generator family) {
    return of(pack, family).stream()
        .filter(Draft.class::isInstance)
        .map(Draft.class::cast)
        .toList();
  }

  /** What is not asked, as {@code about: reason}. */
  static List<String> unproven(CoursePack pack, Generator family) {
    return of(pack, family).stream()
        .filter(Unproven.class::isInstance)
        .map(Unproven.class::cast)
        .map(unproven -> unproven.about() + ": " + unproven.reason())
        .toList();
  }
}
