package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process leaves is its file as it lies there at that moment. A copy of it, opened
 * elsewhere, must hold everything that was acknowledged.
 *
 * <p>H2 2.5.252 fails this: it writes the place of the newest chunk into the file's header one
 * chunk too late, and a killed server has lost acknowledged answers. 2.4.240 passes.
 */
class SurvivalTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final int STARTS = 6;
  private static final int SAVES = 3;
  private static final int OTHER_ROWS = 500;

  @TempDir Path folder;

  @Test
  void whatever_was_acknowledged_is_in_the_file_at_that_moment() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    DatabaseSettings settings = DatabaseSettings.in(folder.resolve("data"));
    for (int start = 0; start < STARTS; start++) {
      try (Database database = Database.open(settings)) {
        database.write(SurvivalTest::useFreeSpaceAtOnce);
        for (int save = 0; save < SAVES; save++) {
          String slug = start + "-" + save;
          database.write(sql -> addCourse(sql, slug));
          acknowledged.add(slug);

          assertThat(inTheFile(settings.data(), slug)).containsAll(acknowledged);
        }
        database.write(SurvivalTest::addOtherRows);
      }
    }
  }

  /** H2 waits for 45 seconds, and a test should not. */
  private static int useFreeSpaceAtOnce(DSLContext sql) {
    return sql.execute("set retention_time 0");
  }

  private static int addCourse(DSLContext sql, String slug) {
    return sql.insertInto(table("course"), field("slug"), field("created_at"))
        .values(slug, NOW)
        .execute();
  }

  private static int addOtherRows(DSLContext sql) {
    return IntStream.range(0, OTHER_ROWS)
        .map(i ->
            sql.insertInto(table("account"), field("role"), field("created_at"))
                .values("learner", NOW)
                .execute())
        .sum();
  }

  private List<String> inTheFile(Path data, String copy) throws Exception {
    Path other = Files.createDirectory(folder.resolve(copy));
    Files.copy(data.resolve("rostrum.mv.db"), other.resolve("rostrum.mv.db"));
    try (Database database = Database.open(DatabaseSettings.in(other))) {
      return database.read(
          sql -> sql.select(field("slug", String.class)).from("course").fetch(row -> row.value1()));
    }
  }
}
