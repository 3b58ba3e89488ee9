package rostrum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Each room of the house and what it may use: the map of the README, a row a rule. */
@AnalyzeClasses(packages = "rostrum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String STORES =
      "rostrum\\.(accounts\\.(Accounts|Belongings|ConsoleTokens|Learners|Limits|Oversight|People|Recoveries|SecondFactors|Sessions|Tries|TriesSweep)"
          + "|classes\\.(Accommodations|Admissions|Classrooms|Enrolments|Invitations)"
          + "|attempts\\.(Attempts|EarlierSittings|Seeds|Usages|UseCounts)|quizzes\\.Quizzes|bank\\.(OwnQuestions|QuestionTags|RetiredDistractors)"
          + "|assignments\\.(Assignments|Gradebook|HeldBack|Practised|QuizAttempts|QuizRecords)"
          + "|ledger\\.Ledger|courses\\.Courses|lessons\\.Readings|questions\\.Questions|margin\\.Jottings|reports\\.Reports|review\\.(Cards|Plans|Reviews))";

  /** A session inside a transaction belongs to the store that began it. */
  private static final Set<String> TELLS_WHO =
      Set.of(
          "rostrum.accounts.Actor",
          "rostrum.accounts.Actor$Visitor",
          "rostrum.accounts.Actor$Account",
          "rostrum.accounts.Actor$Operator",
          "org.jooq.DSLContext");

  /** What a secret opens is for whoever holds it; the others read nothing of anybody’s. */
  private static final Set<String> ASKED_BY_ANYBODY =
      Set.of(
          "Sessions.of",
          "Recoveries.isGood",
          "Admissions.behind",
          "ConsoleTokens.areUsed",
          "Attempts.revised",
          "Cards.graded",
          "Gradebook.now",
          "OwnQuestions.newId");

  private static final String[] PAGES = {
    "reading",
    "reference",
    "practice",
    "progress",
    "studio",
    "entrance",
    "teaching",
    "sitting",
    "results"
  };

  @ArchTest static final ArchRule words = room("words");
  @ArchTest static final ArchRule csv = room("csv");
  @ArchTest static final ArchRule pdf = room("pdf");
  @ArchTest static final ArchRule lessons = room("lessons", "words", "accounts", "storage");
  @ArchTest static final ArchRule facts = room("facts", "lessons");

  @ArchTest static final ArchRule questions = room("questions", "facts", "lessons", "storage");

  @ArchTest
  static final ArchRule courses =
      room("courses", "lessons", "facts", "questions", "words", "accounts", "storage");

  @ArchTest
  static final ArchRule generators = room("generators", "questions", "facts", "lessons", "words");

  @ArchTest static final ArchRule audit = room("audit", "questions", "facts", "lessons");

  @ArchTest
  static final ArchRule exchange = room("exchange", "questions", "facts", "lessons", "words");

  @ArchTest
  static final ArchRule bank =
      room(
          "bank",
          "courses",
          "generators",
          "audit",
          "questions",
          "facts",
          "lessons",
          "words",
          "accounts",
          "ledger",
          "storage");

  @ArchTest
  static final ArchRule attempts =
      room("attempts", "questions", "courses", "facts", "lessons", "accounts", "storage");

  @ArchTest
  static final ArchRule review =
      room(
          "review",
          "attempts",
          "questions",
          "courses",
          "facts",
          "lessons",
          "accounts",
          "storage",
          "csv");

  @ArchTest static final ArchRule statistics = room("statistics", "csv", "words");

  @ArchTest
  static final ArchRule reports =
      room("reports", "questions", "facts", "lessons", "words", "accounts", "storage");

  @ArchTest
  static final ArchRule margin = room("margin", "lessons", "words", "accounts", "storage");

  @ArchTest
  static final ArchRule search =
      room("search", "courses", "questions", "facts", "lessons", "words", "accounts", "storage");

  @ArchTest static final ArchRule classes = room("classes", "accounts", "ledger", "storage", "csv");

  @ArchTest
  static final ArchRule quizzes =
      room("quizzes", "questions", "courses", "facts", "lessons", "accounts", "ledger", "storage");

  @ArchTest
  static final ArchRule assignments =
      room(
          "assignments",
          "quizzes",
          "classes",
          "attempts",
          "statistics",
          "questions",
          "courses",
          "facts",
          "lessons",
          "csv",
          "accounts",
          "ledger",
          "storage");

  @ArchTest
  static final ArchRule demo =
      room(
          "demo",
          "assignments",
          "quizzes",
          "classes",
          "attempts",
          "review",
          "reports",
          "questions",
          "courses",
          "facts",
          "lessons",
          "csv",
          "accounts",
          "ledger",
          "storage");

  @ArchTest static final ArchRule accounts = room("accounts", "ledger", "storage");
  @ArchTest static final ArchRule ledger = room("ledger", "storage");
  @ArchTest static final ArchRule storage = room("storage");
  @ArchTest static final ArchRule web = room("web", "words");

  @ArchTest
  static final ArchRule noRoomUsesAPage =
      noClasses()
          .that()
          .resideInAnyPackage("rostrum..")
          .and(are(DescribedPredicate.not(resideInAnyPackage(packages(PAGES)))))
          .and()
          .resideOutsideOfPackage("rostrum")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(PAGES));

  @ArchTest
  static final ArchRule thereAreNoCircles =
      slices().matching("rostrum.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyPagesAndTheWebSeeHttp =
      noClasses()
          .that()
          .resideInAnyPackage("rostrum..")
          .and(are(DescribedPredicate.not(resideInAnyPackage(packages(withWeb())))))
          .and()
          .resideOutsideOfPackage("rostrum")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.thymeleaf..");

  @ArchTest
  static final ArchRule onlyStoresSpeakSql =
      classes()
          .that(
              DescribedPredicate.describe(
                  "use jOOQ",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .anyMatch(dependency ->
                              dependency
                                  .getTargetClass()
                                  .getPackageName()
                                  .startsWith("rostrum.storage.schema"))))
          .and()
          .resideOutsideOfPackage("rostrum.storage..")
          .should()
          .haveNameMatching(STORES + "(\\$.*)?");

  @ArchTest
  static final ArchRule onlyTheCommandLineAndBackgroundWorkAreTheOperator =
      noClasses()
          .that()
          .resideOutsideOfPackage("rostrum.cli..")
          .and()
          .doNotHaveFullyQualifiedName("rostrum.Sweeper")
          .and()
          .doNotHaveFullyQualifiedName("rostrum.Metrics")
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "an Operator is made",
                  call ->
                      call.getTargetOwner().getName().equals("rostrum.accounts.Actor$Operator")));

  /**
   * No other program is started, no objects are read back from bytes, no text is run, and nothing
   * is fetched: the one {@code URLConnection} reads the jar that the program itself is in.
   */
  @ArchTest
  static final ArchRule nothingIsFetchedStartedOrRunThatSomebodyWrote =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("rostrum.web.Folder")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "start, fetch or run something",
                  type ->
                      type.getName()
                          .matches(
                              "java\\.lang\\.Process(Builder|Handle)?"
                                  + "|java\\.io\\.Object(In|Out)putStream"
                                  + "|java\\.net\\.(URLClassLoader|HttpURLConnection|URLConnection|Socket|ServerSocket)"
                                  + "|java\\.beans\\.XML(De|En)coder"
                                  + "|(javax\\.script|javax\\.naming|java\\.rmi|java\\.net\\.http|javax\\.management\\.remote)\\..*"
                                  + "|org\\.h2\\.(server|tools)\\..*|jdk\\.jshell\\..*")));

  @ArchTest
  static final ArchRule noCommandOfTheSystemIsRun =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("rostrum.web.Folder")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "run a program or open an address",
                  call ->
                      call.getTargetOwner()
                              .getName()
                              .matches("java\\.lang\\.Runtime|java\\.net\\.URL")
                          && call.getName()
                              .matches(
                                  "exec|openStream|openConnection|getContent|load|loadLibrary")));

  /** What is printed is our own page, read with DOCTYPE forbidden. */
  @ArchTest
  static final ArchRule onlyTheTypesetterReadsXml =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("rostrum.pdf.Typesetter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml.parsers..", "javax.xml.transform..", "javax.xml.xpath..");

  /** Secrets and draws that nobody may foretell: from the system’s source alone. */
  @ArchTest
  static final ArchRule whoComesInIsDecidedByNoOrdinaryChance =
      noClasses()
          .that()
          .resideInAnyPackage("rostrum.accounts..", "rostrum.web..", "rostrum.classes..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom|UUID|concurrent\\.ThreadLocalRandom)");

  /**
   * Somebody outside its room asks a store for nothing without saying who asks, or being inside the
   * transaction of a store that knows.
   */
  @ArchTest
  static final ArchRule everyStoreIsToldWhoActs =
      methods()
          .that()
          .arePublic()
          .and()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .haveNameMatching(STORES)
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be told who acts",
                      method ->
                          method.getRawParameterTypes().stream()
                                  .anyMatch(type -> TELLS_WHO.contains(type.getName()))
                              || ASKED_BY_ANYBODY.contains(
                                  method.getOwner().getSimpleName() + "." + method.getName()))));

  @ArchTest
  static final ArchRule theAuditNeverSeesAGenerator =
      noClasses()
          .that()
          .resideInAPackage("rostrum.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("rostrum.generators..");

  private static ArchRule room(String name, String... mayUse) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(mayUse))
            .map(room -> "rostrum." + room + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("rostrum." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("rostrum..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .as(name + " uses nothing of the house but " + String.join(", ", mayUse));
  }

  private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> predicate) {
    return predicate;
  }

  private static String[] withWeb() {
    return Stream.concat(Arrays.stream(PAGES), Stream.of("web")).toArray(String[]::new);
  }

  private static String[] packages(String... rooms) {
    return Arrays.stream(rooms).map(room -> "rostrum." + room + "..").toArray(String[]::new);
  }
}
