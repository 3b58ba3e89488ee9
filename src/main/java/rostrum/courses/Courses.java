package rostrum.courses;

import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.PACK;
import static rostrum.storage.schema.Tables.PACK_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rostrum.accounts.Actor;
import rostrum.storage.Database;
import rostrum.storage.Recall;

/**
 * The courses that are installed. Every imported state of a pack is kept; the newest counts, on
 * every node at once.
 */
public final class Courses {
  private final Database database;
  private final boolean isPrivate;
  private final Recall<String, Packs> packs = new Recall<>(PACK);
  private final Map<Long, CoursePack> read = new ConcurrentHashMap<>();
  private volatile Shelf shelf = new Shelf(new Packs(0, Optional.empty()), List.of());

  /**
   * @param isPrivate whether courses are closed to visitors
   */
  public Courses(Database database, boolean isPrivate) {
    this.database = database;
    this.isPrivate = isPrivate;
  }

  /**
   * Where a course stands in the database.
   *
   * @param pack id of its newest pack
   */
  public record Installed(long id, String slug, long pack) {}

  /** The course at this address, if there is one that the actor may see. */
  public Optional<CoursePack> find(Actor actor, String slug) {
    return all(actor).stream().filter(course -> course.slug().equals(slug)).findFirst();
  }

  /** Every course that the actor may see, the first installed first. */
  public List<CoursePack> all(Actor actor) {
    if (isPrivate && actor instanceof Actor.Visitor) {
      return List.of();
    }
    return database.read(this::all);
  }

  /** Asks at each request whether anything was installed, and what only then. */
  private List<CoursePack> all(DSLContext sql) {
    Packs now = packs.of(sql, "", () -> packs(sql));
    Shelf here = shelf;
    if (!here.packs().equals(now)) {
      here =
          new Shelf(
              now,
              installed(sql).stream()
                  .map(course -> read.computeIfAbsent(course.pack(), pack -> pack(sql, pack)))
                  .toList());
      shelf = here;
    }
    return here.courses();
  }

  private static Packs packs(DSLContext sql) {
    return sql.select(DSL.count(), DSL.max(PACK.ID))
        .from(PACK)
        .fetchSingle(row -> new Packs(row.value1(), Optional.ofNullable(row.value2())));
  }

  /** Every pack that was ever imported: their number, and the newest. */
  private record Packs(int number, Optional<Long> newest) {}

  /** The courses that are installed as long as there are no other packs. */
  private record Shelf(Packs packs, List<CoursePack> courses) {}

  /** Where every course stands, the first installed first. */
  public List<Installed> installed(DSLContext sql) {
    return sql.select(COURSE.ID, COURSE.SLUG, DSL.max(PACK.ID))
        .from(COURSE)
        .join(PACK)
        .on(PACK.COURSE_ID.eq(COURSE.ID))
        .groupBy(COURSE.ID, COURSE.SLUG)
        .orderBy(COURSE.ID)
        .fetch(row -> new Installed(row.value1(), row.value2(), row.value3()));
  }

  public Optional<Installed> installed(DSLContext sql, String slug) {
    return installed(sql).stream().filter(course -> course.slug().equals(slug)).findFirst();
  }

  /**
   * Makes this state of the pack the newest. A state that is the newest already is not stored
   * again.
   *
   * @param source the files of a pack without a fault
   */
  public Installed install(DSLContext sql, CoursePack pack, PackSource source, Instant now) {
    long course =
        sql.select(COURSE.ID)
            .from(COURSE)
            .where(COURSE.SLUG.eq(pack.slug()))
            .fetchOptional(COURSE.ID)
            .orElseGet(() ->
                sql.insertInto(COURSE, COURSE.SLUG, COURSE.CREATED_AT)
                    .values(pack.slug(), now)
                    .returning(COURSE.ID)
                    .fetchSingle(COURSE.ID));
    Optional<Installed> before = installed(sql, pack.slug());
    if (before.isPresent() && sha256(sql, before.get().pack()).equals(pack.sha256())) {
      return before.get();
    }
    long id =
        sql.insertInto(PACK, PACK.COURSE_ID, PACK.SHA256, PACK.IMPORTED_AT)
            .values(course, pack.sha256(), now)
            .returning(PACK.ID)
            .fetchSingle(PACK.ID);
    source
        .texts()
        .forEach((path, text) ->
            sql.insertInto(PACK_FILE, PACK_FILE.PACK_ID, PACK_FILE.PATH, PACK_FILE.CONTENT)
                .values(id, path, text)
                .execute());
    return new Installed(course, pack.slug(), id);
  }

  private static String sha256(DSLContext sql, long pack) {
    return sql.select(PACK.SHA256).from(PACK).where(PACK.ID.eq(pack)).fetchSingle(PACK.SHA256);
  }

  private static CoursePack pack(DSLContext sql, long pack) {
    Map<String, String> texts =
        sql.select(PACK_FILE.PATH, PACK_FILE.CONTENT)
            .from(PACK_FILE)
            .where(PACK_FILE.PACK_ID.eq(pack))
            .fetchMap(PACK_FILE.PATH, PACK_FILE.CONTENT);
    return PackReader.read(PackSource.texts(texts)).pack();
  }
}
