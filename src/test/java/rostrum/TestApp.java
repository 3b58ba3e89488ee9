package rostrum;

import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.ATTEMPT_SLOT;
import static rostrum.storage.schema.Tables.JOTTING;
import static rostrum.storage.schema.Tables.LEARNER;
import static rostrum.storage.schema.Tables.PACK;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.STEP;
import static rostrum.storage.schema.Tables.VISITOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import rostrum.Settings.ServeSettings;
import rostrum.Settings.Upkeep;
import rostrum.accounts.Accounts;
import rostrum.accounts.Actor;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.KeyWrap;
import rostrum.accounts.Learners;
import rostrum.accounts.PasswordHashes;
import rostrum.accounts.Recoveries;
import rostrum.accounts.Registration;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;
import rostrum.attempts.Attempts;
import rostrum.attempts.Reserve;
import rostrum.bank.Bank;
import rostrum.bank.PackImport;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.courses.PackSource;
import rostrum.courses.ShippedPacks;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Questions;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;
import rostrum.web.Visitor;

/**
 * The app on a free port with the course that ships, an embedded database of its own and a clock
 * that stands still unless it is moved. Tests meet it as {@link Reader}s, and look behind it at its
 * bank and its rows.
 */
public final class TestApp implements AutoCloseable {
  public static final String COURSE = "wpk-8th-congress";
  public static final String PASSWORD = "seven quiet lanterns";
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Secret SECRET = new Secret("of an installation that is made for a test");
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Set<String> CHOOSING =
      Set.of("person-post", "post-person", "membership", "slogan-meaning", "slogan-section");
  private static final List<Table<?>> OF_PEOPLE =
      List.of(LEARNER, VISITOR, ATTEMPT, ATTEMPT_SLOT, STEP, READING, JOTTING);

