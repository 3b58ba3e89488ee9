package rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.RouteMatrixTest.Access.ADMINISTERING;
import static rostrum.RouteMatrixTest.Access.AUTHOR;
import static rostrum.RouteMatrixTest.Access.EVERYBODY;
import static rostrum.RouteMatrixTest.Access.MEMBER;
import static rostrum.RouteMatrixTest.Access.NOBODY;
import static rostrum.RouteMatrixTest.Access.OWNER;
import static rostrum.RouteMatrixTest.Access.SIGNED_IN;
import static rostrum.RouteMatrixTest.Access.TAUGHT;
import static rostrum.RouteMatrixTest.Access.TEACHING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.TestApp.Field;
import rostrum.TestApp.Form;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.storage.schema.DefaultSchema;

/**
 * Who may do what: every route, everybody, with ids of their own, of others, and of others below
 * their own. Whoever may not sees what is not there, and not a row changes. A new route needs a
 * line in {@link #ROWS}; a new name in braces, a value of Jonas’s class and one of Mirjam’s.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RouteMatrixTest {

  /** Everybody there is. Amina learns in Jonas’s class, Bo in Mirjam’s. */
  enum Who {
    ANONYMOUS,
    AMINA,
    BO,
    JONAS,
    MIRJAM,
    ADMINISTRATOR
  }

  /** To whom a route is open when all ids in it are Amina’s, or Jonas’s. */
  enum Access {
    EVERYBODY(EnumSet.allOf(Who.class)),
    /** What a browser or an account keeps: nobody else’s, whoever they are. */
    OWNER(EnumSet.of(Who.AMINA)),
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS))),
    /** A class, for who teaches it and who learns in it. */
    MEMBER(EnumSet.of(Who.AMINA, Who.JONAS, Who.ADMINISTRATOR)),
    TEACHING(EnumSet.of(Who.JONAS, Who.MIRJAM, Who.ADMINISTRATOR)),
    /** A class, and all below it, for who teaches it. */
    TAUGHT(EnumSet.of(Who.JONAS, Who.ADMINISTRATOR)),
    /** What somebody who teaches keeps to themselves. */
    AUTHOR(EnumSet.of(Who.JONAS)),
    ADMINISTERING(EnumSet.of(Who.ADMINISTRATOR)),
    /** For a program with a token, which here none has. */
    NOBODY(EnumSet.noneOf(Who.class));

    private final Set<Who> may;

    Access(Set<Who> may) {
      this.may = may;
    }
  }

  /** A line of the table of routes, and to whom it is open. */
  record Row(String method, String path, Access access) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static final List<Row> ROWS =
      Stream.of(
              rows(
                  "GET",
                  EVERYBODY,
                  "/",
                  "/courses/{course}",
                  "/courses/{course}/lessons/{lesson}",
                  "/courses/{course}/lessons/{lesson}/sentences/{sentence}",
                  "/courses/{course}/lessons/{lesson}/pre-questions",
                  "/courses/{course}/jottings",
                  "/courses/{course}/reference",
                  "/courses/{course}/people",
                  "/courses/{course}/people/{person}",
                  "/courses/{course}/bodies",
                  "/courses/{course}/bodies/{body}",
                  "/courses/{course}/slogans",
                  "/courses/{course}/slogans/{slogan}",
                  "/courses/{course}/timeline",
                  "/courses/{course}/figures",
                  "/courses/{course}/notes",
                  "/courses/{course}/guide",
                  "/courses/{course}/sheet",
                  "/courses/{course}/cards",
                  "/courses/{course}/search",
                  "/courses/{course}/practice",
                  "/review",
                  "/review/question",
                  "/review/plan",
                  "/progress",
                  "/sign-in",
                  "/sign-in/second-factor",
                  "/register",
                  "/recovery",
                  "/join",
                  "/join/{code}",
                  "/static/{hash}/<name>",
                  "/health/live",
                  "/health/ready"),
              rows("GET", NOBODY, "/metrics"),
              rows(
                  "POST",
                  EVERYBODY,
                  "/courses/{course}/lessons/{lesson}/reading",
                  "/courses/{course}/lessons/{lesson}/sentences/{sentence}/jottings",
                  "/courses/{course}/lessons/{lesson}/pre-questions",
                  "/courses/{course}/practice",
                  "/review/sessions",
                  "/review/question",
                  "/review/plan",
                  "/sign-in",
                  "/sign-in/second-factor",
                  "/console-token",
                  "/sign-out",
                  "/register",
                  "/recovery",
                  "/join",
                  "/join/{code}"),
              rows(
                  "GET",
                  OWNER,
                  "/courses/{course}/jottings/{jotting}",
                  "/courses/{course}/practice/{attempt}",
                  "/courses/{course}/practice/{attempt}/{position}",
                  "/courses/{course}/practice/{attempt}/{position}/problem",
                  "/review/{course}/{attempt}/{position}"),
              rows(
                  "POST",
                  OWNER,
                  "/courses/{course}/jottings/{jotting}",
                  "/courses/{course}/jottings/{jotting}/removal",
                  "/courses/{course}/jottings/{jotting}/return",
                  "/courses/{course}/practice/{attempt}/{position}/problem",
                  "/review/{course}/{attempt}/{position}/withdrawal"),
              rows(
                  "GET",
                  TEACHING,
                  "/courses/{course}/reports",
                  "/courses/{course}/items",
                  "/courses/{course}/items/{format}",
                  "/courses/{course}/items/{item}/versions",
                  "/courses/{course}/own-questions",
                  "/courses/{course}/own-questions/new"),
              rows(
                  "POST",
                  TEACHING,
                  "/courses/{course}/reports/{report}/state",
                  "/courses/{course}/items/{item}/tags",
                  "/courses/{course}/own-questions",
                  "/courses/{course}/own-questions/checks",
                  "/classes"),
              rows("GET", AUTHOR, "/courses/{course}/own-questions/{question}"),
              rows(
                  "POST",
                  AUTHOR,
                  "/courses/{course}/own-questions/{question}",
                  "/courses/{course}/own-questions/{question}/sharing",
                  "/courses/{course}/own-questions/{question}/retirement"),
              rows(
                  "GET",
                  SIGNED_IN,
                  "/account",
                  "/account/second-factor",
                  "/account/everything",
                  "/account/everything.json",
                  "/account/deletion",
                  "/classes"),
              rows(
                  "POST",
                  SIGNED_IN,
                  "/account/profile",
                  "/account/email",
                  "/account/password",
                  "/account/recovery-code",
                  "/account/second-factor",
                  "/account/second-factor/confirmation",
                  "/account/second-factor/removal",
                  "/account/session-end",
                  "/account/deletion"),
              rows("GET", ADMINISTERING, "/people", "/ledger", "/ledger.csv"),
              rows("POST", ADMINISTERING, "/people/{person}/role", "/people/{person}/session-end"),
              rows("GET", TEACHING, "/quizzes"),
              rows("POST", TEACHING, "/quizzes"),
              rows(
                  "GET",
                  TAUGHT,
                  "/quizzes/{quiz}",
                  "/quizzes/{quiz}/paper",
                  "/quizzes/{quiz}/paper.pdf",
                  "/quizzes/{quiz}/publication"),
              rows(
                  "POST",
                  TAUGHT,
                  "/quizzes/{quiz}/choices",
                  "/quizzes/{quiz}/name",
                  "/quizzes/{quiz}/additions",
                  "/quizzes/{quiz}/revisions",
                  "/quizzes/{quiz}/sharing",
                  "/quizzes/{quiz}/copies",
                  "/quizzes/{quiz}/slots/{position}/replacement",
                  "/quizzes/{quiz}/slots/{position}/pin",
                  "/quizzes/{quiz}/slots/{position}/removal",
                  "/quizzes/{quiz}/slots/{position}/place",
                  "/quizzes/{quiz}/slots/{position}/mark",
                  "/quizzes/{quiz}/publication",
                  "/assignments/{assignment}/withdrawal"),
              rows(
                  "GET",
                  TAUGHT,
                  "/assignments/{assignment}/results",
                  "/assignments/{assignment}/results/mistaken",
                  "/assignments/{assignment}/results/attempts/{attempt}",
                  "/assignments/{assignment}/results/questions/{position}",
                  "/assignments/{assignment}/results/questions/{position}/distractors/{option}",
                  "/assignments/{assignment}/results/gradebook.csv",
                  "/assignments/{assignment}/results/grades-home"),
              rows(
                  "POST",
                  TAUGHT,
                  "/assignments/{assignment}/results/attempts/{attempt}/questions/{position}/mark",
                  "/assignments/{assignment}/results/questions/{position}/dry-run",
                  "/assignments/{assignment}/results/questions/{position}/regrade",
                  "/assignments/{assignment}/results/questions/{position}/distractors/{option}/retirement",
                  "/assignments/{assignment}/results/questions/{position}/distractors/{option}/use",
                  "/assignments/{assignment}/results/grades-home",
                  "/assignments/{assignment}/results/grades-home/file"),
              rows("GET", SIGNED_IN, "/assignments"),
              rows("GET", MEMBER, "/assignments/{assignment}"),
              rows(
                  "GET",
                  OWNER,
                  "/assignments/{assignment}/attempts/{attempt}",
                  "/assignments/{assignment}/attempts/{attempt}/submission",
                  "/assignments/{assignment}/attempts/{attempt}/questions/{position}"),
              rows(
                  "POST",
                  OWNER,
                  "/assignments/{assignment}/attempts",
                  "/assignments/{assignment}/attempts/{attempt}/submission",
                  "/assignments/{assignment}/attempts/{attempt}/questions/{position}"),
              rows("GET", MEMBER, "/classes/{class}"),
              rows("POST", OWNER, "/classes/{class}/departure"),
              rows(
                  "GET",
                  TAUGHT,
                  "/classes/{class}/learners.csv",
                  "/classes/{class}/roster",
                  "/classes/{class}/enrolments/{enrolment}"),
              rows(
                  "POST",
                  TAUGHT,
                  "/classes/{class}/name",
                  "/classes/{class}/join-code",
                  "/classes/{class}/instructors",
                  "/classes/{class}/instructors/{instructor}/removal",
                  "/classes/{class}/roster",
                  "/classes/{class}/invitations",
                  "/classes/{class}/invitation-links",
                  "/classes/{class}/invitations/{invitation}/link",
                  "/classes/{class}/invitations/{invitation}/removal",
                  "/classes/{class}/enrolments/{enrolment}/admission",
                  "/classes/{class}/enrolments/{enrolment}/removal",
                  "/classes/{class}/enrolments/{enrolment}/return",
                  "/classes/{class}/enrolments/{enrolment}/group",
                  "/classes/{class}/enrolments/{enrolment}/accommodation",
                  "/classes/{class}/enrolments/{enrolment}/link"))
          .flatMap(rows -> rows)
          .toList();

  /** What makes any form of this app complete, so that nothing but who sends it is wrong. */
  private static final Map<String, String> FILLED_IN =
      Map.ofEntries(
          Map.entry("name", "Taken over"),
          Map.entry("email", "mirjam@example.org"),
          Map.entry("key", "matrix-1"),
          Map.entry("course", TestApp.COURSE),
          Map.entry("door", "open"),
          Map.entry("group", "Z"),
          Map.entry("factor", "2"),
          Map.entry("attempts", "3"),
          Map.entry("note", "Taken over"),
          Map.entry("csv", "name,email\nZoe,zoe@example.org"),
          Map.entry("revision", "1"),
          Map.entry("number", "1"),
          Map.entry("count", "3"),
          Map.entry("seed", "5"),
          Map.entry("pinned", "yes"),
          Map.entry("shared", "yes"),
          Map.entry("to", "2"),
          Map.entry("mark", "2"),
          Map.entry("role", "admin"),
          Map.entry("state", "settled"),
          Map.entry("body", "Taken over"),
          Map.entry("problem", "unclear"),
          Map.entry("password", TestApp.PASSWORD),
          Map.entry("confirmation", TestApp.PASSWORD));

  /**
   * Where it is recorded that somebody was refused, or took along everything about them; and sums
   * that the server keeps up by itself, whether anybody comes or not.
   */
  private static final Set<String> RECORDS =
      Set.of("ledger_entry", "ledger_head", "practice_use", "practice_reach", "practice_recount");

  /** What no request of these changes, and long: of it the rows are counted. */
  private static final Set<String> LONG = Set.of("question", "question_version", "pack");

  /** Below these stand ids that belong to them. */
  private static final Set<String> HOLDS_OTHERS = Set.of("class", "assignment");

  /** What everything has that it is counted in: no id of anybody’s. */
  private static final Set<String> COUNTED = Set.of("position", "option");

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String COURSE = "/courses/" + TestApp.COURSE;

  private final Map<Who, Reader> readers = new EnumMap<>(Who.class);
  private final Map<Who, String> tokens = new EnumMap<>(Who.class);
  private final Map<String, String> ofJonas = new LinkedHashMap<>();
  private final Map<String, String> ofMirjam = new LinkedHashMap<>();
  private TestApp app;

  /** As all rows were when they were last looked at. */
  private Map<String, String> known = Map.of();

  private static Stream<Row> rows(String method, Access access, String... paths) {
    return Stream.of(paths).map(path -> new Row(method, path, access));
  }

  @BeforeAll
  void start() {
    app = TestApp.choosing();
    Reader anonymous = app.reader();
    anonymous.get("/");
    readers.put(Who.ANONYMOUS, anonymous);
    readers.put(Who.AMINA, app.learner("Amina", "amina@example.org"));
    readers.put(Who.BO, app.learner("Bo", "bo@example.org"));
    readers.put(Who.JONAS, app.instructor("Jonas", "jonas@example.org"));
    readers.put(Who.MIRJAM, app.instructor("Mirjam", "mirjam@example.org"));
    readers.put(Who.ADMINISTRATOR, app.administrator());
    readers.forEach(
        (who, reader) -> tokens.put(who, reader.get("/join").form("#join").value("csrf")));
    fill(ofJonas, readers.get(Who.JONAS), readers.get(Who.AMINA));
    fill(ofMirjam, readers.get(Who.MIRJAM), readers.get(Who.BO));
    known = state();
  }

  @AfterAll
  void stop() {
    app.close();
  }

  /** A class with somebody in it and somebody invited, and what its learner keeps. */
  private void fill(Map<String, String> ids, Reader teacher, Reader learner) {
    ids.put("course", TestApp.COURSE);
    ids.put("lesson", "1");
    ids.put("sentence", "3");
    ids.put("body", "auditing-commission");
    ids.put("slogan", "solo-leadership-system");
    ids.put("format", "gift");
    ids.put("position", "1");
    ids.put("option", "2");
    String place =
        teacher.send(teacher.get("/classes").form("form#new").with("name", "A class")).location();
    ids.put("class", last(place));
    Page open = teacher.submit(teacher.get(place).form("#code-form").with("door", "open"));
    ids.put("code", open.one("#join-code").text());
    learner.submit(learner.get("/join/" + ids.get("code")).form("#enter"));
    teacher.send(
        teacher
            .send(
                teacher
                    .get(place + "/roster")
                    .form("#roster")
                    .with("csv", "name,email\nLena,lena@example.org"))
            .form("#confirm"));
    teacher.submit(teacher.get(place).form("#instructor").with("email", email(teacher)));
    Page whole = teacher.get(place);
    ids.put("enrolment", last(whole.one(".people th a").attr("href")));
    ids.put("invitation", part(whole.one("#invited form[action$=/removal]").attr("action"), 4));
    Reader administrator = readers.get(Who.ADMINISTRATOR);
    Page people = administrator.get("/people?q=" + email(teacher));
    ids.put("instructor", part(people.one("form[action$=/role]").attr("action"), 2));
    Page learners = administrator.get("/people?q=" + email(learner));
    ids.put("account", part(learners.one("form[action$=/role]").attr("action"), 2));
    fillQuiz(ids, teacher, learner);
    String sentence = COURSE + "/lessons/abstract/sentences/3";
    Page noted = learner.submit(learner.get(sentence).form("form#jot").with("body", "Mine."));
    ids.put("jotting", last(noted.one(".own a").attr("href").replaceAll("[?#].*", "")));
    String answered = learner.send(app.wrongly(learner.get(COURSE + "/practice"))).location();
    ids.put("attempt", part(answered, 4));
    learner.submit(
        learner.get(answered + "/problem").form("form#report").with("problem", "unclear"));
    Page reports = administrator.get(COURSE + "/reports");
    ids.put("report", part(reports.html().select("form[action$=/state]").last().attr("action"), 4));
    Page bank = administrator.get(COURSE + "/items?family=membership");
    ids.put("item", part(bank.html().select("a[href$=/versions]").first().attr("href"), 4));
    Page draft = teacher.get(COURSE + "/own-questions/new?from=" + ids.get("item"));
    String own = teacher.send(draft.form("form#own")).location();
    ids.put("question", part(own.replaceAll("[?#].*", ""), 4));
  }

  /** A quiz, given to the class, and an attempt at it. */
  private static void fillQuiz(Map<String, String> ids, Reader teacher, Reader learner) {
    String quiz =
        teacher.send(teacher.get("/quizzes").form("form#new").with("name", "A quiz")).location();
    ids.put("quiz", part(quiz, 2).replaceAll("[?#].*", ""));
    String publication = "/quizzes/" + ids.get("quiz") + "/publication";
    Page given =
        teacher.submit(teacher.get(publication).form("#publish").with("class", ids.get("class")));
    ids.put("assignment", part(given.one("#given form").attr("action"), 2));
    String begun =
        learner
            .send(learner.get("/assignments/" + ids.get("assignment")).form("#begin"))
            .location();
    ids.put("sitting", part(begun, 4));
  }

  private String email(Reader reader) {
    return reader.get("/account").one("#email").attr("value");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String part(String path, int at) {
    return path.split("/")[at];
  }

  /** Those at which somebody is refused. */
  static Stream<Row> guarded() {
    return ROWS.stream().filter(row -> row.access() != EVERYBODY);
  }

  /** Those of them that are there to be seen; that of a review only if there was one. */
  static Stream<Row> pages() {
    return guarded()
        .filter(row -> row.method().equals("GET") && !row.path().startsWith("/review/"));
  }

  @Test
  void every_route_has_a_row_and_every_row_a_route() {
    assertThat(ROWS)
        .extracting(Row::toString)
        .containsExactlyInAnyOrderElementsOf(
            Routes.TABLE.stream().map(route -> route.method() + " " + route.path()).toList());
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void nobody_else_gets_in_and_nothing_changes(Row row) {
    List<String> entered = new ArrayList<>();
    for (Who who : EnumSet.complementOf(EnumSet.copyOf(row.access().may))) {
      note(entered, who, row, ofJonas);
    }
    for (Map<String, String> nested : nested(row.path())) {
      for (Who who : row.access().may) {
        note(entered, who, row, nested);
      }
    }
    assertThat(entered).isEmpty();
    assertNothingChanged();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whoever_may_sees_the_page(Row row) {
    for (Who who : row.access().may) {
      assertThat(send(who, row, ofJonas).status()).as(who + " " + row).isIn(200, 303);
    }
  }

  @Test
  void looking_at_anything_changes_nothing_and_no_browser_keeps_it() {
    for (Row row : ROWS) {
      if (row.method().equals("GET") && !row.path().startsWith("/static/")) {
        for (Who who : row.access().may) {
          Page page = send(who, row, ofJonas);
          if (page.status() == 200 && !row.path().startsWith("/health/")) {
            assertThat(page.caching()).as(row + " for " + who).contains("no-store");
          }
        }
      }
    }
    assertNothingChanged();
  }

  @Test
  void no_form_without_its_token_and_none_from_elsewhere_changes_anything() {
    for (Row row : ROWS) {
      if (row.method().equals("POST")) {
        Who who = row.access().may.iterator().next();
        Form form = form(who, row, ofJonas);
        assertThat(readers.get(who).send(form.without("csrf")).status())
            .as("" + row)
            .isEqualTo(403);
        assertThat(readers.get(who).sendFromElsewhere(form).status()).as("" + row).isEqualTo(403);
      }
    }
    assertNothingChanged();
  }

  /**
   * The id of Jonas’s class, or quiz in it, with one of Mirjam’s below, and the other way round.
   */
  private List<Map<String, String>> nested(String path) {
    List<String> names = NAME.matcher(path).results().map(found -> found.group(1)).toList();
    boolean isNested = names.stream().skip(1).anyMatch(name -> !COUNTED.contains(name));
    if (!isNested || !HOLDS_OTHERS.contains(names.getFirst())) {
      return List.of();
    }
    String first = names.getFirst();
    Map<String, String> below = new LinkedHashMap<>(ofMirjam);
    below.put(first, ofJonas.get(first));
    Map<String, String> above = new LinkedHashMap<>(ofJonas);
    above.put(first, ofMirjam.get(first));
    return List.of(below, above);
  }

  private void note(List<String> entered, Who who, Row row, Map<String, String> ids) {
    int status = send(who, row, ids).status();
    if (status != 404) {
      entered.add(who + " gets " + status + " at " + path(row, ids));
    }
  }

  private Page send(Who who, Row row, Map<String, String> ids) {
    Reader reader = readers.get(who);
    if (row.method().equals("GET")) {
      return reader.get(path(row, ids));
    }
    return reader.send(form(who, row, ids));
  }

  private Form form(Who who, Row row, Map<String, String> ids) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("csrf", tokens.get(who)));
    FILLED_IN.forEach((name, value) -> fields.add(new Field(name, value)));
    return new Form(path(row, ids), fields);
  }

  /**
   * Among the people of the site a person is an account, among those of a course a figure; an
   * attempt at a quiz is none at practice.
   */
  private static String path(Row row, Map<String, String> ids) {
    String person = row.path().startsWith("/people") ? ids.get("account") : "kim-tu-il";
    String attempt = ids.get(row.path().startsWith("/assignments") ? "sitting" : "attempt");
    return NAME.matcher(row.path())
        .replaceAll(found ->
            switch (found.group(1)) {
              case "person" -> person;
              case "attempt" -> attempt;
              default -> ids.get(found.group(1));
            });
  }

  /** Since they were last looked at. */
  private void assertNothingChanged() {
    Map<String, String> before = known;
    known = state();
    assertThat(known).isEqualTo(before);
  }

  /** All rows of all tables but the ledger’s. */
  private Map<String, String> state() {
    return app.database()
        .read(sql -> {
          Map<String, String> state = new TreeMap<>();
          for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (RECORDS.contains(table.getName())) {
              continue;
            }
            state.put(
                table.getName(),
                LONG.contains(table.getName())
                    ? String.valueOf(sql.fetchCount(table))
                    : sql.fetch(table).formatCSV());
          }
          return state;
        });
  }
}
