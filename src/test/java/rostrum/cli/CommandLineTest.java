package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Settings;
import rostrum.Settings.ServeSettings;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.cli.Terminal.Ran;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as an operator types them, in a folder of their own. */
class CommandLineTest {
  private static final String PACK =
      Path.of("seed-data/wpk-8th-congress").toAbsolutePath().toString();
  private static final String FAULTY =
      Path.of("src/test/resources/packs/twelve-faults").toAbsolutePath().toString();
  private static final String OTHER =
      Path.of("src/test/resources/packs/harbour-board").toAbsolutePath().toString();

  @TempDir Path folder;

  private Ran run(String... arguments) {
    return Terminal.run(folder, arguments);
  }

  @Test
  void a_sound_pack_is_said_to_be_sound_and_no_folder_is_made() throws IOException {
    Ran ran = run("course", "check", PACK);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("no faults");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_pack_with_twelve_faults_gets_twelve_lines_and_changes_nothing() {
    String before = run("course", "list").out();

    Ran checked = run("course", "check", FAULTY);
    Ran imported = run("course", "import", FAULTY);

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.err().lines()).hasSize(12).allMatch(line -> line.matches(".+:\\d+: .+"));
    assertThat(imported.code()).isEqualTo(1);
    assertThat(imported.err()).isEqualTo(checked.err());
    assertThat(run("course", "list").out()).isEqualTo(before);
  }

  @Test
  void the_first_command_sets_the_data_folder_up_with_the_course_that_ships() {
    Ran ran = run("course", "list");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("wpk-8th-congress  7 lessons");
    assertThat(folder.resolve("data")).isDirectory();
  }

  @Test
  void another_course_is_imported_exported_and_audited_without_new_code() throws IOException {
    importOther();

    Ran exported = run("items", "export", "--course", "harbour-board", "--format", "jsonl");
    Ran audited = run("items", "audit", "--course", "harbour-board");

    assertThat(exported.code()).isZero();
    assertThat(exported.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
    assertThat(audited.code()).as(audited.out()).isZero();
  }

  @Test
  void the_export_is_the_same_on_each_run_and_a_seed_changes_only_the_order_of_options()
      throws IOException {
    TestApp.install(folder.resolve("data"));
    String[] export = {"items", "export", "--course", "wpk-8th-congress", "--format", "jsonl"};
    List<String> once = run(export).out().lines().toList();
    List<String> again = run(export).out().lines().toList();
    List<String> arguments = new ArrayList<>(List.of(export));
    arguments.addAll(List.of("--seed", "5", "--out", "items.jsonl"));
    Ran written = run(arguments.toArray(String[]::new));
    List<String> seeded = Files.readAllLines(folder.resolve("items.jsonl"));

    assertThat(again).isEqualTo(once);
    assertThat(written.out()).isEmpty();
    assertThat(seeded).hasSameSizeAs(once).isNotEqualTo(once);
    assertThat(seeded.stream().map(CommandLineTest::withoutOrder))
        .isEqualTo(once.stream().map(CommandLineTest::withoutOrder).toList());
    assertThat(once.stream().map(line -> json(line).get("id").asString())).isSorted();
  }

  @Test
  void a_family_can_be_exported_alone() throws IOException {
    TestApp.install(folder.resolve("data"));
    Ran ran =
        run(
            "items",
            "export",
            "--course",
            "wpk-8th-congress",
            "--format",
            "jsonl",
            "--family",
            "slogan-section");

    assertThat(ran.out().lines().map(line -> json(line).get("family").asString()))
        .isNotEmpty()
        .containsOnly("slogan-section");
  }

  @Test
  void what_a_format_does_not_carry_is_told_a_line_each_and_counted() throws IOException {
    TestApp.install(folder.resolve("data"));
    String[] export = {"items", "export", "--course", "wpk-8th-congress", "--out", "out"};
    for (String format : new String[] {"gift", "moodle-xml"}) {
      Ran ran = run(with(export, "--format", format));

      assertThat(ran.code()).isZero();
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err().lines().toList().getLast())
          .matches(format + ": \\d+ of \\d+ questions left out, \\d+ carried in part");
      assertThat(ran.err().lines().toList())
          .first()
          .asString()
          .matches("[a-z-]+-[0-9a-f]+: .+: .+");
      assertThat(Files.readString(folder.resolve("out")))
          .contains("$course$/top/wpk-8th-congress/");
    }
    assertThat(run(with(export, "--format", "jsonl")).err()).isEmpty();
  }

