package rostrum;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.handler.GracefulHandler;
import rostrum.Settings.ServeSettings;
import rostrum.accounts.Accounts;
import rostrum.accounts.Belongings;
import rostrum.accounts.ConsoleTokens;
import rostrum.accounts.Entrance;
import rostrum.accounts.KeyWrap;
import rostrum.accounts.Learners;
import rostrum.accounts.Limits;
import rostrum.accounts.Oversight;
import rostrum.accounts.OwnAccount;
import rostrum.accounts.OwnSecondFactor;
import rostrum.accounts.PasswordHashes;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.People;
import rostrum.accounts.Recoveries;
import rostrum.accounts.SecondFactorRule;
import rostrum.accounts.SecondFactors;
import rostrum.accounts.Sessions;
import rostrum.accounts.Tries;
import rostrum.assignments.Assignments;
import rostrum.assignments.Gradebook;
import rostrum.assignments.HeldBack;
import rostrum.assignments.Practised;
import rostrum.assignments.QuizAttempts;
import rostrum.assignments.QuizRecords;
import rostrum.attempts.Attempts;
import rostrum.attempts.PreQuestions;
import rostrum.attempts.Usages;
import rostrum.bank.Bank;
import rostrum.bank.OwnQuestions;
import rostrum.bank.QuestionTags;
import rostrum.bank.RetiredDistractors;
import rostrum.classes.Accommodations;
import rostrum.classes.Admissions;
import rostrum.classes.Classrooms;
import rostrum.classes.CodeTries;
import rostrum.classes.Enrolments;
import rostrum.classes.Invitations;
import rostrum.courses.Courses;
import rostrum.entrance.AccountPages;
import rostrum.entrance.Doorbell;
import rostrum.entrance.LeavingPages;
import rostrum.entrance.LedgerPages;
import rostrum.entrance.PeoplePages;
import rostrum.entrance.RecoveryPages;
import rostrum.entrance.RegistrationPages;
import rostrum.entrance.SecondFactorPages;
import rostrum.entrance.SignInPages;
import rostrum.lessons.Readings;
import rostrum.lessons.SpeechWords;
import rostrum.margin.Jottings;
import rostrum.pdf.Typesetter;
import rostrum.practice.Asking;
import rostrum.practice.CardPages;
import rostrum.practice.PlanPages;
import rostrum.practice.PracticePages;
import rostrum.practice.PreQuestionPages;
import rostrum.practice.ProblemPages;
import rostrum.practice.ReviewPages;
import rostrum.progress.ProgressPages;
import rostrum.questions.Questions;
import rostrum.quizzes.Quizzes;
import rostrum.reading.CoursePages;
import rostrum.reading.JottingPages;
import rostrum.reading.LessonPages;
import rostrum.reading.SentencePages;
import rostrum.reference.ReferencePages;
import rostrum.reference.SearchPages;
import rostrum.reference.SheetPages;
import rostrum.reports.Reports;
import rostrum.results.AnswersView;
import rostrum.results.AttemptPages;
import rostrum.results.GradePages;
import rostrum.results.QuestionPages;
import rostrum.results.ResultPages;
import rostrum.results.ResultsView;
import rostrum.results.RetiringPages;
import rostrum.review.Cards;
import rostrum.review.Plans;
import rostrum.review.Reviews;
import rostrum.review.Scheduler;
import rostrum.search.Indexes;
import rostrum.sitting.SittingPages;
import rostrum.storage.Database;
import rostrum.storage.StorageUnavailable;
import rostrum.studio.ItemPages;
import rostrum.studio.OwnQuestionPages;
import rostrum.studio.OwnQuestionView;
import rostrum.studio.PaperPages;
import rostrum.studio.PublicationPages;
import rostrum.studio.QuizPages;
import rostrum.studio.ReportPages;
import rostrum.studio.ReportQueue;
import rostrum.studio.VersionPages;
import rostrum.teaching.ClassDoorPages;
import rostrum.teaching.ClassPages;
import rostrum.teaching.ClassView;
import rostrum.teaching.EnrolmentPages;
import rostrum.teaching.JoinPages;
import rostrum.teaching.RosterPages;
import rostrum.web.Assets;
import rostrum.web.Csrf;
import rostrum.web.Errors;
import rostrum.web.Health;
import rostrum.web.Origins;
import rostrum.web.RequestLog;
import rostrum.web.SecurityHeaders;
import rostrum.web.ServerErrors;
import rostrum.web.SessionCookie;
import rostrum.web.Templates;
import rostrum.web.Views;
import rostrum.web.Visitors;
import rostrum.words.Messages;

/** The running web app: who gets what is decided here, by constructor calls. */
public final class App {
  private static final long LARGEST_BODY = 1_000_000;
  private static final long DRAIN_MILLIS = 10_000;

