package rostrum.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.audit.Audit;
import rostrum.audit.Remark;
import rostrum.audit.Verdict;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.questions.Item;
import rostrum.questions.OptionOrder;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.storage.Database;

/** The questions of a course as they leave it, and what the audit says of them. */
public final class Bank {
  private static final RandomGeneratorFactory<RandomGenerator> CHANCE =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final Database database;
  private final Courses courses;
  private final Questions questions;

  public Bank(Database database, Courses courses, Questions questions) {
    this.database = database;
    this.courses = courses;
    this.questions = questions;
  }

  /**
   * Which items, and in which order their options.
   *
   * @param seed changes the order of options only
   * @param filter only what it admits
   * @param all stale and retired versions too
   */
  public record Selection(String course, long seed, Filter filter, boolean all) {

    /** Of one family only, if given. */
    public Selection(String course, long seed, Optional<String> family, boolean all) {
      this(course, seed, Filter.NONE.family(family), all);
    }
  }

  /**
   * The items, sorted by id and version: the site’s, and those that people wrote and share.
   *
   * @return empty if the actor sees no such course, or may not see keys
   */
  public Optional<List<Item>> items(Actor actor, Selection selection) {
    return courses
        .find(actor, selection.course())
        .filter(course -> seesKeys(actor))
        .map(course -> {
          OptionOrder order = OptionOrder.of(course.article());
          List<Stored> stored =
              database.read(sql ->
                  selection.all()
                      ? questions.all(sql, course.slug())
                      : questions.shared(sql, course.slug()));
          return stored.stream()
              .map(Stored::item)
              .filter(selection.filter()::admits)
              .sorted(Comparator.comparing(Item::id).thenComparing(Item::version))
              .map(item -> ordered(order, item, selection.seed()))
              .toList();
        });
  }

  /**
   * Every version of an item, the oldest first; none if there is no such item, or only its author
   * sees it.
   *
   * @return empty if the actor sees no such course, or may not see keys
   */
  public Optional<List<Item>> versions(Actor actor, String course, String id) {
    return courses
        .find(actor, course)
        .filter(found -> seesKeys(actor))
        .map(found ->
            database.read(sql ->
                questions.isForAll(sql, course, id)
                    ? questions.versions(sql, course, id).stream().map(Stored::item).toList()
                    : List.of()));
  }

  /**
   * What every check says of the site’s current questions; what people wrote is proven by nothing.
   *
   * @return empty if the actor sees no such course
   */
  public Optional<List<Verdict>> audit(Actor actor, String slug) {
    return courses
        .find(actor, slug)
        .flatMap(course ->
            items(actor, new Selection(slug, 0, Optional.empty(), false))
                .map(items ->
                    Audit.run(
                        EveryFamily.truths(),
                        items.stream().filter(item -> !item.isByHand()).toList(),
                        course.facts(),
                        course.article(),
                        remarks(course))));
  }

  private static List<Remark> remarks(CoursePack course) {
    return course.editorNotes().stream()
        .map(note -> new Remark(note.text(), note.places()))
        .toList();
  }

  /** How many questions are asked at present. */
  public int size(CoursePack course) {
    return database.read(sql -> questions.current(sql, course.slug()).size());
  }

  private static boolean seesKeys(Actor actor) {
    return switch (actor) {
      case Actor.Visitor _ -> false;
      case Actor.Account account -> account.role().includes(Role.INSTRUCTOR);
      case Actor.Operator _ -> true;
    };
  }

  private static Item ordered(OptionOrder order, Item item, long seed) {
    RandomGenerator random = CHANCE.create(seed * 31 + item.id().hashCode());
    return item.withOptions(order.shown(item, random).stream().map(item.options()::get).toList());
  }
}