  private final Path folder;
  private final Database database;
  private final App app;
  private final Attempts attempts;
  private final CoursePack course;
  private final List<Item> bank;
  private final MovedClock watch = new MovedClock(NOW);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestApp(
      Path folder,
      boolean isPrivate,
      boolean isOpenToInstructors,
      Upkeep upkeep,
      Predicate<Item> asked,
      List<Item> further) {
    this.folder = folder;
    this.database = Database.open(DatabaseSettings.in(folder));
    database.write(sql -> change(sql, asked, further));
    this.app =
        App.start(
            new ServeSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.empty(),
                isPrivate,
                isOpenToInstructors,
                ZoneOffset.UTC,
                upkeep),
            database,
            KeyWrap.with(SECRET),
            watch);
    Questions questions = new Questions();
    Courses courses = new Courses(database, isPrivate);
    this.attempts =
        new Attempts(
            database,
            new Learners(),
            questions,
            watch,
            ZoneOffset.UTC,
            response -> {},
            Reserve.NOTHING);
    this.course = courses.find(OPERATOR, COURSE).orElseThrow();
    this.bank =
        new Bank(database, courses, questions)
            .items(OPERATOR, new Bank.Selection(COURSE, 0, Optional.empty(), false))
            .orElseThrow();
  }

  public static TestApp start() {
    return new TestApp(Installed.copy(), false, false, Upkeep.USUAL, item -> true, List.of());
  }

  /** One that asks nothing but single choices in one step, of the shipped course. */
  public static TestApp choosing() {
    return new TestApp(Installed.copy(), false, false, Upkeep.USUAL, TestApp::isChoice, List.of());
  }

  /** Whether it is a single choice in one step, on people and phrases. */
  public static boolean isChoice(Item item) {
    return CHOOSING.contains(item.family())
        && item.facts().stream().noneMatch(fact -> fact.startsWith("enumeration:"));
  }

  /** One that asks these questions on the course and no others. */
  public static TestApp asking(List<Item> items) {
    return new TestApp(Installed.copy(), false, false, Upkeep.USUAL, item -> false, items);
  }

  /** Makes a data folder as the first start leaves it, with the course that ships. */
  public static void install(Path folder) throws IOException {
    Installed.into(Files.createDirectory(folder));
  }

  private static int change(DSLContext sql, Predicate<Item> asked, List<Item> further) {
    Questions questions = new Questions();
    questions.current(sql, COURSE).stream()
        .filter(stored -> !asked.test(stored.item()))
        .forEach(stored -> questions.end(sql, stored.id(), Item.RETIRED, "for a test", NOW));
    var pack = sql.selectFrom(PACK).limit(1).fetchSingle();
    further.forEach(item ->
        questions.add(sql, pack.get(PACK.COURSE_ID), pack.get(PACK.ID), item, "by hand", NOW));
    return further.size();
  }

  /** One that is kept like this. */
  public static TestApp kept(Upkeep upkeep) {
    return new TestApp(Installed.copy(), false, false, upkeep, TestApp::isChoice, List.of());
  }

  /** One in which people who register may say that they teach. */
  public static TestApp openToInstructors() {
    return new TestApp(Installed.copy(), false, true, Upkeep.USUAL, TestApp::isChoice, List.of());
  }

  /** One whose courses are closed to visitors. */
  public static TestApp startPrivate() {
    return new TestApp(Installed.copy(), true, false, Upkeep.USUAL, item -> true, List.of());
  }

  /** The whole address of a path of this app. */
  public String address(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  public Database database() {
    return database;
  }

  public Attempts attempts() {
    return attempts;
  }

  public CoursePack course() {
    return course;
  }

  /** Every question that is asked at present. */
  public List<Item> bank() {
    return bank;
  }

  /** The question of the bank with this stem and these options. */
  public Item item(String stem, List<String> options) {
    return bank.stream()
        .filter(item -> item.stem().equals(stem))
        .filter(item -> texts(item).equals(Set.copyOf(options)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the bank has no such question: " + stem));
  }

  private static Set<String> texts(Item item) {
    return item.options().stream().map(Option::text).collect(Collectors.toSet());
  }

  /** The options of a question that are right, or those that are not. */
  public static List<String> options(Item item, boolean right) {
    return item.options().stream()
        .filter(option -> option.correct() == right)
        .map(Option::text)
        .toList();
  }

  /** How many rows there are in each table that tells of people. */
  public Map<String, Integer> rows() {
    return OF_PEOPLE.stream()
        .collect(Collectors.toMap(Table::getName, this::rows, (one, same) -> one, TreeMap::new));
  }

  public int rows(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    watch.pass(time);
  }

  /** What a start of the server would print at its console. */
  public String consoleToken() {
    return new ConsoleTokens(database, watch).issue(new Actor.Operator()).text();
  }

  /** The path of a link that whoever runs this would hand over. */
  public String recoveryLink(String email) {
    return "/recovery?link="
        + new Recoveries(database, watch)
            .issueLink(new Actor.Operator(), EmailAddress.of(email).orElseThrow(), false)
            .orElseThrow()
            .text();
  }

  /** Whoever runs this, signed in. */
  public Reader administrator() {
    Reader administrator = reader();
    administrator.send(
        administrator.get("/sign-in").form("form#console").with("token", consoleToken()));
    return administrator;
  }

  /** A learner with an account and {@link #PASSWORD}, signed in. */
  public Reader learner(String name, String email) {
    Reader learner = reader();
    learner.send(
        learner
            .get("/register")
            .form("form#register")
            .with("name", name)
            .with("email", email)
            .with("password", PASSWORD));
    return learner;
  }

  /** Somebody who teaches, signed in with {@link #PASSWORD}. */
  public Reader instructor(String name, String email) {
    Registration registration =
        new Registration(name, EmailAddress.of(email).orElseThrow(), Optional.empty(), PASSWORD);
    new Accounts(database)
        .add(new Actor.Operator(), registration, Role.INSTRUCTOR, new PasswordHashes(), NOW);
    return signedIn(email, PASSWORD);
  }

  /** Somebody who comes in with a password. */
  public Reader signedIn(String email, String password) {
    Reader reader = reader();
    reader.send(
        reader
            .get("/sign-in")
            .form("form#sign-in")
            .with("email", email)
            .with("password", password));
    return reader;
  }

  /** Somebody who has never been here. */
  public Reader reader() {
    return new Reader();
  }

  @Override
  public void close() {
    http.close();
    app.stop();
    database.close();
    delete(folder);
  }

  /** Somebody's browser without scripts: it keeps the cookie and sends what browsers send. */
  public final class Reader {
    private final Map<String, String> cookies = new TreeMap<>();

    private Reader() {}

    public Page get(String path) {
      return send(request(path).GET());
    }

    /** As htmx asks for a part of a page. */
    public Page getPart(String path) {
      return send(request(path).header("HX-Request", "true").GET());
    }

    /** Sends a form and looks at the answer to it, a redirect as a rule. */
    public Page send(Form form) {
      return send(post(form).header("Sec-Fetch-Mode", "navigate"));
    }

    /** Sends a form and goes where the answer leads. */
    public Page submit(Form form) {
      Page answer = send(form);
      return answer.status() == 303 ? get(answer.location()) : answer;
    }

    /** Sends a form as htmx does, which follows redirects. */
    public Page swap(Form form) {
      Page answer = send(post(form).header("Sec-Fetch-Mode", "cors").header("HX-Request", "true"));
      return answer.status() == 303 ? getPart(answer.location()) : answer;
    }

    /** Sends a form with a file chosen, as browsers do then. */
    public Page upload(Form form, String field, String content) {
      String boundary = "----of-a-test";
      StringBuilder body = new StringBuilder();
      for (Field other : form.fields()) {
        body.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, other.name(), other.value()));
      }
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
              .formatted(boundary, field, content, boundary));
      return send(
          request(form.action())
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .header("Origin", address(""))
              .header("Sec-Fetch-Site", "same-origin")
              .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form from a page of another site, which a browser says. */
    public Page sendFromElsewhere(Form form) {
      return send(
          request(form.action())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", "https://elsewhere.example")
              .header("Sec-Fetch-Site", "cross-site")
              .POST(form.body()));
    }

    public void forgetCookies() {
      cookies.clear();
    }

    /** The value of the cookie that names this browser. */
    public String token() {
      return cookies().getOrDefault("rostrum", "");
    }

    /** Somebody else’s browser, which brings these. */
    public Reader with(Map<String, String> stolen) {
      Reader thief = new Reader();
      thief.cookies.putAll(stolen);
      return thief;
    }

    public Map<String, String> cookies() {
      synchronized (cookies) {
        return new TreeMap<>(cookies);
      }
    }

    /** Who this is to the stores. */
    public Actor actor() {
      return new Actor.Visitor(new Visitor(token()).hash());
    }

    private HttpRequest.Builder post(Form form) {
      return request(form.action())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Origin", address(""))
          .header("Sec-Fetch-Site", "same-origin")
          .POST(form.body());
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
      synchronized (cookies) {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
      }
      return request;
    }

    private Page send(HttpRequest.Builder request) {
      try {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Page(response);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private void keep(String cookie) {
      HttpCookie kept = HttpCookie.parse(cookie).getFirst();
      synchronized (cookies) {
        if (kept.hasExpired()) {
          cookies.remove(kept.getName());
        } else {
          cookies.put(kept.getName(), kept.getValue());
        }
      }
    }
  }

  /** What came back. */
  public record Page(int status, String location, String text, Document html) {

    private Page(HttpResponse<String> response) {
      this(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body(),
          Jsoup.parse(response.body()));
    }

    /** The only element that this selects. */
    public Element one(String selector) {
      List<Element> found = html.select(selector);
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " elements are " + selector + " in\n" + text);
      }
      return found.getFirst();
    }

    /** The words of all elements that this selects. */
    public List<String> texts(String selector) {
      return html.select(selector).eachText();
    }

    public boolean has(String selector) {
      return !html.select(selector).isEmpty();
    }

    /** The only form that this selects, as it would be sent. */
    public Form form(String selector) {
      FormElement form = (FormElement) one(selector);
      List<Field> fields = new ArrayList<>();
      form.formData().forEach(field -> fields.add(new Field(field.key(), field.value())));
      return new Form(form.attr("action"), fields);
    }

    /** The question's form with the option of these words chosen. */
    public Form choosing(String option) {
      String id =
          html.select("form#answer label.option").stream()
              .filter(label -> label.select("span").text().equals(option))
              .map(label -> label.select("input").attr("value"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no option " + option + " in\n" + text));
      return form("form#answer").with("response", id);
    }

    /** The question's form with its "I don’t know" pressed. */
    public Form notKnowing() {
      return form("form#answer")
          .with("response", one("form#answer button[name=response]").attr("value"));
    }
  }

  /** The question that a page asks. */
  public Item asked(Page page) {
    return item(page.one("form#answer .stem").text(), page.texts("form#answer label.option span"));
  }

  /** The question's form with the right option chosen. */
  public Form rightly(Page page) {
    return page.choosing(options(asked(page), true).getFirst());
  }

  /** The question's form with a wrong option chosen. */
  public Form wrongly(Page page) {
    return page.choosing(options(asked(page), false).getFirst());
  }

  public record Field(String name, String value) {}

  /** A form as it is sent. */
  public record Form(String action, List<Field> fields) {

    /** With a value in place of all that a field had. */
    public Form with(String name, String value) {
      Form form = without(name);
      return new Form(
          action, Stream.concat(form.fields.stream(), Stream.of(new Field(name, value))).toList());
    }

    public Form without(String name) {
      return new Form(action, fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    public String value(String name) {
      return fields.stream()
          .filter(field -> field.name().equals(name))
          .findFirst()
          .orElseThrow()
          .value();
    }

    private BodyPublisher body() {
      return BodyPublishers.ofString(
          fields.stream()
              .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
              .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** A data folder with the course in it, made once in a run and copied for each app. */
  private static final class Installed {
    private static final Map<String, byte[]> FILES = install();

    static Path copy() {
      try {
        return into(Files.createTempDirectory("rostrum-app"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Path into(Path folder) {
      try {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
          Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, byte[]> install() {
      try {
        Path folder = Files.createTempDirectory("rostrum-installed");
        try (Database database = Database.open(DatabaseSettings.in(folder))) {
          PackImport packs =
              new PackImport(database, new Courses(database, false), new Questions(), CLOCK);
          for (PackSource pack : ShippedPacks.all()) {
            packs.run(OPERATOR, pack);
          }
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
          for (Path file : list.toList()) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
          }
        }
        delete(folder);
        return files;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
