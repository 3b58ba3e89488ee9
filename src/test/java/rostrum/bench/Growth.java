package rostrum.bench;

import static rostrum.storage.schema.Tables.SESSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.accounts.Limits;
import rostrum.accounts.Oversight;
import rostrum.accounts.Role;
import rostrum.attempts.Usages;
import rostrum.bank.Bank;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.courses.ShippedPacks;
import rostrum.harness.ServerProcess;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.questions.Questions;
import rostrum.reports.Problem;
import rostrum.reports.Reports;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * Whether pages become slower as others answer more: the same people look at the same pages of
 * schools of several sizes, each served by a process of its own, in turns. What is theirs is the
 * same in each. Arguments: nothing, or the number of learners of the largest school, a power of
 * ten, and how many courses are there at last.
 */
public final class Growth {
  private static final String COURSE = "/courses/" + TestApp.COURSE;
  private static final List<String> JAVA = List.of("-Xmx1g");
  private static final double MOST = 1.5;
  private static final int WARMER = 10;
  private static final int PATIENCE_MILLIS = 300_000;
  private static final int CLASS = 30;
  private static final int LISTED = 100;
  private static final double MILLION = 1e6;

  private final Size size;
  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  private Growth(Size size, Path folder) {
    this.size = size;
    this.folder = folder;
  }

  /**
   * How much is measured.
   *
   * @param learners of each school, the smallest first; each has a hundred answers
   * @param courses of a last one, which is else like the largest; 1 for none
   * @param accounts of learners in each school beside those: as many as a page lists at a time
   * @param heavy answers of the heaviest learner
   * @param deeds in the ledger of each school beside those of the crowd: as many as its page checks
   * @param time of a round
   */
  record Size(
      List<Integer> learners,
      int courses,
      int accounts,
      int heavy,
      int deeds,
      int warmUp,
      int rounds,
      Duration time) {
    private static final Size SMALL =
        new Size(List.of(2), 1, CLASS, 30, CLASS, 0, 1, Duration.ofMillis(20));

    static Size of(Scale scale) {
      return scale.learners() >= 1_000
          ? upTo(10_000, 100)
          : scale.learners() >= 300 ? upTo(1_000, 10) : SMALL;
    }

    static Size upTo(int most, int courses) {
      List<Integer> learners =
          Stream.iterate(10, count -> count <= most, count -> count * 10).toList();
      return new Size(
          learners, courses, LISTED, 5_000, Oversight.MOST_IN_FILE, 3, 5, Duration.ofMillis(400));
    }
  }

  /** A page, and whose browser asks for it. */
  private record Page(String name, Learner who, String path) {
    Request request() {
      return Request.get(path, who.cookies());
    }
  }

  /**
   * What is looked at, the same in every school.
   *
   * @param attempt path of an attempt that goes on
   */
  private record Cast(
      Learner learner,
      Learner heavy,
      Learner administrator,
      Seminar over,
      Seminar running,
      String attempt,
      String item) {
    private Cast at(String path) {
      return new Cast(learner, heavy, administrator, over, running, path, item);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Size size =
        arguments.length == 0
            ? Size.of(Scale.of())
            : Size.upTo(
                Integer.parseInt(arguments[0]),
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
    run(size);
  }

  /** The lines of a table in Markdown. */
  static List<String> run(Scale scale) throws Exception {
    return run(Size.of(scale));
  }

  static List<String> run(Size size) throws Exception {
    Path folder = Files.createTempDirectory("rostrum-growth");
    Growth growth = new Growth(size, folder);
    growth.measure();
    Folders.delete(folder);
    return growth.lines;
  }

  private void say(String line) {
    lines.add(line);
    System.out.println(line);
  }

  private void measure() throws Exception {
    Map<String, Path> schools = new LinkedHashMap<>();
    Cast cast = fill(schools);
    Map<String, ServerProcess> servers = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Path> school : schools.entrySet()) {
        servers.put(
            school.getKey(),
            ServerProcess.hosted(folder, JAVA, List.of("--data", school.getValue().toString())));
      }
      warmUp(pages(cast), servers.values());
      say("| page | " + String.join(" | ", servers.keySet()) + " | ratio | met |");
      say("|---|" + "---|".repeat(servers.size() + 2));
      for (Page page : pages(cast)) {
        say(line(page, times(page, servers)));
      }
    } finally {
      for (ServerProcess server : servers.values()) {
        server.close();
      }
    }
    say("");
    if (size.warmUp() > 0) {
      say(bank());
    }
  }

  /**
   * Has every course read and Java compile what pages are made with, before the first of them is
   * measured.
   */
  private void warmUp(List<Page> pages, Collection<ServerProcess> servers) throws Exception {
    List<Request> requests = pages.stream().map(Page::request).toList();
    for (ServerProcess server : servers) {
      try (Wire wire = new Wire(server.port(), PATIENCE_MILLIS)) {
        for (Request request : requests) {
          wire.send(request);
        }
      }
    }
    for (int round = 0; round < size.warmUp(); round++) {
      for (ServerProcess server : servers) {
        Load.during(size.time().multipliedBy(WARMER), server.port(), 1, requests, 200);
      }
    }
  }

