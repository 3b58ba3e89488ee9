package rostrum.browser;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import rostrum.Phone;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;
import rostrum.results.Cohort;

/** Every kind of page there is, each with somebody who sees it so. */
final class Places {
  static final String COURSE = "/courses/" + TestApp.COURSE;
  static final String PRACTICE = COURSE + "/practice";
  private static final String LESSON = PRACTICE + "?lesson=1";
  private static final String BEFORE = COURSE + "/lessons/1/pre-questions";

  /**
   * A page.
   *
   * @param pressing what to press before it is as named, or nothing
   */
  record Place(String name, Reader reader, String path, String pressing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Places() {}

  static List<Place> of(TestApp app) {
    Reader newcomer = app.reader();
    newcomer.get("/");
    Reader regular = app.reader();
    String right = regular.send(app.rightly(regular.get(LESSON))).location();
    String wrong = regular.send(app.wrongly(regular.get(LESSON))).location();
    String unsure = regular.send(regular.get(LESSON).notKnowing()).location();
    regular.submit(app.rightly(regular.get(LESSON)));
    regular.submit(app.rightly(regular.get(LESSON)));
    String wordy = regular.send(app.wrongly(regular.get(PRACTICE + "?lesson=abstract"))).location();
    regular.submit(regular.get(COURSE + "/lessons/5").form("form[data-reading]"));
    Stream<Place> reviews = reviews(app, newcomer, regular);
    Reader administrator = app.administrator();
    Reader learner = app.learner("Amina Yusuf", "amina@example.org");
    learner.submit(app.rightly(learner.get(LESSON)));
    Reader instructor = app.instructor("Jonas Weber", "jonas@example.org");
    Page feedback = regular.get(right);
    return Stream.of(
            core(newcomer, regular, administrator, right, wrong, unsure, wordy, evidence(feedback)),
            Stream.concat(reviews, room(newcomer, regular, administrator, right)),
            entrance(app, newcomer, learner, administrator),
            classes(app, newcomer, learner, instructor, administrator),
            studio(instructor),
            QuizPlaces.of(app),
            results(Cohort.sample(app)))
        .flatMap(places -> places)
        .toList();
  }

  /** Questions that somebody writes. */
  private static Stream<Place> studio(Reader instructor) {
    String own = COURSE + "/own-questions";
    Page form = instructor.get(own + "/new?kind=open");
    String written =
        instructor
            .send(
                form.form("form#own")
                    .with("stem", "Which two readings of the era does the article give?")
                    .with("criterion", "Names both Congresses")
                    .with("points", "2")
                    .with("evidence", "introduction#s-1")
                    .with("tags", "seminar 3"))
            .location();
    return Stream.of(
        new Place("own questions", instructor, own, ""),
        new Place("a new question", instructor, own + "/new?kind=single-choice", ""),
        new Place(
            "a new question, checked", instructor, own + "/new?kind=matching", "#own .row .quiet"),
        new Place("a question of one’s own", instructor, written, ""));
  }

  /** How somebody comes in, and what is theirs. */
  private static Stream<Place> entrance(
      TestApp app, Reader newcomer, Reader learner, Reader administrator) {
    Reader guarded = app.instructor("Noor", "noor@example.org");
    Page key =
        guarded.send(
            guarded
                .get("/account/second-factor")
                .form("#proposal")
                .with("confirmation", TestApp.PASSWORD));
    String code = new Phone(key.one("#key").text()).code(TestApp.NOW.plus(Duration.ofDays(1)));
    guarded.send(key.form("#confirmation").with("code", code));
    Reader half = app.signedIn("noor@example.org", TestApp.PASSWORD);
    return Stream.of(
        new Place("sign in", newcomer, "/sign-in", ""),
        new Place("sign in with the token", newcomer, "/sign-in", ".console summary"),
        new Place("registration", newcomer, "/register", ""),
        new Place("recovery", newcomer, "/recovery", ""),
        new Place("recovery, link used up", newcomer, "/recovery?link=used", ""),
        new Place("account", learner, "/account", ""),
        new Place("codes of a phone", learner, "/account/second-factor", ""),
        new Place("codes of a phone, on", guarded, "/account/second-factor", ""),
        new Place("the code is asked for", half, "/sign-in/second-factor", ""),
        new Place("account, saved", learner, "/account?saved=profile", ""),
        new Place("everything about oneself", learner, "/account/everything", ""),
        new Place("deletion", learner, "/account/deletion", ""),
        new Place("deletion without a password", administrator, "/account/deletion", ""),
        new Place("account of the administrator", administrator, "/account", ""));
  }

  /** Classes, those who teach and learn in them, and the list of everybody. */
  private static Stream<Place> classes(
      TestApp app, Reader newcomer, Reader learner, Reader instructor, Reader administrator) {
    Page empty = instructor.get("/classes");
    String place =
        instructor.send(empty.form("form#new").with("name", "Politics, spring 2026")).location();
    Page roster =
        instructor.send(
            instructor
                .get(place + "/roster")
                .form("#roster")
                .with("csv", "name,email,group\nLena Park,lena@example.org,B"));
    instructor.send(roster.form("#confirm"));
    Page opened = instructor.submit(instructor.get(place).form("#code-form").with("door", "open"));
    String join = "/join/" + opened.one("#join-code").text();
    learner.submit(learner.get(join).form("#enter"));
    Page waiting =
        instructor.submit(opened.form("#code-form").with("door", "open").with("approval", "yes"));
    String asking = "/join/" + waiting.one("#join-code").text();
    Reader asker = app.learner("김은경", "kim@example.org");
    asker.submit(asker.get(asking).form("#enter"));
    String person = instructor.get(place).one(".people th a").attr("href");
    Page granted =
        instructor.submit(
            instructor
                .get(person)
                .form("#accommodation-form")
                .with("factor", "1.5")
                .with("attempts", "1")
                .with("note", "Reads with a magnifier."));
    instructor.submit(granted.form("#group-form").with("group", "B"));
    return Stream.of(
        new Place("no classes", app.learner("Bo", "bo@example.org"), "/classes", ""),
        new Place("classes of an instructor", instructor, "/classes", ""),
        new Place("a class that one teaches", instructor, place, ""),
        new Place("a learner of the class", instructor, person, ""),
        new Place("a link for a learner", instructor, person, "#link-form button"),
        new Place("people from a list", instructor, place + "/roster", ""),
        new Place("links to hand over", instructor, place, "#invited > form button"),
        new Place("classes of a learner", learner, "/classes", ""),
        new Place("a class in which one learns", learner, place, ""),
        new Place("a class that one waits for", asker, place, ""),
        new Place("the code of a class", newcomer, "/join", ""),
        new Place("a code that is void", newcomer, "/join/abcd-efgh-jkmn", ""),
        new Place("before a class, not signed in", newcomer, asking, ""),
        new Place("before a class", administrator, asking, ""),
        new Place("the ledger", administrator, "/ledger", ""),
        new Place("people with accounts", administrator, "/people", ""),
        new Place("nobody is called so", administrator, "/people?q=nobody", ""));
  }

  /** What came of quizzes. */
  static Stream<Place> results(Cohort.Sample sample) {
    Reader teacher = sample.teacher();
    String results = sample.results();
    return Stream.of(
        new Place("results of a quiz", teacher, results, ""),
        new Place("results, who chose what", teacher, results, "#questions summary"),
        new Place("results before anybody handed in", teacher, sample.empty(), ""),
        new Place("the most mistaken sentences", teacher, results + "/mistaken", ""),
        new Place("an attempt of a learner", teacher, sample.attempt(), ".marking summary"),
        new Place("a mark without a number", teacher, sample.attempt(), ".marking button"),
        new Place("all answers to a question", teacher, results + "/questions/3", ""),
        new Place(
            "judged otherwise, nothing chosen",
            teacher,
            results + "/questions/3",
            "#regrade button"),
        new Place("retire a distractor", teacher, results + "/questions/3/distractors/2", ""),
        new Place("into another gradebook", teacher, results + "/grades-home", ""),
        new Place("no gradebook", teacher, results + "/grades-home", "#grades button"));
  }

  /** Before a section, and the day after. */
  private static Stream<Place> reviews(TestApp app, Reader newcomer, Reader regular) {
    Reader surprised = app.reader();
    surprised.submit(
        surprised
            .get("/review/plan")
            .form("#plan-form")
            .with("confidence", "yes")
            .with("cards", "4"));
    for (int turn = 0; turn < 5; turn++) {
      surprised.submit(app.rightly(surprised.get(PRACTICE)).with("confidence", "sure"));
    }
    Reader finished = app.reader();
    finished.submit(app.rightly(finished.get(LESSON)));
    app.pass(Duration.ofDays(1));
    String lapse = surprised.send(app.wrongly(begin(surprised))).location();
    finished.submit(app.wrongly(begin(finished)));
    Reader away = app.reader();
    away.submit(
        away.get("/review/plan")
            .form("#plan-form")
            .with("from", "2026-01-01")
            .with("until", "2027-01-01"));
    return Stream.of(
        new Place("question before section I", newcomer, BEFORE, ""),
        new Place("answered before section I", newcomer, BEFORE, "form#answer button.quiet"),
        new Place("empty review", newcomer, "/review", ""),
        new Place("reviews that wait", regular, "/review", ""),
        new Place("home with reviews", regular, "/", ""),
        new Place("review that goes on", surprised, "/review", ""),
        new Place("question of a review, how sure", surprised, "/review/question", ""),
        new Place("answered in a review", surprised, lapse, ""),
        new Place("done for today", finished, "/review", ""),
        new Place("home, done for today", finished, "/", ""),
        new Place("a break from reviews", away, "/review", ""),
        new Place("plan of reviews", newcomer, "/review/plan", ""),
        new Place("more progress", surprised, "/progress", "#outlook summary"));
  }

  /** What a reader marks, searches, reports and prints. */
  private static Stream<Place> room(
      Reader newcomer, Reader regular, Reader administrator, String answered) {
    String sentence = COURSE + "/lessons/abstract/sentences/3";
    Page noted =
        regular.submit(regular.get(sentence).form("form#jot").with("body", "Compare section II."));
    regular.submit(
        regular
            .get(answered + "/problem")
            .form("form#report")
            .with("problem", "unclear")
            .with("body", "Two readings."));
    String search = COURSE + "/search";
    return Stream.of(
        new Place("search", newcomer, search, ""),
        new Place("found", newcomer, search + "?q=Kim+Jong-un", ""),
        new Place("nothing found", newcomer, search + "?q=Choe+Ryongfa", ""),
        new Place("a sentence", newcomer, sentence, ""),
        new Place("a sentence with a note", regular, sentence, ""),
        new Place("a note to change", regular, noted.one(".own a").attr("href"), ""),
        new Place("a lesson with a note", regular, COURSE + "/lessons/abstract#s-3", ""),
        new Place("all notes", regular, COURSE + "/jottings", ""),
        new Place("no notes", newcomer, COURSE + "/jottings", ""),
        new Place("report a problem", regular, answered + "/problem", ""),
        new Place("a problem on the spot", regular, answered, "#problem a"),
        new Place("study sheet", newcomer, COURSE + "/sheet", ""),
        new Place("cards to print", regular, COURSE + "/cards", ""),
        new Place("no cards", newcomer, COURSE + "/cards", ""),
        new Place("reports", administrator, COURSE + "/reports", ""),
        new Place("questions", administrator, COURSE + "/items?family=membership", ""),
        new Place("a question’s versions", administrator, versions(administrator), ""));
  }

  private static Stream<Place> core(
      Reader newcomer,
      Reader regular,
      Reader administrator,
      String right,
      String wrong,
      String unsure,
      String wordy,
      String evidence) {
    return Stream.of(
        new Place("home", newcomer, "/", ""),
        new Place("home of a regular", regular, "/", ""),
        new Place("course", newcomer, COURSE, ""),
        new Place("abstract", newcomer, COURSE + "/lessons/abstract", ""),
        new Place("section I", newcomer, COURSE + "/lessons/1", ""),
        new Place("section I with voices", newcomer, COURSE + "/lessons/1?voices=1", ""),
        new Place("abstract with a card", newcomer, COURSE + "/lessons/abstract#s-2", "#s-2"),
        new Place("abstract with an entry", newcomer, COURSE + "/lessons/abstract", "a.term"),
        new Place("look it up", newcomer, COURSE + "/reference", ""),
        new Place("people", newcomer, COURSE + "/people", ""),
        new Place("seat by seat", newcomer, COURSE + "/people", ".same summary"),
        new Place("a person", newcomer, COURSE + "/people/kim-tu-il", ""),
        new Place("bodies", newcomer, COURSE + "/bodies", ""),
        new Place("a body", newcomer, COURSE + "/bodies/auditing-commission", ""),
        new Place("phrases", newcomer, COURSE + "/slogans", ""),
        new Place("a phrase", newcomer, COURSE + "/slogans/solo-leadership-system", ""),
        new Place("timeline", newcomer, COURSE + "/timeline", ""),
        new Place("figures", newcomer, COURSE + "/figures", ""),
        new Place("notes", newcomer, COURSE + "/notes", ""),
        new Place("reading guide", newcomer, COURSE + "/guide", ""),
        new Place("section V, read", regular, COURSE + "/lessons/5", ""),
        new Place("evidence", regular, evidence, ""),
        new Place("question", newcomer, PRACTICE, ""),
        new Place("nothing chosen", newcomer, LESSON, "form#answer button"),
        new Place("answered right", regular, right, ""),
        new Place("answered wrong", regular, wrong, ""),
        new Place("answered wrong, long options", regular, wordy, ""),
        new Place("proof", regular, wrong, ".proof summary"),
        new Place("answered “I don’t know”", regular, unsure, ""),
        new Place("summary", regular, right.substring(0, right.lastIndexOf('/')), ""),
        new Place("empty practice", newcomer, PRACTICE + "?lesson=introduction", ""),
        new Place("empty progress", newcomer, "/progress", ""),
        new Place("progress", regular, "/progress", ""),
        new Place("home of the administrator", administrator, "/", ""),
        new Place("lesson of the administrator", administrator, COURSE + "/lessons/abstract", ""),
        new Place("not found", newcomer, "/no/such/page", ""));
  }

  private static String versions(Reader administrator) {
    Page bank = administrator.get(COURSE + "/items?family=membership");
    return bank.html().select("a[href$=/versions]").first().attr("href");
  }

  private static Page begin(Reader reader) {
    return reader.submit(reader.get("/review").form("#start"));
  }

  private static String evidence(Page feedback) {
    return feedback.html().select("a[rel=evidence]").first().attr("href");
  }
}