  private final Javalin server;
  private final Health health;
  private final Duration drain;
  private final Sweeper sweeper;

  private App(Javalin server, Health health, Duration drain, Sweeper sweeper) {
    this.server = server;
    this.health = health;
    this.drain = drain;
    this.sweeper = sweeper;
  }

  /** Starts to answer; port 0 takes a free one. Keys in the database lie open. */
  public static App start(ServeSettings settings, Database database, Clock clock) {
    return start(settings, database, KeyWrap.NONE, clock);
  }

  /** Starts to answer; port 0 takes a free one. */
  public static App start(ServeSettings settings, Database database, KeyWrap wrap, Clock clock) {
    Messages words = Messages.in("interface", "en");
    boolean https = settings.publicUrl().map(URI::getScheme).equals(Optional.of("https"));
    Visitors visitors = new Visitors(https);
    SessionCookie cookie = new SessionCookie(https);
    Origins origins = new Origins(settings.publicUrl(), settings.trustedProxy());
    Csrf csrf = new Csrf(visitors, origins);
    Assets assets = new Assets();
    Templates templates = new Templates(assets, words);
    Views views = new Views(templates, visitors, csrf, words);

    Courses courses = new Courses(database, settings.isPrivate());
    Learners learners = new Learners();
    Plans plans = new Plans(database, learners, clock);
    Cards cards = new Cards(database, learners, plans, Scheduler.DEFAULT, clock);
    Usages usages = new Usages(database, learners, clock);
    Accounts accounts = new Accounts(database);
    Sessions sessions = new Sessions(database, clock);
    ConsoleTokens tokens = new ConsoleTokens(database, clock);
    Recoveries recoveries = new Recoveries(database, clock);
    Belongings belongings = new Belongings(database);
    Tries tries = new Tries(database, clock);
    Limits limits = new Limits(clock);
    PasswordHashes hashes = new PasswordHashes();
    PasswordRule rule = PasswordRule.shipped();
    SecondFactors factors = new SecondFactors(database, wrap);
    SecondFactorRule guarding = new SecondFactorRule(settings.upkeep().guarded(), factors);
    Oversight oversight = new Oversight(database, clock);
    Entrance entrance =
        new Entrance(
            database,
            accounts,
            learners,
            recoveries,
            tokens,
            factors,
            sessions,
            tries,
            limits,
            hashes,
            actor -> {
              cards.merge(actor);
              usages.joined(actor);
            },
            clock);
    OwnAccount own =
        new OwnAccount(database, accounts, recoveries, sessions, belongings, tries, hashes, clock);
    OwnSecondFactor ownFactor = new OwnSecondFactor(database, own, factors, sessions, tries, clock);
    Doorbell doorbell = new Doorbell(visitors, origins, cookie, sessions, courses, views);
    Readings readings = new Readings(database, learners, clock);
    Jottings jottings = new Jottings(database, learners, clock);
    SpeechWords speech = new SpeechWords(words);
    Questions questions = new Questions();
    Quizzes quizzes = new Quizzes(database, questions, clock);
    HeldBack heldBack = new HeldBack(quizzes, clock);
    Attempts attempts =
        new Attempts(
            database, learners, questions, clock, settings.zone(), cards::graded, heldBack);
    Reviews reviews =
        new Reviews(
            database,
            learners,
            courses,
            questions,
            readings,
            cards,
            plans,
            Scheduler.DEFAULT,
            clock,
            settings.zone(),
            heldBack);
    Asking asking = new Asking(speech, clock, settings.zone());
    PreQuestions preQuestions = new PreQuestions(database, questions, heldBack);
    Reports reports = new Reports(database, questions, limits, clock);
    Bank bank = new Bank(database, courses, questions);
    QuestionTags tags = new QuestionTags(database, clock);
    Classrooms classrooms = new Classrooms(database, clock);
    Enrolments enrolments = new Enrolments(database, classrooms, recoveries);
    Invitations invitations = new Invitations(database, classrooms);
    Admissions admissions = new Admissions(database, classrooms);
    Accommodations accommodations = new Accommodations(database, classrooms);
    Practised practised = new Practised(database);
    ClassView classView =
        new ClassView(
            courses, classrooms, enrolments, invitations, practised, origins, settings.zone());
    Assignments assignments = new Assignments(database, clock);
    QuizRecords records = new QuizRecords(questions);
    QuizAttempts quizAttempts = new QuizAttempts(database, courses, quizzes, records, clock);
    Gradebook gradebook = new Gradebook(database, records, clock);
    ResultsView results = new ResultsView(courses, assignments, gradebook, settings.zone());
    AnswersView answers = new AnswersView(results, gradebook, words);
    Health health = new Health(database::isReady);
    Metrics metrics = new Metrics(settings.upkeep().metricsToken(), database, quizAttempts);
    Pages pages =
        new Pages(
            new Door(visitors, cookie, sessions, guarding, oversight, settings.isPrivate()),
            assets,
            health,
            metrics,
            new CoursePages(courses, readings, reviews, views),
            new LessonPages(courses, readings, jottings, preQuestions, views, templates, speech),
            new SentencePages(courses, jottings, views, speech, words),
            new JottingPages(courses, jottings, views),
            new ReferencePages(courses, views, speech, words),
            new SearchPages(courses, new Indexes(), views),
            new SheetPages(courses, views, speech, words),
            new PracticePages(courses, attempts, plans, asking, views),
            new ProblemPages(courses, attempts, reports, origins, views),
            new CardPages(courses, attempts, views),
            new PreQuestionPages(courses, preQuestions, asking, views),
            new ReviewPages(courses, attempts, reviews, cards, asking, views),
            new PlanPages(courses, plans, cards, views),
            new ProgressPages(
                courses, readings, attempts, cards, reviews, Scheduler.DEFAULT, views),
            new ItemPages(courses, bank, tags, usages, views, clock, settings.zone()),
            new VersionPages(courses, bank, tags, views),
            new OwnQuestionPages(
                courses,
                new OwnQuestions(database, questions, clock),
                tags,
                new OwnQuestionView(bank),
                views),
            new ReportPages(
                courses,
                reports,
                new ReportQueue(usages, assignments, gradebook, words),
                views,
                words,
                settings.zone()),
            new SignInPages(entrance, tokens, sessions, doorbell, views, settings.isPrivate()),
            new SecondFactorPages(
                entrance, accounts, factors, guarding, ownFactor, doorbell, views, settings.zone()),
            new RegistrationPages(
                entrance,
                rule,
                doorbell,
                admissions,
                views,
                settings.isPrivate(),
                settings.instructorsRegister()),
            new RecoveryPages(entrance, recoveries, rule, doorbell, views),
            new AccountPages(
                accounts,
                own,
                sessions,
                recoveries,
                factors,
                accommodations,
                rule,
                doorbell,
                views,
                settings.zone()),
            new LeavingPages(accounts, own, belongings, doorbell, views),
            new PeoplePages(new People(database, sessions, clock), views, settings.zone()),
            new LedgerPages(oversight, views, settings.zone()),
            new ClassPages(
                courses, classrooms, enrolments, admissions, accommodations, classView, views),
            new ClassDoorPages(classrooms, classView, views),
            new EnrolmentPages(enrolments, accommodations, origins, classView, views),
            new RosterPages(invitations, classView, views),
            new JoinPages(admissions, new CodeTries(database, limits), origins, classView, views),
            new QuizPages(courses, bank, quizzes, practised, views, clock, settings.zone()),
            new PaperPages(courses, quizzes, views, templates, new Typesetter()),
            new PublicationPages(
                quizzes, assignments, classrooms, enrolments, views, clock, settings.zone()),
            new SittingPages(
                courses, assignments, quizAttempts, speech, views, clock, settings.zone()),
            new ResultPages(results, views, words, clock),
            new AttemptPages(results, answers, gradebook, views),
            new QuestionPages(results, answers, gradebook, views),
            new RetiringPages(
                results, new RetiredDistractors(database, courses, questions, clock), views),
            new GradePages(results, views));

    SecurityHeaders headers = new SecurityHeaders(https);
    Errors errors = new Errors(views, words, StorageUnavailable.class);
    RequestLog log = new RequestLog();
    Javalin server =
        Javalin.create(config -> {
          shape(config, new ServerErrors(errors, templates, headers));
          config.requestLogger.http((ctx, milliseconds) -> {
            metrics.answered(ctx, milliseconds);
            log.end(ctx, milliseconds);
          });
          config.routes.before(log::begin);
          config.routes.before(headers::add);
          config.routes.beforeMatched(csrf::check);
          errors.install(config.routes);
          Routes.install(config.routes, pages);
        });
    return new App(
        server.start(settings.host(), settings.port()),
        health,
        settings.upkeep().drain(),
        Sweeper.start(quizAttempts, usages));
  }

  private static void shape(JavalinConfig config, ServerErrors errors) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(errors);
      server.setHandler(new GracefulHandler());
      server.setStopTimeout(DRAIN_MILLIS);
    });
  }

  /** Where it answers. */
  public int port() {
    return server.port();
  }

  /**
   * Says that it ends, serves on for as long as the settings say, takes no more requests, finishes
   * those that are under way, for ten seconds at most, and ends.
   */
  public void stop() {
    health.end();
    LockSupport.parkNanos(drain.toNanos());
    sweeper.stop();
    server.stop();
  }
}