  @Test
  void a_selection_is_by_section_and_by_ids_and_an_unknown_id_is_named() throws IOException {
    TestApp.install(folder.resolve("data"));
    String[] export = {"items", "export", "--course", "wpk-8th-congress", "--format", "jsonl"};
    List<JsonNode> section =
        run(with(export, "--section", "abstract"))
            .out()
            .lines()
            .map(CommandLineTest::json)
            .toList();
    String one = section.getFirst().get("id").asString();
    String other = section.getLast().get("id").asString();

    Ran chosen = run(with(export, "--ids", one + "," + other));
    Ran unknown = run(with(export, "--ids", one + ",no-such-question"));

    assertThat(section).allMatch(item -> item.get("section").asString().equals("abstract"));
    assertThat(chosen.out().lines().map(line -> json(line).get("id").asString()))
        .containsExactly(one, other);
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("no-such-question").doesNotContain(one);
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void the_audit_of_a_bank_finds_nothing_that_blocks_as_a_table_and_as_json() throws IOException {
    importOther();
    Ran table = run("items", "audit", "--course", "harbour-board");
    Ran json = run("items", "audit", "--course", "harbour-board", "--json");

    assertThat(table.code()).as(table.out()).isZero();
    assertThat(table.out()).contains("one-key").contains("distractors-false");
    for (JsonNode verdict : json(json.out())) {
      assertThat(verdict.propertyNames())
          .containsExactly("check", "level", "failing", "of", "items");
      if (verdict.get("level").asString().equals("block")) {
        assertThat(verdict.get("failing").asInt()).as(verdict.toString()).isZero();
      }
    }
  }

  @Test
  void the_audit_fails_and_says_why_when_a_question_does_not_hold() throws IOException {
    importOther();
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      database.write(sql -> contest(sql));
    }

    Ran table = run("items", "audit", "--course", "harbour-board");
    Ran json = run("items", "audit", "--course", "harbour-board", "--json");

    assertThat(table.code()).isEqualTo(1);
    assertThat(table.out()).contains("its claim is contested");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json(json.out()))
        .filteredOn(verdict -> verdict.get("check").asString().equals("not-contested"))
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.get("items")).hasSize(1));
  }

  /** A course of few questions: that the shipped ones hold is for AuditTest to find. */
  private void importOther() throws IOException {
    TestApp.install(folder.resolve("data"));
    assertThat(run("course", "import", OTHER).code()).isZero();
  }

  /** Says of the question that was stored last that its claim is contested. */
  private static int contest(DSLContext sql) {
    Record2<Long, JSONB> row =
        sql.select(QUESTION_VERSION.ID, QUESTION_VERSION.CONTENT)
            .from(QUESTION_VERSION)
            .orderBy(QUESTION_VERSION.ID.desc())
            .limit(1)
            .fetchSingle();
    String content =
        row.value2().data().replaceFirst("\"claim\":\\s*\"[a-z]+\"", "\"claim\":\"contested\"");
    return sql.update(QUESTION_VERSION)
        .set(QUESTION_VERSION.CONTENT, JSONB.valueOf(content))
        .where(QUESTION_VERSION.ID.eq(row.value1()))
        .execute();
  }

  @Test
  void wrong_usage_is_told_in_a_line_and_ends_with_2() {
    for (String[] wrong :
        new String[][] {
          {"dance"},
          {"course", "check"},
          {"items", "export", "--course", "wpk-8th-congress"},
          {"items", "export", "--course", "wpk-8th-congress", "--format", "punchcards"},
          {"serve", "--port", "many"},
          {"serve", "--zone", "Atlantis"},
          {"serve", "--host", "0.0.0.0"}
        }) {
      Ran ran = run(wrong);
      assertThat(ran.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(ran.err().lines()).as(String.join(" ", wrong)).hasSize(1);
      assertThat(ran.out()).isEmpty();
    }
  }

  @Test
  void what_fails_is_told_in_a_line_and_ends_with_1() {
    Ran course = run("items", "audit", "--course", "nowhere");
    Ran pack = run("course", "import", "no-such-folder");

    assertThat(course.code()).isEqualTo(1);
    assertThat(course.err().lines()).hasSize(1);
    assertThat(course.err()).contains("nowhere");
    assertThat(pack.code()).isEqualTo(1);
    assertThat(pack.err()).contains("no-such-folder").doesNotContain("\tat ");
  }

  @Test
  void a_wrong_variable_of_the_environment_is_named() {
    Ran ran =
        Terminal.run(
            folder, Map.of("ROSTRUM_PORT", "many", "ROSTRUM_DATA", "data"), Input.NONE, "serve");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringCase("port").contains("many");
  }

  @Test
  void what_a_keeper_of_secrets_puts_into_a_file_is_read_from_there() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "short\n");
    Map<String, String> tooShort = Map.of("ROSTRUM_SECRET_FILE", secret.toString());
    Map<String, String> missing = Map.of("ROSTRUM_SECRET_FILE", folder + "/nowhere");

    assertThat(Terminal.run(folder, tooShort, Input.NONE, "serve").err())
        .startsWith("--secret has less than 32 letters");
    Ran ran = Terminal.run(folder, missing, Input.NONE, "serve");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("ROSTRUM_SECRET_FILE").contains("nowhere");
  }

  @Test
  void routes_are_printed_with_the_least_role_and_no_database() throws IOException {
    Ran ran = run("routes");

    assertThat(ran.out().lines())
        .anyMatch(line -> line.matches("GET +/courses/\\{course\\}/practice +visitor"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void commands_work_beside_a_running_server_and_a_second_server_is_refused() throws Exception {
    TestApp.install(folder.resolve("data"));
    ServeSettings settings =
        new ServeSettings(
            "127.0.0.1", 0, Optional.empty(), Optional.empty(), false, false, ZoneOffset.UTC);
    Path data = folder.resolve("data");
    try (Serving serving = Serving.start(settings, DatabaseSettings.in(data), Terminal.CLOCK)) {
      assertThat(serving.address().getPort()).isPositive();

      Ran imported = run("course", "import", OTHER);
      Ran listed = run("course", "list");
      Ran failed = run("items", "audit", "--course", "nowhere");
      Ran second = run("serve", "--port", "0");

      assertThat(imported.code()).as(imported.err()).isZero();
      assertThat(listed.out()).contains("wpk-8th-congress").contains("harbour-board");
      assertThat(failed.code()).isEqualTo(1);
      assertThat(failed.err()).contains("nowhere");
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err().lines()).hasSize(1);
    }
    assertThat(run("course", "list").out()).contains("harbour-board");
  }

  @Test
  void a_server_says_one_line_of_where_it_is_and_elsewhere_a_new_token_at_each_start()
      throws Exception {
    TestApp.install(folder.resolve("data"));
    Ran first = start();
    Ran second = start();

    for (Ran start : List.of(first, second)) {
      assertThat(start.out().lines()).singleElement().asString().startsWith("Rostrum is open at ");
      assertThat(start.err().lines())
          .singleElement()
          .asString()
          .startsWith("Nobody administers this site yet")
          .contains("https://learn.example/sign-in")
          .containsPattern("token: ([a-z2-9]{4}-){6}[a-z2-9]{4} ");
    }
    assertThat(second.err()).isNotEqualTo(first.err());
  }

  @Test
  void once_there_is_an_administrator_the_line_says_so_no_more() throws Exception {
    TestApp.install(folder.resolve("data"));
    String token = start().err().replaceAll("(?s).*token: (\\S+).*", "$1");
    try (Database database = Database.open(DatabaseSettings.in(folder.resolve("data")))) {
      assertThat(
              database.<Optional<Actor.Account>>write(
                  sql -> new ConsoleTokens(database, Terminal.CLOCK).use(sql, token)))
          .isPresent();
    }

    assertThat(start().err()).startsWith("To administer this site, sign in once at ");
  }

  /** What a server says when it starts. */
  private Ran start() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Optional<URI> address = Optional.of(URI.create("https://learn.example"));
    Serve serve =
        new Serve(
            new Invocation(
                List.of(),
                folder,
                new Settings(Map.of()),
                Terminal.CLOCK,
                Input.NONE,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Optional.empty()));
    ServeSettings settings =
        new ServeSettings("127.0.0.1", 0, address, Optional.empty(), false, false, ZoneOffset.UTC);
    try (Serving serving =
        Serving.start(settings, DatabaseSettings.in(folder.resolve("data")), Terminal.CLOCK)) {
      serve.announce(serving);
    }
    return new Ran(0, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String withoutOrder(String line) {
    JsonNode item = json(line);
    List<String> options = new ArrayList<>();
    item.get("options").forEach(option -> options.add(option.toString()));
    options.sort(null);
    return item.get("id") + item.get("stem").toString() + options + item.get("proof");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