  /** Fills one school after the other, each on top of a copy of the one before. */
  private Cast fill(Map<String, Path> schools) throws Exception {
    Path data = folder.resolve("school");
    TestApp.install(data);
    Cast cast = cast(data);
    for (int learners : size.learners()) {
      long start = System.nanoTime();
      try (Database database = Database.open(DatabaseSettings.in(data))) {
        Crowd crowd = new Crowd(database, crowdOf(learners));
        crowd.growTo(learners);
        keepUp(database, schools.size());
        keep("%,d answers".formatted(crowd.answers()), database, data, schools, start);
      }
    }
    if (size.courses() > 1) {
      long start = System.nanoTime();
      try (Database database = Database.open(DatabaseSettings.in(data))) {
        new Crowd(database, 0).addCourses(size.courses() - 1);
        keep("and %d courses".formatted(size.courses()), database, data, schools, start);
      }
    }
    return cast;
  }

  /** Sums what was answered, as a server does while it runs; at moments that have passed. */
  private static void keepUp(Database database, int schools) {
    Instant past = Instant.now().minus(Duration.ofDays(1)).plus(Duration.ofHours(schools));
    for (Instant moment : List.of(past, past.plus(Duration.ofMinutes(2)))) {
      new Usages(database, new Learners(), Clock.fixed(moment, ZoneOffset.UTC))
          .keepUp(new Actor.Operator());
    }
  }

  /** How many the school before this one had. */
  private int crowdOf(int learners) {
    int at = size.learners().indexOf(learners);
    return at == 0 ? 0 : size.learners().get(at - 1);
  }

  /** Copies a school at rest; whoever is signed in stays so. */
  private void keep(
      String name, Database database, Path data, Map<String, Path> schools, long start)
      throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    database.write(sql ->
        sql.update(SESSION).set(SESSION.SEEN_AT, now).set(SESSION.CREATED_AT, now).execute());
    database.close();
    Path copy = Files.createDirectory(folder.resolve("school-" + schools.size()));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    schools.put(name, copy);
    System.out.printf(
        "%s: filled in %d s, %d MB%n",
        name, Duration.ofNanos(System.nanoTime() - start).toSeconds(), size(copy) / (1 << 20));
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** The people who look, and what is theirs. */
  private Cast cast(Path data) throws Exception {
    Instant now = Instant.now();
    Cast cast;
    try (Database database = Database.open(DatabaseSettings.in(data))) {
      List<Learner> learners = School.admit(database, size.accounts()).subList(0, CLASS);
      Learner administrator = database.write(sql -> School.admit(sql, Role.ADMIN, "administrator"));
      record(database, now);
      Seminar over =
          Seminar.open(
              database,
              "teacher",
              Crowd.ASKED,
              Seminar.test(
                  now.minus(Duration.ofDays(9)),
                  now.minus(Duration.ofDays(2)),
                  Duration.ofHours(1)));
      over.enrol(database, learners);
      Crowd crowd = new Crowd(database, 0);
      crowd.sit(over, learners);
      crowd.practise(List.of(learners.get(1)), size.heavy());
      Seminar running =
          over.with(
              database,
              Crowd.ASKED,
              Seminar.test(now, now.plus(Duration.ofDays(7)), Duration.ofHours(9)));
      Questions questions = new Questions();
      var reported = database.read(sql -> questions.current(sql, TestApp.COURSE)).subList(0, 3);
      Reports reports =
          new Reports(database, questions, new Limits(Clock.systemUTC()), Clock.systemUTC());
      reported.forEach(stored ->
          reports.add(
              new Actor.Account(learners.get(1).account(), Role.LEARNER, Optional.empty()),
              "",
              stored.id(),
              Problem.UNCLEAR,
              "",
              "report-" + stored.id()));
      cast =
          new Cast(
              learners.getFirst(),
              learners.get(1),
              administrator,
              over,
              running,
              "",
              reported.getFirst().item().id());
    }
    try (ServerProcess server =
        ServerProcess.hosted(folder, JAVA, List.of("--data", data.toString()))) {
      try (Wire wire = new Wire(server.port(), 30_000)) {
        cast.learner().practise(wire, Math.min(25, size.heavy()));
      }
      try (Candidate candidate =
          new Candidate(
              server.port(),
              cast.learner(),
              cast.running().assignment(),
              RandomGeneratorFactory.of("L64X128MixRandom").create(1))) {
        candidate.begin();
        candidate.answer();
        cast = cast.at(candidate.attempt());
      }
      server.stop();
    }
    return cast;
  }

