package rostrum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.bank.EveryFamily;
import rostrum.courses.CoursePack;
import rostrum.courses.PackReader;
import rostrum.courses.PackSource;
import rostrum.generators.Course;
import rostrum.generators.Families;
import rostrum.generators.Families.Generated;
import rostrum.generators.Retired;
import rostrum.questions.Item;
import rostrum.questions.OptionOrder;
import rostrum.words.Messages;

/**
 * The two courses that tests are about: the shipped one, on a Congress, and an invented one, on a
 * harbour board. Everything comes from files and fixed seeds.
 */
public final class Fixtures {
  public static final Path CONGRESS_FOLDER = Path.of("seed-data", "wpk-8th-congress");
  public static final Path HARBOUR_FOLDER = Path.of("src/test/resources/packs/harbour-board");
  public static final Path TWELVE_FAULTS_FOLDER = Path.of("src/test/resources/packs/twelve-faults");

  /** The seed of an import. */
  public static final long SEED = 8;

  private static final Path ARTICLE = Path.of("src/test/resources/article.txt");

  private Fixtures() {}

  /** The article of the shipped course, as it was supplied, with all its residue. */
  public static String suppliedText() {
    return read(ARTICLE);
  }

  public static byte[] suppliedBytes() {
    try {
      return Files.readAllBytes(ARTICLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CoursePack congress() {
    return Congress.PACK;
  }

  public static CoursePack harbourBoard() {
    return Harbour.PACK;
  }

  /** What an import makes of the shipped course. */
  public static Generated congressGenerated() {
    return Congress.GENERATED;
  }

  /** The questions of the shipped course as they are exported. */
  public static List<Item> congressBank() {
    return Congress.BANK;
  }

  /** The questions of the invented course as they are exported. */
  public static List<Item> harbourBank() {
    return Harbour.BANK;
  }

  public static PackSource source(Path folder) {
    try {
      return PackSource.folder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Course course(CoursePack pack) {
    return new Course(
        pack.slug(),
        pack.article(),
        pack.facts(),
        Messages.in("questions", pack.article().language()));
  }

  public static Generated generated(CoursePack pack, long seed) {
    return Families.generate(EveryFamily.generators(), course(pack), Retired.NONE, seed);
  }

  /** What an import stores of a pack, by id; the key is the first option. */
  public static List<Item> stored(CoursePack pack, long seed) {
    return stored(pack, generated(pack, seed));
  }

  /** What leaves Rostrum: the same with the options in an order in which they may be shown. */
  public static List<Item> exported(CoursePack pack, long seed) {
    return exported(pack, generated(pack, seed), seed);
  }

  private static List<Item> stored(CoursePack pack, Generated generated) {
    return generated.questions().stream()
        .map(question -> Item.of(pack.slug(), question))
        .sorted(Comparator.comparing(Item::id))
        .toList();
  }

  public static List<Item> exported(CoursePack pack, Generated generated, long seed) {
    OptionOrder order = OptionOrder.of(pack.article());
    RandomGenerator random = random(seed);
    return stored(pack, generated).stream()
        .map(item ->
            item.withOptions(order.shown(item, random).stream().map(item.options()::get).toList()))
        .toList();
  }

  /** The one item of a family whose stem contains this. */
  public static Item one(List<Item> bank, String family, String stem) {
    List<Item> found =
        bank.stream()
            .filter(item -> item.family().equals(family) && item.stem().contains(stem))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " items of " + family + " ask '" + stem + "'");
    }
    return found.getFirst();
  }

  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Congress {
    static final CoursePack PACK = PackReader.read(source(CONGRESS_FOLDER)).pack();
    static final Generated GENERATED = generated(PACK, SEED);
    static final List<Item> BANK = exported(PACK, GENERATED, SEED);
  }

  private static final class Harbour {
    static final CoursePack PACK = PackReader.read(source(HARBOUR_FOLDER)).pack();
    static final List<Item> BANK = exported(PACK, SEED);
  }
}