  private void record(Database database, Instant now) {
    Act act = Act.of(now, Deed.BACKUP_BEGUN, new Actor.Operator().author());
    database.write(sql -> {
      for (int deed = 0; deed < size.deeds(); deed++) {
        Ledger.append(sql, act);
      }
      return true;
    });
  }

  private static List<Page> pages(Cast cast) {
    Learner learner = cast.learner();
    Learner heavy = cast.heavy();
    Learner teacher = cast.over().teacher();
    String results = "/assignments/" + cast.over().assignment() + "/results";
    return List.of(
        new Page("people", cast.administrator(), "/people"),
        new Page("people, sought", cast.administrator(), "/people?q=learner2"),
        new Page("home", learner, "/"),
        new Page("course", learner, COURSE),
        new Page("lesson", learner, COURSE + "/lessons/3"),
        new Page("practice", learner, COURSE + "/practice"),
        new Page("review", learner, "/review"),
        new Page("progress", learner, "/progress"),
        new Page("search", learner, COURSE + "/search?q=congress"),
        new Page("quizzes of one’s classes", learner, "/assignments"),
        new Page("page of a quiz", learner, "/assignments/" + cast.running().assignment()),
        new Page("question of a quiz", learner, cast.attempt() + "/questions/2"),
        new Page("class, to a learner", learner, "/classes/" + cast.over().classroom()),
        new Page("account", learner, "/account"),
        new Page("everything about oneself", learner, "/account/everything"),
        new Page("home, heavy learner", heavy, "/"),
        new Page("practice, heavy learner", heavy, COURSE + "/practice"),
        new Page("review, heavy learner", heavy, "/review"),
        new Page("progress, heavy learner", heavy, "/progress"),
        new Page("classes", teacher, "/classes"),
        new Page("class", teacher, "/classes/" + cast.over().classroom()),
        new Page("quizzes", teacher, "/quizzes"),
        new Page("quiz", teacher, "/quizzes/" + cast.over().quiz()),
        new Page("results, statistics of a test", teacher, results),
        new Page("statistics of a question", teacher, results + "/questions/1"),
        new Page("what was mistaken", teacher, results + "/mistaken"),
        new Page("gradebook as CSV", teacher, results + "/gradebook.csv"),
        new Page("questions of the bank, with totals", teacher, COURSE + "/items"),
        new Page("versions of a question", teacher, COURSE + "/items/" + cast.item() + "/versions"),
        new Page("own questions", teacher, COURSE + "/own-questions"),
        new Page("reports", teacher, COURSE + "/reports"),
        new Page("ledger", cast.administrator(), "/ledger"));
  }

  /** The median of each school, in milliseconds. */
  private List<Double> times(Page page, Map<String, ServerProcess> servers) throws Exception {
    Request request = page.request();
    Turns turns = new Turns();
    servers.forEach((name, server) ->
        turns.with(
            page.name() + ", " + name,
            () -> Load.during(size.time(), server.port(), 1, List.of(request), 200)));
    return turns.run(size.warmUp(), size.rounds()).values().stream()
        .map(measured -> measured.all().millis(0.5))
        .toList();
  }

  /** The ratio is that of the largest school to the smallest, both with one course. */
  private String line(Page page, List<Double> times) {
    double ratio = times.get(size.learners().size() - 1) / times.getFirst();
    return "| %s | %s | %.2f | %s |"
        .formatted(
            page.name(),
            times.stream().map(time -> "%.2f".formatted(time)).collect(Collectors.joining(" | ")),
            ratio,
            ratio <= MOST ? "yes" : "**no**");
  }

  /** How long the whole bank of the course takes to be made and audited, in this process. */
  private String bank() throws Exception {
    List<Double> made = new ArrayList<>();
    List<Double> audited = new ArrayList<>();
    int count = 0;
    for (int round = 0; round < 3; round++) {
      Path data = folder.resolve("bank-" + round);
      try (Database database = Database.open(DatabaseSettings.in(data))) {
        Actor operator = new Actor.Operator();
        Courses courses = new Courses(database, false);
        Questions questions = new Questions();
        long start = System.nanoTime();
        new PackImport(database, courses, questions, Clock.systemUTC())
            .run(operator, ShippedPacks.all().getFirst());
        long stored = System.nanoTime();
        Bank bank = new Bank(database, courses, questions);
        bank.audit(operator, TestApp.COURSE);
        made.add((stored - start) / MILLION);
        audited.add((System.nanoTime() - stored) / MILLION);
        count = bank.size(courses.find(operator, TestApp.COURSE).orElseThrow());
      }
    }
    return "The bank of one course, %d questions: generated, proven and stored in %.0f ms, audited in %.0f ms (best of %d)."
        .formatted(count, best(made), best(audited), made.size());
  }

  private static double best(List<Double> times) {
    return times.stream().min(Double::compare).orElseThrow();
  }
}
